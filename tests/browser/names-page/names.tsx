import { createRoot } from 'react-dom/client';
import { RelationshipTable } from '../../../web/features/table/relationship-table.tsx';
import { GraphCanvas } from '../../../web/graph/graph-canvas.tsx';
import type { GraphActor, GraphLine } from '../../../web/graph/graph-model.ts';
import '../../../web/styles/fonts.css';
import '../../../web/styles/tokens.css';
import '../../../web/styles/base.css';

/** Names of mixed direction; the escaped ones bring controls that would turn what stands beside them. */
const NAMES = [
  'قسد SDF (2015)',
  'SDF «قسد» 31',
  'Q Street كيو ستريت',
  'مجلس Deir ez-Zor العسكري 4',
  '\u202Eabc قسد 12',
  '\u2067وحدات 7-8 YPG',
  '\u200FTurkey\u200E (تركيا) 2-3',
  '١٢٣ مقاتلًا، 456 USD',
];

const actors = NAMES.map(
  (label, index): GraphActor => ({
    slug: `a${index}`,
    kind: index % 2 === 0 ? 'ARMED_GROUP' : 'STATE',
    label,
    fullName: label,
    claims: 12 - index,
    hidden: index % 3 === 0 ? 31 : 0,
    focus: index === 0,
    candidate: false,
  }),
);
const lines = NAMES.slice(1).map(
  (_, index): GraphLine => ({
    key: `a0~MATERIAL_CONFLICT~a${index + 1}`,
    subject: 'a0',
    object: `a${index + 1}`,
    quad: index % 2 === 0 ? 'MATERIAL_CONFLICT' : 'VERBAL_COOPERATION',
    types: [{ type: 'ASSAULT', claims: 3 }],
    claims: index + 2,
    modality: 'ACTUAL',
    disputed: index === 2 ? { affirmed: 3, denied: 12 } : null,
    denied: false,
    label: index % 2 === 0 ? 'هجوم، إكراه…' : 'agree, consult',
    description: '',
  }),
);
const places = Object.fromEntries(
  actors.map(({ slug }, index) => [
    slug,
    index === 0
      ? { x: 0, y: 0 }
      : {
          x: [-340, -340, -120, 120, 340, 340, 0][index - 1]!,
          y: [-70, 90, -140, -140, -70, 90, 140][index - 1]!,
        },
  ]),
);
const nothing = (): void => {};
const side = (index: number) => {
  const { slug, kind, label } = actors[index]!;
  return { slug, kind, label };
};

createRoot(document.getElementById('root')!).render(
  <>
    <div>
      <GraphCanvas
        view={{ actors, lines }}
        selected={null}
        arranging={{ way: 'force', again: 0, places }}
        pins={{}}
        chosen={[]}
        dimmedLines={new Set()}
        theme="light"
        language="AR"
        digits="latn"
        reducedMotion
        onSelectActor={nothing}
        onSelectLine={nothing}
        onExpand={nothing}
        onHide={nothing}
        onChoose={nothing}
        onPin={nothing}
        onPath={nothing}
        onOpenTable={nothing}
        onClear={nothing}
      />
    </div>
    <RelationshipTable
      rows={NAMES.slice(1).map((_, index) => ({
        key: `a0~ASSAULT~a${index + 1}`,
        subject: side(index),
        object: side(index + 1),
        quad: 'MATERIAL_CONFLICT',
        label: 'هجوم',
        modality: 'ACTUAL',
        disputed: false,
        tally: {
          claims: 9 - index,
          affirmed: 9 - index,
          denied: 0,
          articles: 2,
          outlets: 1,
          origins: 1,
          accepted: 0,
        },
        firstSeen: null,
        firstSeenEstimated: false,
        lastSeen: null,
        lastSeenEstimated: false,
      }))}
      selectedKey={null}
      language="AR"
      onOpen={nothing}
    />
  </>,
);
