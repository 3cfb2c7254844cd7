import type { ReactElement } from 'react';
import { type ClaimCardFragment, EvidenceDocument } from '../../api/generated/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import type { GraphLine, GraphView } from '../../graph/graph-model.ts';
import { useText } from '../../i18n/text.ts';
import { withoutLegend } from '../../state/claim-filter.ts';
import { parseLineKey } from '../../state/url-state.ts';
import type { ViewState } from '../../state/view-state.ts';
import { LineSample } from '../../ui/line-sample.tsx';
import { Quote } from '../../ui/quote.tsx';
import { toEvidenceVariables } from '../evidence/evidence-variables.ts';
import './line-peek.css';

type LinePeekProps = { line: GraphLine; view: ViewState; graph: Pick<GraphView, 'actors'> };

function First({ claim, count }: { claim: ClaimCardFragment; count: number }): ReactElement {
  const text = useText();
  return (
    <div className="peek-side" data-quad={claim.polarity === 'DENIED' ? undefined : claim.quad}>
      <b className="num">{text.number(count)}</b>
      <Quote citation={claim.citation} language={claim.article.language} />
    </div>
  );
}

/** What a line rests on, at a glance: its relation and the first quote of each side. */
export function LinePeek({ line, view, graph }: LinePeekProps): ReactElement {
  const text = useText();
  const rel = parseLineKey(line.key);
  const { data } = useAnswer(
    EvidenceDocument,
    toEvidenceVariables(
      rel ?? { subject: line.subject, kind: line.quad, object: line.object },
      line,
      withoutLegend(view.filter),
      1,
    ),
    { identity: line.key },
  );
  const label = (slug: string) => graph.actors.find(actor => actor.slug === slug)?.label ?? slug;
  const evidence = data?.evidence;
  const affirmed = evidence?.affirmed.nodes[0];
  const denied = evidence?.denied.nodes[0];
  return (
    <div className="line-peek" data-quad={line.quad}>
      <p className="peek-relation">
        <LineSample
          quad={line.quad}
          modality={line.modality}
          denied={line.denied}
          disputed={line.disputed !== null}
          width={26}
        />
        <span className="quad-text">{line.label}</span>
      </p>
      <p className="caption">
        <bdi>{label(line.subject)}</bdi> {text.language === 'AR' ? '←' : '→'} <bdi>{label(line.object)}</bdi>
      </p>
      {affirmed && evidence && <First claim={affirmed} count={evidence.affirmed.totalCount} />}
      {denied && evidence && <First claim={denied} count={evidence.denied.totalCount} />}
      <p className="caption num">
        {line.disputed && `${text('panel.disputed')} · `}
        {evidence && `${text('count.articles', { n: evidence.tally.articles })} · `}
        {text('graph.clickAll', { n: line.claims })}
      </p>
    </div>
  );
}
