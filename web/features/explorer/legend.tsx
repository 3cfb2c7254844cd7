import type { ReactElement } from 'react';
import { MODALITIES } from '../../../server/domain/claim.ts';
import { QUAD_CLASSES } from '../../../server/domain/relation-types.ts';
import { useText } from '../../i18n/text.ts';
import { changeView } from '../../state/navigation.ts';
import { setFilter, toggledRow } from '../../state/view-changes.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { LineSample } from '../../ui/line-sample.tsx';
import { countDrawn } from './count-drawn.ts';
import type { ExplorerParts } from './explorer-parts.ts';
import { KIND_GROUPS } from './kind-groups.ts';
import { LegendRow } from './legend-row.tsx';

type Facet = readonly { value: string; claims: number }[] | undefined;

function countOf(facet: Facet, value: string): number {
  return facet?.find(entry => entry.value === value)?.claims ?? 0;
}

/** What lines and figures mean, by example; each row turns its lines on and off. */
export function Legend({ view, drawing, facets }: ExplorerParts): ReactElement {
  const text = useText();
  const { filter, kinds } = view;
  const { total } = facets;
  const drawn = countDrawn(drawing.graph?.relationships ?? []);
  /** Without the legend's filters there may be more: shown beside a row that is off. */
  const without = (facet: Facet, value: string, on: boolean, count: number) =>
    on ? count : Math.max(count, countOf(facet, value));
  const actors = drawing.graph?.actors ?? [];
  const disputed = drawing.graph?.lines.filter(line => line.disputed).length ?? 0;
  const allKinds = KIND_GROUPS.flatMap(group => group.kinds);
  const isOn = <T,>(shown: readonly T[], value: T) => shown.length === 0 || shown.includes(value);
  return (
    <div className="legend">
      <section aria-labelledby="legend-classes">
        <h2 id="legend-classes">
          {text('rail.classes')} <span>{text('rail.claims')}</span>
        </h2>
        <ul>
          {QUAD_CLASSES.map(quad => (
            <LegendRow
              key={quad}
              sample={<LineSample quad={quad} />}
              label={text(`quad.${quad}`)}
              visible={drawn.quads[quad]}
              total={without(total?.quad, quad, isOn(filter.quads, quad), drawn.quads[quad])}
              on={isOn(filter.quads, quad)}
              onToggle={only =>
                changeView(setFilter({ quads: toggledRow(filter.quads, [quad], QUAD_CLASSES, only) }))
              }
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby="legend-modalities">
        <h2 id="legend-modalities">{text('rail.modalities')}</h2>
        <ul>
          {MODALITIES.map(modality => (
            <LegendRow
              key={modality}
              sample={<LineSample modality={modality} />}
              label={text(`modality.${modality}`)}
              visible={drawn.modalities[modality]}
              total={without(
                total?.modality,
                modality,
                isOn(filter.modalities, modality),
                drawn.modalities[modality],
              )}
              on={isOn(filter.modalities, modality)}
              onToggle={only =>
                changeView(
                  setFilter({ modalities: toggledRow(filter.modalities, [modality], MODALITIES, only) }),
                )
              }
            />
          ))}
          <LegendRow
            sample={<LineSample denied />}
            label={text('rail.denied')}
            visible={drawn.denied}
            total={without(total?.polarity, 'DENIED', isOn(filter.polarities, 'DENIED'), drawn.denied)}
            on={isOn(filter.polarities, 'DENIED')}
            onToggle={only => {
              const asked = filter.polarities[0];
              const next = only ? 'DENIED' : asked === 'AFFIRMED' ? undefined : 'AFFIRMED';
              changeView(setFilter({ polarities: next && next !== asked ? [next] : [] }));
            }}
          />
          <LegendRow
            sample={<LineSample disputed />}
            label={text('rail.disputed')}
            visible={disputed}
            strong
            on={filter.disputed !== false}
            onToggle={only => {
              const next = only ? true : filter.disputed === false ? null : false;
              changeView(setFilter({ disputed: next === filter.disputed ? null : next }));
            }}
          />
        </ul>
      </section>
      <section aria-labelledby="legend-kinds">
        <h2 id="legend-kinds">{text('rail.kinds')}</h2>
        <ul>
          {KIND_GROUPS.map(group => {
            const count = actors.filter(actor => group.kinds.includes(actor.kind)).length;
            const [first] = group.kinds;
            return count > 0 && first ? (
              <LegendRow
                key={group.id}
                sample={<KindGlyph kind={first} size={16} />}
                label={text(group.id)}
                visible={count}
                on={isOn(kinds, first)}
                onToggle={only =>
                  changeView(current => ({
                    ...current,
                    kinds: toggledRow(current.kinds, group.kinds, allKinds, only),
                  }))
                }
              />
            ) : null;
          })}
        </ul>
      </section>
    </div>
  );
}
