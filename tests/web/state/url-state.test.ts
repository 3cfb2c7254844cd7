import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTOR_KINDS } from '../../../server/domain/actor.ts';
import { EXTRACTION_METHODS, MODALITIES, POLARITIES, REVIEW_STATES } from '../../../server/domain/claim.ts';
import { LANGUAGES } from '../../../server/domain/language.ts';
import { QUAD_CLASSES, RELATION_TYPES } from '../../../server/domain/relation-types.ts';
import { decodeView, encodeView, parseLineKey } from '../../../web/state/url-state.ts';
import {
  CLAIM_ORDERS,
  EMPTY_VIEW,
  LAYOUTS,
  NO_FILTER,
  TABLE_ROWS,
  type ViewState,
} from '../../../web/state/view-state.ts';

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const arabicSlug = fc.stringMatching(/^[ا-ي]{2,6}-[ا-ي]{2,6}$/);
const anySlug = fc.oneof(slug, arabicSlug);
const hex = fc.stringMatching(/^[0-9a-f]{16}$/);
const set = <T>(values: fc.Arbitrary<T>) => fc.uniqueArray(values, { maxLength: 4 });
const speaker = fc
  .tuple(fc.constantFrom('outlet', 'actor', 'speaker'), anySlug)
  .map(parts => parts.join(':'));

const view: fc.Arbitrary<ViewState> = fc.record({
  actors: set(anySlug),
  hide: set(slug),
  added: set(anySlug),
  only: set(anySlug),
  chosen: set(slug),
  pins: fc.uniqueArray(
    fc.record({ slug, x: fc.integer({ min: -9999, max: 9999 }), y: fc.integer({ min: -9999, max: 9999 }) }),
    { maxLength: 4, selector: pin => pin.slug },
  ),
  between: set(slug),
  kinds: set(fc.constantFrom(...ACTOR_KINDS)),
  rel: fc.option(
    fc.record({ subject: slug, kind: fc.constantFrom(...RELATION_TYPES, ...QUAD_CLASSES), object: anySlug }),
  ),
  actor: fc.option(slug),
  view: fc.constantFrom('graph', 'table'),
  rows: fc.constantFrom(...TABLE_ROWS),
  layout: fc.constantFrom(...LAYOUTS),
  links: fc.constantFrom('all', 'focus'),
  split: fc.boolean(),
  removed: fc.boolean(),
  path: fc.option(
    fc
      .record({ from: fc.option(slug), to: fc.option(anySlug) })
      .filter(({ from, to }) => from === null || from !== to),
  ),
  steps: fc.option(fc.integer({ min: 1, max: 6 })),
  route: fc.option(fc.integer({ min: 1, max: 20 })),
  budget: fc.option(fc.integer({ min: 1, max: 300 })),
  group: fc.option(fc.constantFrom('article', 'outlet', 'origin', 'speaker')),
  sort: fc.constantFrom(...CLAIM_ORDERS),
  claim: fc.option(hex),
  lang: fc.option(fc.constantFrom(...LANGUAGES)),
  filter: fc.record({
    types: set(fc.constantFrom(...RELATION_TYPES)),
    quads: set(fc.constantFrom(...QUAD_CLASSES)),
    outlets: set(anySlug.map(name => `outlet:${name}`)),
    according: set(speaker),
    polarities: set(fc.constantFrom(...POLARITIES)),
    modalities: set(fc.constantFrom(...MODALITIES)),
    reviews: set(fc.constantFrom(...REVIEW_STATES)),
    methods: set(fc.constantFrom(...EXTRACTION_METHODS)),
    languages: set(fc.constantFrom(...LANGUAGES)),
    articles: set(hex),
    from: fc.option(fc.constantFrom('2020', '2024-02-29', '2025-08')),
    to: fc.option(fc.constantFrom('2025-08', '2025-08-17', '2026')),
    text: fc.option(fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }).map(text => `x${text}y`)),
    disputed: fc.option(fc.boolean()),
    origins: fc.option(fc.integer({ min: 1, max: 999 })),
    lessSure: fc.boolean(),
    rollUp: fc.boolean(),
    rejected: fc.boolean(),
  }),
});

describe('the link', () => {
  it('holds the whole view: what is written is read back', () => {
    fc.assert(
      fc.property(view, state => {
        expect(decodeView(encodeView(state))).toEqual({ view: state, dropped: [] });
      }),
    );
  });

  it('never throws, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), search => {
        decodeView(search);
      }),
    );
  });

  it('is empty for the view that asks for nothing', () => {
    expect(encodeView(EMPTY_VIEW)).toBe('');
  });

  it('is readable', () => {
    const state: ViewState = {
      ...EMPTY_VIEW,
      actors: ['sdf', 'isis'],
      rel: { subject: 'sdf', kind: 'ASSAULT', object: 'isis' },
      lang: 'AR',
      filter: { ...NO_FILTER, types: ['ASSAULT'], from: '2025-01' },
    };
    expect(encodeView(state)).toBe('actors=sdf,isis&rel=sdf~ASSAULT~isis&lang=ar&type=ASSAULT&from=2025-01');
  });

  it('reads the forms that the contract names', () => {
    const { view: state, dropped } = decodeView(
      '?actors=actor:sdf,isis&rel=sdf~MATERIAL_CONFLICT~isis&outlet=q-street&according=actor:sdf&type=assault&lang=ar',
    );
    expect(dropped).toEqual([]);
    expect(state.actors).toEqual(['sdf', 'isis']);
    expect(state.rel).toEqual({ subject: 'sdf', kind: 'MATERIAL_CONFLICT', object: 'isis' });
    expect(state.filter.outlets).toEqual(['outlet:q-street']);
    expect(state.filter.according).toEqual(['actor:sdf']);
    expect(state.filter.types).toEqual(['ASSAULT']);
  });

  it.each([
    ['an unknown parameter', 'utm_source=x', 'utm_source', 'x'],
    ['an unknown type', 'type=WAVES_AT', 'type', 'WAVES_AT'],
    ['a day that no calendar has', 'from=2025-02-30', 'from', '2025-02-30'],
    ['a line that is none', 'rel=sdf~isis', 'rel', 'sdf~isis'],
    ['a budget over the cap', 'budget=301', 'budget', '301'],
    ['a slug with a space', 'actors=s%20df', 'actors', 's df'],
    ['markup', 'actor=%3Cb%3E', 'actor', '<b>'],
  ])('leaves %s out and names it', (_what, search, name, value) => {
    expect(decodeView(search)).toEqual({ view: EMPTY_VIEW, dropped: [{ name, value }] });
  });

  it('leaves out the end of a period that lies before its beginning', () => {
    const { view: state, dropped } = decodeView('from=2025-08&to=2020');
    expect([state.filter.from, state.filter.to, dropped]).toEqual([
      '2025-08',
      null,
      [{ name: 'to', value: '2020' }],
    ]);
    expect(decodeView('from=2025-08&to=2025').dropped).toEqual([]);
  });

  it('keeps what it knows beside what it does not', () => {
    const { view: state, dropped } = decodeView('actors=sdf&quad=MATERIAL_CONFLICT,LOVE');
    expect(state.filter.quads).toEqual(['MATERIAL_CONFLICT']);
    expect(dropped).toEqual([{ name: 'quad', value: 'LOVE' }]);
  });

  it('names a value once, however often the link repeats it', () => {
    expect(decodeView('actors=sdf,sdf&actors=sdf').view.actors).toEqual(['sdf']);
  });
});

describe('the key of a line', () => {
  it('reads the global id of a relationship too', () => {
    expect(parseLineKey('relationship:sdf~AID~isis')).toEqual({
      subject: 'sdf',
      kind: 'AID',
      object: 'isis',
    });
  });

  it.each(['', '~~', 'sdf~ASSAULT', 'sdf~ASSAULT~isis~x', 'sdf~HUGS~isis'])('refuses %o', raw => {
    expect(parseLineKey(raw)).toBeUndefined();
  });
});
