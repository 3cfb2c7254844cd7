import { describe, expect, it } from 'vitest';
import { type LineSource, toGraphLines } from '../../../web/graph/lines.ts';
import { relationship } from './builders.ts';

const labels = {
  relation: (type: string) => type.toLowerCase(),
  describe: (line: { key: string; claims: number }) => `${line.key} ${line.claims}`,
};
const keys = (...sources: LineSource[]): string[] => toGraphLines(sources, labels).map(line => line.key);

describe('lines of the canvas', () => {
  it('joins the types of one class, pair and direction', () => {
    const [line, ...rest] = toGraphLines(
      [relationship('sdf COERCE isis', { affirmed: 2 }), relationship('sdf ASSAULT isis', { affirmed: 5 })],
      labels,
    );
    expect(rest).toEqual([]);
    expect(line).toEqual({
      key: 'sdf~MATERIAL_CONFLICT~isis',
      subject: 'sdf',
      object: 'isis',
      quad: 'MATERIAL_CONFLICT',
      types: [
        { type: 'ASSAULT', claims: 5 },
        { type: 'COERCE', claims: 2 },
      ],
      claims: 7,
      modality: 'ACTUAL',
      disputed: null,
      denied: false,
      label: 'assault, coerce',
      description: 'sdf~MATERIAL_CONFLICT~isis 7',
    });
  });

  it('keeps directions, pairs and classes apart', () => {
    expect(
      keys(
        relationship('sdf ASSAULT isis', { affirmed: 4 }),
        relationship('isis ASSAULT sdf', { affirmed: 3 }),
        relationship('sdf ACCUSE isis', { affirmed: 2 }),
        relationship('sdf ASSAULT turkey', { affirmed: 1 }),
      ),
    ).toEqual([
      'sdf~MATERIAL_CONFLICT~isis',
      'isis~MATERIAL_CONFLICT~sdf',
      'sdf~VERBAL_CONFLICT~isis',
      'sdf~MATERIAL_CONFLICT~turkey',
    ]);
  });

  it('gives a disputed type a line of its own and leaves the rest of its class together', () => {
    const lines = toGraphLines(
      [
        relationship('us SANCTION sdf', { affirmed: 3, denied: 1 }),
        relationship('us COERCE sdf', { affirmed: 2 }),
        relationship('us ASSAULT sdf', { affirmed: 1 }),
      ],
      labels,
    );
    expect(lines.map(({ key, claims, disputed }) => ({ key, claims, disputed }))).toEqual([
      { key: 'us~SANCTION~sdf', claims: 4, disputed: { affirmed: 3, denied: 1 } },
      { key: 'us~MATERIAL_CONFLICT~sdf', claims: 3, disputed: null },
    ]);
  });

  it('does not open a line that is only anticipated and denied', () => {
    const source = relationship('us RETREAT syria', { affirmed: 1, denied: 1, actual: 0, anticipated: 1 });
    expect(keys(source)).toEqual(['us~MATERIAL_COOPERATION~syria']);
  });

  it.each([
    ['an actual one', { actual: 1, alleged: 3, anticipated: 2 }, 'ACTUAL'],
    ['an alleged one', { actual: 0, alleged: 1, anticipated: 9 }, 'ALLEGED'],
    ['only anticipated ones', { actual: 0, alleged: 0, anticipated: 1 }, 'ANTICIPATED'],
    ['no affirming one', { affirmed: 0, denied: 1, actual: 0, alleged: 0, anticipated: 0 }, 'ACTUAL'],
  ] as const)('takes the strongest modality of its claims: %s', (_, tally, modality) => {
    expect(toGraphLines([relationship('a ASSAULT b', tally)], labels)[0]!.modality).toBe(modality);
  });

  it.each([
    [{ affirmed: 0, denied: 2 }, true],
    [{ affirmed: 1, denied: 2 }, false],
    [{ affirmed: 1, denied: 0 }, false],
  ])('is denied only where all its claims deny: %o', (tally, denied) => {
    expect(toGraphLines([relationship('a ASSAULT b', tally)], labels)[0]!.denied).toBe(denied);
  });

  it('names two types and stands for the others with an ellipsis', () => {
    const [line] = toGraphLines(
      [
        relationship('a ASSAULT b', { affirmed: 9 }),
        relationship('a COERCE b', { affirmed: 5 }),
        relationship('a MOBILIZE b', { affirmed: 2 }),
      ],
      labels,
    );
    expect(line!.label).toBe('assault, coerce…');
  });

  it('joins Arabic names with an Arabic comma', () => {
    const names: Record<string, string> = { ASSAULT: 'هجوم', COERCE: 'إكراه' };
    const [line] = toGraphLines([relationship('a ASSAULT b', { affirmed: 2 }), relationship('a COERCE b')], {
      ...labels,
      relation: type => names[type]!,
    });
    expect(line!.label).toBe('هجوم، إكراه');
  });

  it('gives the same lines whatever order the relationships come in', () => {
    const sources = ['sdf ASSAULT isis', 'sdf COERCE isis', 'isis THREATEN sdf', 'us AID sdf'].map(triple =>
      relationship(triple),
    );
    expect(toGraphLines([...sources].reverse(), labels)).toEqual(toGraphLines(sources, labels));
  });
});
