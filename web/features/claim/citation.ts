import type { Language } from '../../../server/domain/language.ts';
import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import { namesIn } from '../../ui/actor-name.ts';
import { toChain } from './chain.ts';

/** Words that a citation needs in the language of the page. */
export type CitationWords = {
  citing: string;
  ownVoice: string;
  undated: string;
  date(claim: ClaimCardFragment): string | null;
  digest(outlet: string): string;
  characters(start: number, end: number): string;
};

/** A quote with where it stands: as text, and as HTML that keeps the direction of the quote. */
export type Citation = { quote: string; source: string; plain: string; html: string };

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The citation of a claim: the whole quote, the chain, the title, the date, the place, the link. */
export function toCitation(
  claim: ClaimCardFragment,
  language: Language,
  words: CitationWords,
  permalink: string,
): Citation {
  const names = namesIn(language);
  const comma = language === 'AR' ? '، ' : ', ';
  const { outlet, steps, digest } = toChain(claim);
  const name = names.full(outlet);
  const says =
    steps.length === 0
      ? `${name} ${words.ownVoice}`
      : [name, ...steps.map(step => `${words.citing} ${names.label(step)}`)].join(' ');
  const parts = [
    says,
    digest ? words.digest(name) : null,
    `«${claim.article.title}»`,
    words.date(claim) ?? words.undated,
    words.characters(claim.citation.start, claim.citation.end),
  ];
  const source = parts.filter(part => part !== null).join(comma);
  const quote = claim.article.language === 'AR' ? `«${claim.citation.quote}»` : `“${claim.citation.quote}”`;
  const tag = claim.article.language === 'AR' ? 'ar' : 'en';
  const direction = tag === 'ar' ? 'rtl' : 'ltr';
  return {
    quote,
    source,
    plain: `${quote}\n${source}\n${permalink}`,
    html:
      `<blockquote lang="${tag}" dir="${direction}" cite="${escapeHtml(permalink)}">${escapeHtml(quote)}</blockquote>` +
      `<p lang="${language === 'AR' ? 'ar' : 'en'}" dir="${language === 'AR' ? 'rtl' : 'ltr'}">${escapeHtml(source)}<br>` +
      `<a href="${escapeHtml(permalink)}">${escapeHtml(permalink)}</a></p>`,
  };
}
