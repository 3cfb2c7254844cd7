import type { Language } from '../../../server/domain/language.ts';
import type { ClaimCardFragment } from '../../api/generated/operations.ts';
import { namesIn } from '../../ui/actor-name.ts';
import { toChain } from './chain.ts';

/** What a citation is made from, whatever its format. */
export type Cited = {
  claim: ClaimCardFragment;
  /** The language in which names are written. */
  language: Language;
  permalink: string;
  /** The day on which it is cited, `2026-11-24`. */
  accessed: string;
};

/** Year, month and day of a date, as many of them as are known. */
function dateParts({ publishedAt, publishedPrecision }: ClaimCardFragment['article']): number[] {
  if (publishedAt === null) return [];
  const parts = publishedAt.slice(0, 10).split('-').map(Number);
  return parts.slice(0, publishedPrecision === 'YEAR' ? 1 : publishedPrecision === 'MONTH' ? 2 : 3);
}

/** Who says it, in one line: "Q Street citing informed sources". */
function chainOf({ claim, language }: Cited): string {
  const names = namesIn(language);
  const { outlet, steps } = toChain(claim);
  const citing = language === 'AR' ? 'عن' : 'citing';
  return [names.full(outlet), ...steps.map(step => `${citing} ${names.label(step)}`)].join(' ');
}

function facts(cited: Cited) {
  const { claim, language, permalink } = cited;
  const { article, citation } = claim;
  return {
    id: `isnad-${claim.id.slice(claim.id.indexOf(':') + 1)}`,
    title: article.title,
    outlet: namesIn(language).full(article.effectiveOutlet),
    date: dateParts(article),
    url: article.url ?? article.original?.url ?? permalink,
    tag: article.language === 'AR' ? 'ar' : 'en',
    note: [
      `“${citation.quote}” (${chainOf(cited)}; ${citation.start}–${citation.end})`,
      ...(article.original ? ['isnad digest of the article'] : []),
      permalink,
    ].join('. '),
  };
}

/** Escapes what BibTeX would read as its own; letters stay as they are, for biber reads UTF-8. */
function bibtexValue(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/([%&#_$])/g, '\\$1');
}

/** An entry for BibTeX and biblatex. */
export function toBibtex(cited: Cited): string {
  const { id, title, outlet, date, url, tag, note } = facts(cited);
  const two = (n: number) => String(n).padStart(2, '0');
  const fields: [string, string][] = [
    ['title', `{${bibtexValue(title)}}`],
    ['journal', bibtexValue(outlet)],
    ...(date.length > 0 ? ([['date', date.map(two).join('-')]] as [string, string][]) : []),
    ['url', url],
    ['urldate', cited.accessed],
    ['langid', tag === 'ar' ? 'arabic' : 'english'],
    ['note', bibtexValue(note)],
  ];
  return `@article{${id},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`;
}

/** A record that Zotero, EndNote and Mendeley read. */
export function toRis(cited: Cited): string {
  const { id, title, outlet, date, url, tag, note } = facts(cited);
  const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  const [year, month, day] = date;
  const lines: [string, string][] = [
    ['TY', 'NEWS'],
    ['ID', id],
    ['TI', oneLine(title)],
    ['T2', oneLine(outlet)],
  ];
  if (year !== undefined) {
    lines.push(['PY', String(year)]);
    lines.push([
      'DA',
      [year, month, day].map(n => (n === undefined ? '' : String(n).padStart(2, '0'))).join('/'),
    ]);
  }
  lines.push(
    ['UR', url],
    ['Y2', cited.accessed.replace(/-/g, '/')],
    ['LA', tag],
    ['N1', oneLine(note)],
    ['ER', ''],
  );
  return `${lines.map(([name, value]) => `${name}  - ${value}`).join('\r\n')}\r\n`;
}

/** An item of CSL-JSON. */
export function toCslJson(cited: Cited): string {
  const { id, title, outlet, date, url, tag, note } = facts(cited);
  const item = {
    id,
    type: 'article-newspaper',
    title,
    'container-title': outlet,
    ...(date.length > 0 ? { issued: { 'date-parts': [date] } } : {}),
    accessed: { 'date-parts': [cited.accessed.split('-').map(Number)] },
    URL: url,
    language: tag,
    note,
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** A note as the Chicago Manual has it for a news article, with the words that it quotes. */
export function toChicagoNote(cited: Cited, date: string, accessed: string): string {
  const { title, outlet, url } = facts(cited);
  const comma = cited.language === 'AR' ? '،' : ',';
  const quoted = cited.language === 'AR' ? `«${title}»${comma}` : `“${title},”`;
  return `${outlet}${comma} ${quoted} ${date}${comma} ${accessed}${comma} ${url}.`;
}
