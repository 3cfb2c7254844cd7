import type { Token } from '../../document.ts';
import type { Analysis, FormEntry, FormSource, FormTable } from '../language-pack.ts';
import { splitSuffix } from './clitics.ts';
import { inflect } from './inflection.ts';

type Hit<Row> = { row: Row; entry: FormEntry };
type Grammar = Omit<Analysis<unknown>, 'row' | 'entry'>;

const BARE: Grammar = {
  conjunction: '',
  preposition: '',
  article: false,
  future: false,
  infinitive: false,
  suffix: '',
};

const NO_ANALYSES: readonly never[] = [];
const CACHE_LIMIT = 50_000;

/** The forms of Arabic rows, found under every clitic that may be glued to them. */
export function createFormTable<Row extends FormSource>(
  rows: readonly Row[],
  stopWords: ReadonlySet<string>,
  isOtherWord: (token: Token) => boolean = () => false,
): FormTable<Row> {
  const table = new Map<string, Hit<Row>[]>();
  for (const row of rows) {
    inflect(row, entry => {
      const hits = table.get(entry.key);
      if (!hits) table.set(entry.key, [{ row, entry }]);
      else if (
        !hits.some(
          hit =>
            hit.row === row &&
            hit.entry.form === entry.form &&
            hit.entry.tense === entry.tense &&
            hit.entry.rest.length === entry.rest.length &&
            hit.entry.rest.every((word, i) => word === entry.rest[i]),
        )
      )
        hits.push({ row, entry });
    });
  }
  /** By the folded word, those that end in ة apart: folded they end in ه. */
  const caches = [
    new Map<string, readonly Analysis<Row>[]>(),
    new Map<string, readonly Analysis<Row>[]>(),
  ] as const;

  function analyseWord(word: string, raw: string): readonly Analysis<Row>[] {
    const found: Analysis<Row>[] = [];
    const look = (key: string, grammar: Grammar, fits: (entry: FormEntry) => boolean): void => {
      for (const { row, entry } of table.get(key) ?? NO_ANALYSES)
        if (fits(entry) && !found.some(other => other.row === row && other.entry.form === entry.form))
          found.push({ row, entry, ...grammar });
    };
    const whole = (key: string, grammar: Grammar, fits: (entry: FormEntry) => boolean): void => {
      look(key, grammar, entry => !entry.needsSuffix && fits(entry));
      const split = splitSuffix(key, raw);
      if (!split) return;
      look(
        split.stem,
        { ...grammar, suffix: split.suffix },
        entry => !entry.tehMarbuta && !entry.indefinite && entry.rest.length === 0 && fits(entry),
      );
    };
    const rest = (start: string, conjunction: string): void => {
      const grammar = { ...BARE, conjunction };
      whole(start, grammar, () => true);
      if (start[0] === 'س' && /^س[يتن]/.test(start))
        whole(
          start.slice(1),
          { ...grammar, future: true },
          entry => entry.tense === 'present' && !entry.participle,
        );
      if (/^ل[يتن]/.test(start))
        whole(
          start.slice(1),
          { ...grammar, infinitive: true },
          entry => entry.tense === 'present' && !entry.participle,
        );
      const noun = (key: string, preposition: string, article: boolean): void => {
        const glued = { ...grammar, preposition, article };
        const nominal = (entry: FormEntry): boolean =>
          !entry.indefinite && !entry.particle && (entry.form === 'nominal' || entry.form === 'title');
        if (article) look(key, glued, entry => nominal(entry) && !entry.needsSuffix);
        else whole(key, glued, nominal);
      };
      if (start.startsWith('ال') && start.length > 4) noun(start.slice(2), '', true);
      if (start.startsWith('لل') && start.length > 4) noun(start.slice(2), 'ل', true);
      if (/^[بلك]/.test(start) && start.length > 3) {
        const preposition = start[0] as string;
        noun(start.slice(1), preposition, false);
        if (start.startsWith('ال', 1) && start.length > 5) noun(start.slice(3), preposition, true);
      }
    };
    rest(word, '');
    if (/^[وف]/.test(word) && word.length > 3) rest(word.slice(1), word[0] as string);
    return found.filter(({ entry, suffix, conjunction }) => {
      if (stopWords.has(word) && entry.rest.length === 0 && entry.form !== 'title') return false;
      if (entry.form === 'title' || entry.rest.length > 0 || suffix !== '') return true;
      return !stopWords.has(conjunction === '' ? word : word.slice(1)) && !stopWords.has(word);
    });
  }

  return {
    analyse(token) {
      if (token.folded.length < 2) return NO_ANALYSES;
      const cache = caches[token.raw.endsWith('ة') ? 1 : 0];
      let analyses = cache.get(token.folded);
      if (!analyses) {
        analyses = analyseWord(token.folded, token.raw);
        // «وصفته» is وصف, not و + صفى.
        if (analyses.some(({ conjunction }) => conjunction !== '')) {
          const whole = analyses.some(
            ({ conjunction, suffix, entry }) =>
              conjunction === '' && suffix === '' && entry.form === 'active',
          );
          if (whole || isOtherWord(token))
            analyses = analyses.filter(({ conjunction }) => conjunction === '');
        }
        if (cache.size < CACHE_LIMIT) cache.set(token.folded, analyses);
      }
      return analyses;
    },
  };
}
