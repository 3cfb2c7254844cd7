import { describe, expect, it } from 'vitest';
import { type CitationWords, toCitation } from '../../../web/features/claim/citation.ts';
import { splitQuote } from '../../../web/ui/split-quote.ts';
import { article, claim, step } from '../builders.ts';

const words: CitationWords = {
  citing: 'عن',
  ownVoice: 'بلسانه',
  undated: 'بلا تاريخ',
  date: () => null,
  digest: name => `موجز إسناد عن: ${name}`,
  characters: (start, end) => `المحارف ${start}–${end}`,
};
const link = 'http://localhost/articles/0123456789abcdef?claim=fedcba9876543210';

describe('a citation', () => {
  it('gives the whole quote, the chain, the title, the date, the place and the link', () => {
    const cited = claim({
      attribution: [step(0, 'speaker:informed-sources', 'مصادر مطلعة', 'informed sources')],
    });
    expect(toCitation(cited, 'AR', words, link).plain).toBe(
      `«استهدف نقطة»\nكيو ستريت عن مصادر مطلعة، «ثلاثة ملفات»، بلا تاريخ، المحارف 10–24\n${link}`,
    );
  });

  it('says that a digest’s words are not the outlet’s own', () => {
    const cited = claim({ article: article({ original: { file: 'x', url: null, outlet: null } }) });
    expect(toCitation(cited, 'AR', words, link).source).toBe(
      'كيو ستريت بلسانه، موجز إسناد عن: كيو ستريت، «ثلاثة ملفات»، بلا تاريخ، المحارف 10–24',
    );
  });

  it('keeps the direction of the quote in HTML and escapes what would be markup', () => {
    const cited = claim({
      article: article({ language: 'EN', title: '<b>Files</b>' }),
      citation: { ...claim().citation, quote: 'attacked "a & b"' },
    });
    const { html } = toCitation(cited, 'EN', words, link);
    expect(html).toContain('<blockquote lang="en" dir="ltr"');
    expect(html).toContain('attacked &quot;a &amp; b&quot;');
    expect(html).not.toContain('<b>');
  });
});

describe('the predicate of a quote', () => {
  it.each([
    ['within it', { start: 13, end: 16 }, ['abc', 'def', 'gh']],
    ['absent', null, ['abcdefgh', '', '']],
    ['reaching out of it', { start: 5, end: 12 }, ['', 'ab', 'cdefgh']],
    ['elsewhere', { start: 90, end: 99 }, ['abcdefgh', '', '']],
  ])('%s', (_where, predicateSpan, expected) => {
    const { before, predicate, after } = splitQuote({ start: 10, end: 18, quote: 'abcdefgh', predicateSpan });
    expect([before, predicate, after]).toEqual(expected);
  });
});
