import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findInputs } from '../../server/reading/find-inputs.ts';
import { readArticles } from '../../server/reading/read-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-reading-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NOTHING = { outlet: null, language: null, published: null };

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function read(name: string, content: string | Uint8Array, defaults = NOTHING) {
  const [outcome] = readArticles(write(name, content), defaults);
  if (!outcome || 'error' in outcome) throw (outcome as { error: Error }).error;
  return outcome.document;
}

/** Bytes of windows-1256 for «هاجمت تركيا قسد». */
const WINDOWS_1256 = Uint8Array.from([
  0xe5, 0xc7, 0xcc, 0xe3, 0xca, 0x20, 0xca, 0xd1, 0xdf, 0xed, 0xc7, 0x20, 0xde, 0xd3, 0xcf, 0x20,
]);

describe('reading a text file', () => {
  it('keeps the text as it stands, line ends and marks and all', () => {
    const text = 'عنوان الخبر\r\n\r\nهاجَمَتْ تركيا \u202bقسد\u202c.\n\n';
    expect(read('plain.txt', text)).toMatchObject({
      text,
      title: 'عنوان الخبر',
      language: 'AR',
      outlet: null,
    });
  });

  it('drops a byte order mark and nothing else', () => {
    expect(read('bom.txt', '\ufeffTitle\n\nBody').text).toBe('Title\n\nBody');
  });

  it('reads UTF-16 by its mark', () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('قسد', 'utf16le')]);
    expect(read('utf16.txt', bytes).text).toBe('قسد');
  });

  it('reads an old Arabic charset', () => {
    const bytes = Buffer.concat(Array.from({ length: 8 }, () => Buffer.from(WINDOWS_1256)));
    expect(read('old.txt', bytes).text).toContain('هاجمت تركيا قسد');
  });

  it('takes the name of the file for a title where the first line is a paragraph', () => {
    expect(read('long.txt', `${'كلمة '.repeat(80)}.`).title).toBe('long.txt');
  });

  it('takes what the caller says where the file says nothing', () => {
    const published = { date: '2025-08-01', precision: 'MONTH', estimated: false } as const;
    expect(
      read('stated.txt', 'Some text', { outlet: 'q-street', language: 'AR', published } as never),
    ).toMatchObject({
      outlet: { slug: 'q-street' },
      language: 'AR',
      published,
    });
  });
});

describe('reading Markdown', () => {
  it('takes the front matter apart and counts the text from after it', () => {
    const document = read(
      'digest.ar.md',
      `---
title: "عنوان"
language: ar
outlet: {id: isnad-digest, nameAr: "موجز إسناد", nameEn: "isnad digest"}
original:
  outlet: {id: q-street, nameAr: "كيو ستريت", nameEn: "Q Street"}
  attributedAs: q-street
  file: "001.txt"
  publishedAt: null
  publishedEstimate: "2025-08"
unknown: kept out
---
النص هنا.
`,
    );
    expect(document).toMatchObject({
      title: 'عنوان',
      text: 'النص هنا.\n',
      outlet: { slug: 'isnad-digest', nameEn: 'isnad digest' },
      published: { date: '2025-08-01', precision: 'MONTH', estimated: true },
      original: { outlet: 'q-street', attributedAs: 'q-street', file: '001.txt', url: null },
    });
  });

  it('without front matter is a text', () => {
    expect(read('bare.md', '# Head\n\n--- not front matter').text).toBe('# Head\n\n--- not front matter');
  });

  it.each([
    ['a language that isnad does not read', 'language: fr', 'language'],
    ['a date that is none', 'published: last week', 'published'],
    ['an address that is none', 'url: somewhere', 'url'],
    ['an outlet that is no id', 'outlet: "Q Street"', 'outlet'],
  ])('refuses %s and names the field', (_what, line, field) => {
    expect(() => read('wrong.md', `---\n${line}\n---\ntext`)).toThrow(
      expect.objectContaining({ code: 'FRONT_MATTER_INVALID', fields: { field } }),
    );
  });

  it('refuses front matter that is no YAML', () => {
    expect(() => read('yaml.md', '---\na: [1\n---\ntext')).toThrow(
      expect.objectContaining({ code: 'FRONT_MATTER_INVALID' }),
    );
  });
});

describe('reading JSONL', () => {
  it('takes each line for an article and says which lines failed, and where', () => {
    const path = write(
      'many.jsonl',
      [
        '{"title":"One","text":"قالت قسد","outlet":"q-street","published":"2025-08-17"}',
        '',
        'no json',
        '{"title":"Empty"}',
        '{"text":"The SDF"}',
      ].join('\n'),
    );
    const outcomes = readArticles(path, NOTHING);
    expect(
      outcomes.map(o =>
        'document' in o ? [o.document.path.split('#')[1]] : [o.path.split('#')[1], o.error.code],
      ),
    ).toEqual([['1'], ['3', 'INPUT_UNREADABLE'], ['4', 'INPUT_EMPTY'], ['5']]);
    const failure = outcomes[1];
    expect(failure && 'error' in failure && failure.error.fields.byteOffset).toBe(
      Buffer.byteLength(`{"title":"One","text":"قالت قسد","outlet":"q-street","published":"2025-08-17"}\n\n`),
    );
  });
});

describe('the name of a line of JSONL', () => {
  const names = (lines: string[]) =>
    readArticles(write('lines.jsonl', lines.join('\n')), NOTHING).map(o =>
      'document' in o ? o.document.fileName : '',
    );
  const line = (text: string, more = {}) => JSON.stringify({ text, ...more });

  it('is its id, else its address, else its content: a line put before it changes nothing', () => {
    const lines = [line('One', { id: 7 }), line('Two', { url: 'https://example.org/2' }), line('Three')];
    const before = names(lines);
    expect(before.slice(0, 2)).toEqual(['lines.jsonl#7', 'lines.jsonl#https://example.org/2']);
    expect(names([line('Zero'), ...lines]).slice(1)).toEqual(before);
  });

  it('takes `date` for the date of publication', () => {
    const [outcome] = readArticles(write('dated.jsonl', line('One', { date: '2025-08' })), NOTHING);
    expect(outcome && 'document' in outcome && outcome.document.published).toEqual({
      date: '2025-08-01',
      precision: 'MONTH',
      estimated: false,
    });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['an empty file', 'empty.txt', '', 'INPUT_EMPTY'],
    ['only white space', 'blank.txt', ' \n\t\n', 'INPUT_EMPTY'],
    ['only front matter', 'head.md', '---\ntitle: x\n---\n', 'INPUT_EMPTY'],
    ['bytes with zeros', 'binary.txt', Uint8Array.from([65, 66, 0, 67]), 'INPUT_BINARY'],
    ['neither script', 'numbers.txt', '12345 67890', 'INPUT_UNSUPPORTED'],
    ['another format', 'page.xyz', 'text', 'INPUT_UNSUPPORTED'],
    ['a file too long', 'huge.txt', new Uint8Array(16 * 1024 * 1024 + 1).fill(97), 'INPUT_TOO_LONG'],
  ])('%s fails with a reason', (_what, name, content, code) => {
    expect(() => read(name, content)).toThrow(expect.objectContaining({ code }));
  });

  it('says at which byte a binary file betrays itself', () => {
    expect(() => read('zero.txt', Uint8Array.from([65, 0]))).toThrow(
      expect.objectContaining({ fields: { byteOffset: 1 } }),
    );
  });
});

describe('the inputs of a folder', () => {
  it('are its readable files in order, without hidden ones, annotations and its README', () => {
    const top = join(folder, 'articles');
    mkdirSync(join(top, 'inner'), { recursive: true });
    for (const name of [
      'b.txt',
      'a.md',
      'README.md',
      'a.claims.jsonl',
      '.hidden.txt',
      'picture.png',
      'inner/c.jsonl',
    ])
      writeFileSync(join(top, name), 'x');
    expect(findInputs([top]).map(path => path.slice(top.length + 1))).toEqual([
      'a.md',
      'b.txt',
      'inner/c.jsonl',
    ]);
  });

  it('that does not exist are an error', () => {
    expect(() => findInputs([join(folder, 'nowhere')])).toThrow(
      expect.objectContaining({ code: 'INPUT_UNREADABLE' }),
    );
  });
});
