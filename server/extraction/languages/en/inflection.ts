import { fold } from '../../../domain/folding.ts';
import { tokenize } from '../../stages/tokens.ts';
import type { FormEntry, FormSource } from '../language-pack.ts';

/** The words of a row; a possessive 's is one where it stands alone, too. */
const words = (text: string): string[] =>
  text === "'s" ? [text] : tokenize(text).map(token => fold(token.folded));

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/**
 * The forms of a row: the first word is inflected, further words are kept as they stand. Whether a participle is
 * passive is seen in the text, not here.
 */
export function inflect(source: FormSource, emit: (entry: FormEntry) => void): void {
  const { lemma, inflection, nouns, forms, pos } = source;
  const seen = new Set<string>();
  const add = (key: string, rest: string[], grammar: Partial<FormEntry>): void => {
    const entry: FormEntry = { key, rest, form: 'active', tense: 'none', ...grammar };
    const identity = `${key} ${rest.join(' ')} ${entry.form} ${entry.tense} ${entry.participle ?? ''}`;
    if (seen.has(identity)) return;
    seen.add(identity);
    emit(entry);
  };
  const noun = (text: string): void => {
    const all = words(text);
    const [first = '', ...rest] = all;
    const nominal = { form: 'nominal', contiguous: true } as const;
    add(first, rest, nominal);
    if (rest.length === 0 && !first.endsWith('s') && !first.endsWith('ing')) add(plural(first), [], nominal);
  };
  if (pos === 'verb' && lemma) {
    const [base = '', ...rest] = words(lemma);
    // "co-operate": every form is several words.
    if (lemma.includes('-')) {
      for (const form of [lemma, ...(inflection ?? [])]) {
        const [first = '', ...more] = words(form);
        add(first, more, { tense: 'past', contiguous: true });
      }
      for (const text of nouns ?? []) noun(text);
      return;
    }
    const [third, past, participle, progressive] = inflection ?? [];
    add(base, rest, { tense: 'present', plural: true });
    if (third) add(fold(third), rest, { tense: 'present' });
    for (const more of (inflection ?? []).slice(4)) add(fold(more), rest, { tense: 'past' });
    if (past) add(fold(past), rest, { tense: 'past' });
    if (participle && participle !== past) add(fold(participle), rest, { tense: 'none', participle: true });
    if (progressive) add(fold(progressive), rest, { tense: 'none', participle: true });
    for (const text of nouns ?? []) noun(text);
    return;
  }
  for (const text of forms ?? (lemma ? [lemma] : [])) {
    if (pos === 'noun') {
      noun(text);
      continue;
    }
    const [first = '', ...rest] = words(text);
    // "X-affiliated Y": the one before is what the one after belongs to.
    if (pos === 'phrase' && source.object?.includes('before')) {
      add(first, rest, { form: 'hyphen' });
      continue;
    }
    const form = pos === 'phrase' ? 'inverse' : pos === 'title' ? 'title' : 'adjective';
    add(first, rest, { form, contiguous: true });
    if (pos === 'title' && rest.length === 0)
      add(plural(first), [], { form, contiguous: true, plural: true });
    // "backed by" also stands as "X-backed".
    if (form === 'inverse' && rest.length === 1 && rest[0] === 'by') add(first, [], { form: 'hyphen' });
  }
}
