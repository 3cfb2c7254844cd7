import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import { useText } from '../../i18n/text.ts';
import { articleHref } from '../../state/links.ts';
import { copyText } from '../../ui/copy.ts';
import { useDateText } from '../../ui/published-date.tsx';
import { showToast } from '../../ui/status-store.ts';
import { type Citation, toCitation } from './citation.ts';

/** A claim's citation and link, and the ways to copy them. */
export function useCitation(claim: ClaimCardFragment): {
  citation: Citation;
  permalink: string;
  copyCitation(): void;
  copyLink(): void;
} {
  const text = useText();
  const dateText = useDateText();
  const permalink = new URL(articleHref(claim.article.id, claim.id, { lang: null }), location.href).href;
  const citation = toCitation(
    claim,
    text.language,
    {
      citing: text('chain.citing'),
      ownVoice: text('chain.ownVoice'),
      undated: text('date.undated'),
      date: ({ article }) => dateText(article),
      digest: outlet => text('cite.digest', { outlet }),
      characters: (start, end) => text('cite.characters', { start: String(start), end: String(end) }),
    },
    permalink,
  );
  const done = (copied: boolean) => showToast(text(copied ? 'cite.copied' : 'cite.failed'));
  return {
    citation,
    permalink,
    copyCitation: () => void copyText(citation.plain, citation.html).then(done),
    copyLink: () => void copyText(permalink).then(done),
  };
}
