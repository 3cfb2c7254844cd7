import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { isRelationType } from '../../../server/domain/relation-types.ts';
import type { GraphLine } from '../../graph/graph-model.ts';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { changeView } from '../../state/navigation.ts';
import { formatLineKey, parseLineKey } from '../../state/url-state.ts';
import { selectLine } from '../../state/view-changes.ts';
import type { LineKey, ViewState } from '../../state/view-state.ts';
import { Counts } from '../../ui/counts.tsx';
import { Triple } from '../../ui/triple.tsx';
import { strongest } from '../explorer/table-rows.ts';
import { QueryButton } from '../query/query-button.tsx';
import type { Question } from '../query/question.ts';
import type { EvidenceData } from './evidence-data.ts';
import { HiddenClaims } from './hidden-claims.tsx';
import { RolledUpNote } from './rolled-up-note.tsx';

type EvidenceHeadProps = {
  evidence: EvidenceData;
  rel: LineKey;
  line: GraphLine | undefined;
  lines: readonly GraphLine[];
  view: ViewState;
  question: Question;
  onClose(): void;
};

/** Neighbours of a line in the order of the drawing. */
function besides(lines: readonly GraphLine[], line: GraphLine | undefined): (GraphLine | undefined)[] {
  const at = line ? lines.indexOf(line) : -1;
  return at < 0 ? [undefined, undefined] : [lines[at - 1], lines[at + 1]];
}

function go(line: GraphLine | undefined): void {
  const rel = line && parseLineKey(line.key);
  if (rel) changeView(selectLine(rel), { replace: true });
}

/** The triple, whether it is disputed, and what the claims count up to; each number opens its list. */
export function EvidenceHead({
  evidence,
  rel,
  line,
  lines,
  view,
  question,
  onClose,
}: EvidenceHeadProps): ReactElement {
  const text = useText();
  const { subject, object, relationships, tally, disputed } = evidence;
  const types = isRelationType(rel.kind) ? [rel.kind] : relationships.map(({ type }) => type);
  const quad = line?.quad ?? relationships[0]?.quad ?? 'STRUCTURAL';
  const [previous, next] = besides(lines, line);
  const about = { rel, filter: view.filter };
  const grouped = (group: 'article' | 'outlet' | 'origin') => listHref('claims', view, { ...about, group });
  const isSplit = line !== undefined && line.types.length > 1 && !line.disputed;
  return (
    <header className="panel-head">
      <div className="panel-title">
        <h2>
          <Triple
            subject={subject}
            object={object}
            quad={quad}
            types={types}
            modality={strongest(tally)}
            denied={tally.affirmed === 0 && tally.denied > 0}
            disputed={disputed}
            heading
          />
        </h2>
        <div className="panel-tools">
          <QueryButton question={question} />
          <button
            type="button"
            className="icon-button"
            aria-label={text('panel.previous')}
            disabled={!previous}
            onClick={() => go(previous)}
          >
            <ChevronLeft className="turns" size={16} aria-hidden="true" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={text('panel.next')}
            disabled={!next}
            onClick={() => go(next)}
          >
            <ChevronRight className="turns" size={16} aria-hidden="true" />
          </button>
          <button type="button" className="icon-button" aria-label={text('app.close')} onClick={onClose}>
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      </div>
      <p className="panel-facts num">
        {disputed && (
          <>
            <strong>{text('panel.disputed')}</strong>{' '}
          </>
        )}
        <Counts
          items={[
            { id: 'count.claims', n: tally.claims, href: listHref('claims', view, about) },
            { id: 'count.articles', n: tally.articles, href: grouped('article') },
            { id: 'count.outlets', n: tally.outlets, href: grouped('outlet') },
            { id: 'count.origins', n: tally.origins, href: grouped('origin') },
          ]}
        />
      </p>
      {isSplit && (
        <ul className="type-tabs num">
          {[...line.types].map(({ type, claims }) => {
            const on = rel.kind === type;
            return (
              <li key={type}>
                <button
                  type="button"
                  aria-pressed={on}
                  onClick={() => {
                    const whole = parseLineKey(line.key);
                    const target =
                      on && whole ? whole : { subject: rel.subject, kind: type, object: rel.object };
                    if (formatLineKey(target) !== formatLineKey(rel)) changeView(selectLine(target));
                  }}
                >
                  {text(`relation.${type}`)} <span className="muted">{text.number(claims)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {view.filter.rollUp && <RolledUpNote evidence={evidence} />}
      <HiddenClaims evidence={evidence} filter={view.filter} />
    </header>
  );
}
