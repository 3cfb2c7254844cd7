import type { ReactElement } from 'react';
import type { QuadClass } from '../../../server/domain/relation-types.ts';
import { useText } from '../../i18n/text.ts';
import { listHref } from '../../state/links.ts';
import { changeView } from '../../state/navigation.ts';
import { clearFilter, isFiltered } from '../../state/view-changes.ts';
import type { ViewState } from '../../state/view-state.ts';
import { LineSample } from '../../ui/line-sample.tsx';
import { Link } from '../../ui/link.tsx';
import { ClaimStack } from './claim-stack.tsx';
import type { EvidenceData } from './evidence-data.ts';

type SideName = 'affirmed' | 'denied';
type EvidenceColumnsProps = { evidence: EvidenceData; view: ViewState; wide: boolean };

/** A way to claims that the filters leave out; nothing where none are. */
export function OutsideFilters({ evidence, view }: Omit<EvidenceColumnsProps, 'wide'>): ReactElement | null {
  const text = useText();
  if (evidence.outsideFilter === 0 || !isFiltered(view.filter)) return null;
  return (
    <button
      type="button"
      className="underlined"
      title={text('panel.outside', { n: evidence.outsideFilter })}
      onClick={() => changeView(clearFilter)}
    >
      {text('panel.lookOutside')}
    </button>
  );
}

/** What was asked for and is not there. */
export function NobodyElse({
  evidence,
  view,
  side,
}: Omit<EvidenceColumnsProps, 'wide'> & { side: SideName }): ReactElement {
  const text = useText();
  const some = evidence[side].nodes.length > 0;
  const id =
    side === 'denied'
      ? some
        ? 'panel.noOtherDenial'
        : 'panel.noDenial'
      : some
        ? 'panel.noOtherAffirmation'
        : 'panel.noAffirmation';
  return (
    <p className="evidence-nobody">
      {text(id)} <OutsideFilters evidence={evidence} view={view} />
    </p>
  );
}

/** What the list under the claims holds beyond those shown. */
export function RestOfSide({
  evidence,
  view,
  side,
}: Omit<EvidenceColumnsProps, 'wide'> & { side: SideName }): ReactElement | null {
  const text = useText();
  const rest = evidence[side].totalCount - evidence[side].nodes.length;
  if (rest <= 0 || !view.rel) return null;
  const polarities = [side === 'affirmed' ? ('AFFIRMED' as const) : ('DENIED' as const)];
  return (
    <p className="evidence-nobody">
      <Link
        className="underlined num"
        href={listHref('claims', view, { rel: view.rel, filter: { ...view.filter, polarities } })}
      >
        {text('panel.rest', { n: rest })}
      </Link>
    </p>
  );
}

function SideHead({ side, count, quad }: { side: SideName; count: number; quad: QuadClass }): ReactElement {
  const text = useText();
  return (
    <h3 className="evidence-side-head" data-quad={side === 'affirmed' ? quad : undefined}>
      {side === 'affirmed' ? (
        <LineSample quad={quad} width={24} />
      ) : (
        <LineSample quad={quad} denied width={24} />
      )}
      <span>{text(side === 'affirmed' ? 'panel.affirm' : 'panel.deny')}</span>
      <b className="num">{text.number(count)}</b>
    </h3>
  );
}

/** For and against, equal in width; with no denial one column under a notice that says who was looked for. */
export function EvidenceColumns({ evidence, view, wide }: EvidenceColumnsProps): ReactElement {
  const text = useText();
  const { affirmed, denied } = evidence;
  const quad = evidence.relationships[0]?.quad ?? 'STRUCTURAL';
  if (affirmed.nodes.length === 0 && denied.nodes.length === 0)
    return (
      <p className="panel-note">
        {text('panel.none')} <OutsideFilters evidence={evidence} view={view} />
      </p>
    );
  if (denied.totalCount === 0)
    return (
      <>
        <p className="panel-note">
          <LineSample denied width={22} />
          <span>{text('panel.noDenial')}</span>
          <OutsideFilters evidence={evidence} view={view} />
        </p>
        <div className="panel-scroll evidence-row">
          <ClaimStack claims={affirmed.nodes} layout="row" />
          <RestOfSide evidence={evidence} view={view} side="affirmed" />
        </div>
      </>
    );
  return (
    <div className="panel-scroll evidence-columns">
      {(['affirmed', 'denied'] as const).map(side => (
        <section
          key={side}
          className="evidence-side"
          data-side={side}
          aria-label={text(side === 'affirmed' ? 'panel.affirm' : 'panel.deny')}
        >
          <SideHead side={side} count={evidence[side].totalCount} quad={quad} />
          <ClaimStack claims={evidence[side].nodes} layout={wide ? 'row' : 'column'} />
          <RestOfSide evidence={evidence} view={view} side={side} />
          <NobodyElse evidence={evidence} view={view} side={side} />
        </section>
      ))}
    </div>
  );
}
