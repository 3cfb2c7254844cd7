import { ChevronUp } from 'lucide-react';
import { type ReactElement, useState } from 'react';
import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { usePreferences } from '../../state/preferences.ts';
import type { ViewState } from '../../state/view-state.ts';
import { LineSample } from '../../ui/line-sample.tsx';
import { Quote } from '../../ui/quote.tsx';
import { ChainLine } from '../claim/chain-line.tsx';
import { ClaimStack } from './claim-stack.tsx';
import { NobodyElse, OutsideFilters, RestOfSide } from './evidence-columns.tsx';
import type { EvidenceData } from './evidence-data.ts';
import { EvidenceFoot } from './evidence-foot.tsx';
import { toOriginStacks } from './origin-stacks.ts';
import './evidence-sheet.css';

const SIDES = ['affirmed', 'denied'] as const;
type SideName = (typeof SIDES)[number];

/** The other side's first quote, pinned at the foot: neither side is ever out of sight. */
function OtherSide({ claim, onOpen }: { claim: ClaimCardFragment; onOpen(): void }): ReactElement {
  const text = useText();
  const denied = claim.polarity === 'DENIED';
  return (
    <div className="sheet-other" data-quad={denied ? undefined : claim.quad}>
      <div className="sheet-other-head">
        <LineSample quad={denied ? undefined : claim.quad} denied={denied} width={24} />
        <b>{text(denied ? 'panel.deny' : 'panel.affirm')}</b>
        <ChainLine claim={claim} layout="line" plain />
        <button
          type="button"
          className="icon-button"
          aria-label={text(denied ? 'panel.deny' : 'panel.affirm')}
          onClick={onOpen}
        >
          <ChevronUp size={16} aria-hidden="true" />
        </button>
      </div>
      <Quote citation={claim.citation} language={claim.article.language} />
    </div>
  );
}

/** On a phone: one side at a time under tabs with their counts. */
export function EvidenceSheetBody({
  evidence,
  view,
}: {
  evidence: EvidenceData;
  view: ViewState;
}): ReactElement {
  const text = useText();
  const quad = evidence.relationships[0]?.quad ?? 'STRUCTURAL';
  const [chosen, setChosen] = useState<SideName | null>(null);
  const side = chosen ?? (evidence.affirmed.totalCount > 0 ? 'affirmed' : 'denied');
  const other = side === 'affirmed' ? 'denied' : 'affirmed';
  const { language } = usePreferences();
  const otherFirst = toOriginStacks(evidence[other].nodes, language)[0]?.claims[0];
  return (
    <>
      <div className="sheet-tabs" role="tablist">
        {SIDES.map(name => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === side}
            aria-controls="evidence-side"
            data-quad={name === 'affirmed' ? quad : undefined}
            onClick={() => setChosen(name)}
          >
            <LineSample quad={quad} denied={name === 'denied'} width={24} />
            {text(name === 'affirmed' ? 'panel.affirm' : 'panel.deny')}
            <b className="num">{text.number(evidence[name].totalCount)}</b>
          </button>
        ))}
      </div>
      <div className="panel-scroll evidence-row sheet-side" id="evidence-side" role="tabpanel" tabIndex={-1}>
        <ClaimStack claims={evidence[side].nodes} layout="column" />
        <RestOfSide evidence={evidence} view={view} side={side} />
        {evidence[side].nodes.length === 0 && <NobodyElse evidence={evidence} view={view} side={side} />}
        {side === 'affirmed' && evidence.denied.totalCount === 0 && (
          <p className="evidence-nobody">
            {text('panel.noDenial')} <OutsideFilters evidence={evidence} view={view} />
          </p>
        )}
        <EvidenceFoot evidence={evidence} />
      </div>
      {otherFirst && <OtherSide claim={otherFirst} onOpen={() => setChosen(other)} />}
    </>
  );
}
