import { FileText, Newspaper, Speech } from 'lucide-react';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/text.ts';
import { useNames } from '../../ui/actor-name.ts';
import { KindGlyph } from '../../ui/kind-glyph.tsx';
import { LineSample } from '../../ui/line-sample.tsx';
import { Triple } from '../../ui/triple.tsx';
import type { Hit } from './search-sections.ts';

/** The words that matched, as they are written, the matching part in bold. */
function Matched({ hit }: { hit: Hit }): ReactElement {
  const { matchedText, matchedSpan } = hit;
  return (
    <bdi>
      {matchedText.slice(0, matchedSpan.start)}
      <b>{matchedText.slice(matchedSpan.start, matchedSpan.end)}</b>
      {matchedText.slice(matchedSpan.end)}
    </bdi>
  );
}

function Named({ hit, name, more }: { hit: Hit; name: string; more?: string }): ReactElement {
  const isName = hit.matchedText === name;
  return (
    <span className="search-name">
      <span className="search-label" dir="auto">
        {isName ? <Matched hit={hit} /> : <bdi>{name}</bdi>}
      </span>
      {!isName && hit.matchedText && (
        <span className="search-alias" dir="auto">
          <Matched hit={hit} />
        </span>
      )}
      {more && isName && (
        <span className="search-alias" dir="auto">
          <bdi>{more}</bdi>
        </span>
      )}
    </span>
  );
}

/** What a found thing looks like: its figure, its name with the match, and what is known of it. */
export function SearchRow({ hit }: { hit: Hit }): ReactElement | null {
  const text = useText();
  const names = useNames();
  const { node } = hit;
  switch (node.__typename) {
    case 'Actor':
      return (
        <>
          <KindGlyph kind={node.kind} size={18} />
          <Named hit={hit} name={names.full(node)} more={names.other(node)} />
          <span className="search-count num">
            {text('count.claims', { n: node.claimCount })}
            <span className="search-neighbours">
              {' '}
              · {text('count.neighbours', { n: node.neighborCount })}
            </span>
          </span>
        </>
      );
    case 'Relationship':
      return (
        <>
          <LineSample quad={node.quad} disputed width={22} />
          <span className="search-name">
            <Triple {...node} types={[node.type]} disputed={node.disputed} />
          </span>
          <span className="search-count num">
            {text('count.affirm', { n: node.tally.affirmed })} ·{' '}
            {text('count.deny', { n: node.tally.denied })}
          </span>
        </>
      );
    case 'Article':
      return (
        <>
          <FileText size={18} strokeWidth={1.75} aria-hidden="true" />
          <Named hit={hit} name={node.title} more={names.full(node.effectiveOutlet)} />
          <span className="search-count num">{text('count.claims', { n: node.claimCount })}</span>
        </>
      );
    case 'Outlet':
      return (
        <>
          <Newspaper size={18} strokeWidth={1.75} aria-hidden="true" />
          <Named hit={hit} name={names.full(node)} more={names.other(node)} />
          <span className="search-count num">{text('count.claims', { n: node.claimCount })}</span>
        </>
      );
    case 'SpeakerRole':
      return (
        <>
          <Speech size={18} strokeWidth={1.75} aria-hidden="true" />
          <Named hit={hit} name={names.full(node)} />
        </>
      );
    default:
      return null;
  }
}
