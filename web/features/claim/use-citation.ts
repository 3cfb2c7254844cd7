import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import { formatDate } from '../../i18n/dates.ts';
import { useText } from '../../i18n/text.ts';
import { articleHref } from '../../state/links.ts';
import { usePreferences } from '../../state/preferences.ts';
import { copyText } from '../../ui/copy.ts';
import { useDateText } from '../../ui/published-date.tsx';
import { showToast } from '../../ui/status-store.ts';
import { type Citation, toCitation } from './citation.ts';
import { toBibtex, toChicagoNote, toCslJson, toRis } from './export-formats.ts';

export const CITATION_FORMATS = ['chicago', 'bibtex', 'csl', 'ris'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** A claim's citation and link, and the ways to copy them. */
export function useCitation(claim: ClaimCardFragment): {
  citation: Citation;
  permalink: string;
  copyCitation(): void;
  copyLink(): void;
  /** Copies the citation in one of the formats that reference managers read. */
  copyAs(format: CitationFormat): void;
} {
  const text = useText();
  const dateText = useDateText();
  const { language, digits } = usePreferences();
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
  const accessed = new Date().toISOString().slice(0, 10);
  const cited = { claim, language: text.language, permalink, accessed };
  const write = (format: CitationFormat): string => {
    if (format === 'bibtex') return toBibtex(cited);
    if (format === 'ris') return toRis(cited);
    if (format === 'csl') return toCslJson(cited);
    const day = formatDate(accessed, 'DAY', language, digits);
    return toChicagoNote(
      cited,
      dateText(claim.article) ?? text('date.undated'),
      text('cite.accessed', { date: day }),
    );
  };
  const done = (copied: boolean) => showToast(text(copied ? 'cite.copied' : 'cite.failed'));
  return {
    citation,
    permalink,
    copyCitation: () => void copyText(citation.plain, citation.html).then(done),
    copyLink: () => void copyText(permalink).then(done),
    copyAs: format => void copyText(write(format)).then(done),
  };
}
