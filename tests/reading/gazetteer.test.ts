import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { seedActors } from '../../seed/load.ts';
import { readGazetteer } from '../../server/reading/gazetteer.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-gazetteer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, data: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof data === 'string' ? data : JSON.stringify(data));
  return path;
}

describe('the gazetteer', () => {
  it('adds names and overrides fields where a later file has a known id', () => {
    const first = write('first.json', [
      { id: 'sdf', kind: 'armed-group', nameAr: 'قسد', nameEn: 'SDF', aliases: ['a'] },
    ]);
    const second = write('second.json', [
      { id: 'sdf', nameEn: 'Syrian Democratic Forces', aliases: ['a', 'b'], memberOf: ['x'] },
    ]);
    expect(readGazetteer([first, second])).toEqual([
      {
        slug: 'sdf',
        kind: 'ARMED_GROUP',
        nameAr: 'قسد',
        nameEn: 'Syrian Democratic Forces',
        shortAr: null,
        shortEn: null,
        aliases: ['a', 'b'],
        memberOf: ['x'],
        status: 'CURATED',
      },
    ]);
  });

  it.each([
    ['no JSON', '{', 'cannot be read'],
    ['an unknown kind', [{ id: 'x', kind: 'army', nameAr: 'س', nameEn: 'x' }], '0.kind'],
    ['an id with capitals', [{ id: 'SDF', kind: 'state', nameAr: 'س', nameEn: 'x' }], '0.id'],
    ['names for nobody', [{ id: 'ghost', aliases: ['x'] }], 'ghost'],
  ])('with %s is refused with the place', (_what, data, place) => {
    expect(() => readGazetteer([write('wrong.json', data)])).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining(place) }),
    );
  });
});

describe('the shipped gazetteer', () => {
  const actors = seedActors();

  it('names every actor in both languages', () => {
    expect(
      actors.filter(a => !/[\u0600-\u06ff]/.test(a.nameAr) || !/[a-z]/i.test(a.nameEn)).map(a => a.slug),
    ).toEqual([]);
  });

  it('has a short name wherever the full one is longer than 18 characters', () => {
    const long = actors.filter(
      a => (a.nameAr.length > 18 && !a.shortAr) || (a.nameEn.length > 18 && !a.shortEn),
    );
    expect(long.map(a => a.slug)).toEqual([]);
    expect(
      actors.filter(a => (a.shortAr ?? '').length > 18 || (a.shortEn ?? '').length > 18).map(a => a.slug),
    ).toEqual([]);
  });

  it('makes nobody a member of somebody unknown', () => {
    const slugs = new Set(actors.map(a => a.slug));
    expect(actors.flatMap(a => a.memberOf).filter(slug => !slugs.has(slug))).toEqual([]);
  });
});
