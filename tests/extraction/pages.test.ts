/**
 * Invented pages of many shapes: a line that begins with `~` belongs to the page, every other one to its article.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contains } from '../../server/domain/span.ts';
import { createExtractor } from '../../server/extraction/create-extractor.ts';
import { handJudge } from '../../server/extraction/stages/linking/judge.ts';
import { exampleActors } from './stages.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'pages');
const extractor = createExtractor(exampleActors(), { judge: handJudge });

const PAGES = readdirSync(folder)
  .sort()
  .map(file => {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    return {
      name: file.replace(/\.txt$/, ''),
      language: file.startsWith('ar-') ? ('AR' as const) : ('EN' as const),
      text: lines.map(line => line.replace(/^~ /, '')).join('\n'),
      ofPage: lines.flatMap(line => (line.startsWith('~ ') ? [line.slice(2)] : [])),
      ofArticle: lines.filter(line => line !== '' && !line.startsWith('~ ')).join('\n'),
    };
  });

describe.each(PAGES)('the page $name', ({ language, text, ofPage, ofArticle }) => {
  const { claims, boilerplate } = extractor.extract({ text, language });
  const triple = ({ subject, type, object, quote }: (typeof claims)[number]) =>
    `${subject} ${type} ${object}: ${quote}`;

  it('is parted into what belongs to the page and what to its article', () => {
    expect(boilerplate.map(({ start, end }) => text.slice(start, end))).toEqual(ofPage);
  });

  it('gives the claims of its article and no others', () => {
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.filter(({ span }) => boilerplate.some(line => contains(line, span)))).toEqual([]);
    expect(claims.map(triple)).toEqual(extractor.extract({ text: ofArticle, language }).claims.map(triple));
  });
});
