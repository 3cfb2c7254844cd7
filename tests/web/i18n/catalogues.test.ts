import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { ar } from '../../../web/i18n/ar.ts';
import { en, type MessageId } from '../../../web/i18n/en.ts';
import { numberLocale } from '../../../web/i18n/locale.ts';

const IDS = Object.keys(en) as MessageId[];
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** One number for each of the six forms. */
const NUMBERS = [0, 1, 2, 3, 11, 100];

/** The bodies of all plurals of a text, brackets counted. */
function plurals(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(/, plural, ?/g)) {
    const from = match.index + match[0].length;
    let depth = 1;
    let at = from;
    while (depth > 0 && at < text.length) {
      if (text[at] === '{') depth += 1;
      if (text[at] === '}') depth -= 1;
      at += 1;
    }
    found.push(text.slice(from, at - 1));
  }
  return found;
}

/** Names of the placeholders of a text, those of plurals too. */
function placeholders(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/\{\s*(\w+)\s*(?=[,}])/g)]
      .map(match => match[1]!)
      .filter(name => !FORMS.includes(name)),
  );
}

function intlOf(language: 'AR' | 'EN') {
  const errors: unknown[] = [];
  const intl = createIntl({
    locale: numberLocale(language, 'latn'),
    messages: language === 'AR' ? ar : en,
    onError: error => errors.push(error),
  });
  return { intl, errors };
}

describe('the catalogues', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(ar).sort()).toEqual([...IDS].sort());
  });

  it('leave no text empty', () => {
    for (const id of IDS) expect([id, ar[id].trim() !== '' && en[id].trim() !== '']).toEqual([id, true]);
  });

  it('write every Arabic plural in its six forms', () => {
    for (const id of IDS)
      for (const body of plurals(ar[id]))
        expect([id, FORMS.filter(form => !new RegExp(`(^|\\s|\\})${form}\\{`).test(body))]).toEqual([id, []]);
  });

  it.each(['AR', 'EN'] as const)('format every text for every number (%s)', language => {
    const { intl, errors } = intlOf(language);
    for (const id of IDS) {
      const names = new Set([...placeholders(ar[id]), ...placeholders(en[id])]);
      for (const n of NUMBERS) {
        const values = Object.fromEntries(
          [...names].map(name => [name, /^(n|m|more|actors|lines|disputed)$/.test(name) ? n : 'x']),
        );
        const formatted = intl.formatMessage({ id }, values);
        expect([id, formatted.includes('{')]).toEqual([id, false]);
      }
    }
    expect(errors).toEqual([]);
  });

  it.each([
    [0, 'لا ادّعاءات'],
    [1, 'ادّعاء واحد'],
    [2, 'ادّعاءان'],
    [3, '3 ادّعاءات'],
    [11, '11 ادّعاءً'],
    [100, '100 ادّعاء'],
    [3412, '3,412 ادّعاءً'],
  ])('count %i claims in Arabic', (n, expected) => {
    expect(intlOf('AR').intl.formatMessage({ id: 'count.claims' }, { n })).toBe(expected);
  });

  it('use the digits that the reader chose', () => {
    const intl = createIntl({ locale: numberLocale('AR', 'arab'), messages: ar });
    expect(intl.formatMessage({ id: 'count.claims' }, { n: 12 })).toBe('١٢ ادّعاءً');
  });
});
