import { describe, expect, it } from 'vitest';
import type { Decision } from '../../server/domain/decision.ts';
import { foundIn, review, withDecided } from '../../server/domain/review.ts';
import { buildArticle, buildClaim, buildDecision } from '../builders.ts';

const article = buildArticle('Turkey attacked the SDF. The SDF denied it. Iraq watched.');
const hit = buildClaim(article, {
  subject: 'turkey',
  type: 'ASSAULT',
  object: 'sdf',
  quote: 'Turkey attacked the SDF',
});
const found = foundIn([hit]);
const replay = (decisions: Decision[], text = article.text, id = article.id, claims = found) =>
  review(id, text, claims, decisions);

const stated = {
  subject: 'turkey',
  type: 'COERCE' as const,
  object: 'sdf',
  polarity: 'AFFIRMED' as const,
  modality: 'ALLEGED' as const,
  attribution: [{ speaker: 'actor:sdf', span: { start: 25, end: 32 } }],
  span: hit.span,
  quote: hit.quote,
};
const correct = (content: typeof stated | (Omit<typeof stated, 'type'> & { type: 'ASSAULT' })): Decision => ({
  ...(buildDecision(hit) as Extract<Decision, { kind: 'ACCEPT' | 'REJECT' }>),
  kind: 'CORRECT',
  content,
});

describe('replaying decisions', () => {
  it('leaves claims unreviewed where nobody decided', () => {
    expect(replay([]).claims).toEqual([hit]);
  });

  it.each([
    ['ACCEPT', 'ACCEPTED'],
    ['REJECT', 'REJECTED'],
  ] as const)('%s makes a claim %s and remembers the decision', (kind, state) => {
    const decision = buildDecision(hit, { kind });
    expect(replay([decision]).claims).toEqual([{ ...hit, state, decisions: [decision.id] }]);
  });

  it('lets the later decision win', () => {
    const decisions = [
      buildDecision(hit, { kind: 'REJECT', id: 'a' }),
      buildDecision(hit, { kind: 'ACCEPT', id: 'b' }),
    ];
    expect(replay(decisions).claims).toMatchObject([{ state: 'ACCEPTED', decisions: ['a', 'b'] }]);
  });

  it('keeps what a correction corrects, as rejected, beside the corrected claim', () => {
    const { claims } = replay([correct(stated)]);
    expect(claims.map(c => [c.type, c.state, c.method])).toEqual(
      expect.arrayContaining([
        ['ASSAULT', 'REJECTED', 'RULE'],
        ['COERCE', 'CORRECTED', 'ANALYST'],
      ]),
    );
    expect(foundIn(claims)).toEqual(found);
  });

  it('changes a claim in place where only how it is said was wrong, and still knows what was found', () => {
    const { claims } = replay([correct({ ...stated, type: 'ASSAULT' })]);
    expect(claims).toMatchObject([
      { id: hit.id, state: 'CORRECTED', modality: 'ALLEGED', found: { modality: 'ACTUAL' } },
    ]);
    expect(foundIn(claims)).toEqual(found);
  });

  it('adds what the extractor missed', () => {
    const content = {
      ...stated,
      subject: 'iraq',
      type: 'SUPPORT' as const,
      span: { start: 44, end: 57 },
      quote: 'Iraq watched.',
    };
    const add: Decision = {
      ...buildDecision(hit),
      kind: 'ADD',
      claim: { ...content, article: article.id },
      content,
    };
    const { claims } = replay([add]);
    expect(claims[1]).toMatchObject({
      subject: 'iraq',
      state: 'ACCEPTED',
      method: 'ANALYST',
      confidence: 1,
      found: null,
    });
    expect(foundIn(claims)).toEqual(found);
  });

  it('refuses an addition whose quote does not stand in the text', () => {
    const content = { ...stated, quote: 'Turkey attacked Iraq' };
    const add: Decision = {
      ...buildDecision(hit),
      kind: 'ADD',
      claim: { ...content, article: article.id },
      content,
    };
    expect(() => replay([add])).toThrow(expect.objectContaining({ code: 'CLAIM_QUOTE_MISMATCH' }));
  });

  it('carries a decision over to a newer version where quote and triple are equal, wherever they moved', () => {
    const newer = buildArticle(`Correction. ${article.text}`);
    const moved = buildClaim(newer, {
      ...hit,
      span: { start: 12, end: 35 },
      sentence: { start: 12, end: 35 },
    });
    const decision = buildDecision(hit, { kind: 'REJECT' });
    expect(replay([decision], newer.text, newer.id, foundIn([moved])).claims).toMatchObject([
      { state: 'REJECTED' },
    ]);
  });

  it('never guesses which of two equal quotes a decision meant', () => {
    const twice = buildArticle('Turkey attacked the SDF. Again: Turkey attacked the SDF.');
    const decision = buildDecision(hit, { kind: 'REJECT' });
    const claims = [
      buildClaim(twice, { ...hit, span: { start: 0, end: 23 }, sentence: { start: 0, end: 23 } }),
    ];
    const result = replay([decision], twice.text, twice.id, foundIn(claims));
    expect(result.orphaned).toEqual([decision.id]);
    expect(result.claims).toMatchObject([{ state: 'UNREVIEWED' }]);
  });

  it('carries a correction whose quote is wider than what it corrects to where both moved', () => {
    const wider = { ...stated, span: { start: 0, end: 24 }, quote: 'Turkey attacked the SDF.' };
    const newer = buildArticle(`Correction. ${article.text}`);
    const moved = buildClaim(newer, {
      ...hit,
      span: { start: 12, end: 35 },
      sentence: { start: 12, end: 35 },
    });
    const { claims } = replay([correct(wider)], newer.text, newer.id, foundIn([moved]));
    expect(claims.find(c => c.state === 'CORRECTED')).toMatchObject({
      span: { start: 12, end: 36 },
      quote: wider.quote,
    });
  });

  it('orphans a correction of which only a part stands in the newer version', () => {
    const wider = { ...stated, span: { start: 0, end: 42 }, quote: article.text.slice(0, 42) };
    const newer = buildArticle('Turkey attacked the SDF. The SDF confirmed it.');
    const moved = buildClaim(newer, { ...hit });
    expect(replay([correct(wider)], newer.text, newer.id, foundIn([moved])).orphaned).toEqual([
      correct(wider).id,
    ]);
  });

  it('lets a second correction of a claim take back the first', () => {
    const second = { ...correct({ ...stated, type: 'THREATEN' as never }), id: 'second' };
    const { claims } = replay([correct(stated), second]);
    expect(claims.filter(c => c.state === 'CORRECTED').map(c => c.type)).toEqual(['THREATEN']);
    expect(claims.find(c => c.type === 'COERCE')).toMatchObject({ state: 'REJECTED' });
  });

  it('keeps what people decided about when the extractor no longer finds it', () => {
    const decision = buildDecision(hit);
    const { claims } = replay([decision]);
    const again = replay([decision], article.text, article.id, withDecided([], claims, [decision]));
    expect(again).toEqual({ claims, orphaned: [] });
    expect(replay([], article.text, article.id, withDecided([], claims, [])).claims).toEqual([]);
  });

  it('lists as orphaned what finds nothing to apply to', () => {
    const decision = buildDecision(hit);
    const newer = buildArticle('All of it was withdrawn.');
    expect(replay([decision], newer.text, newer.id, [])).toEqual({ claims: [], orphaned: [decision.id] });
    expect(replay([correct(stated)], article.text, article.id, []).orphaned).toEqual([correct(stated).id]);
  });

  it('gives the same when what it gave is replayed again', () => {
    const decisions = [correct(stated), buildDecision(hit, { kind: 'REJECT', id: 'z' })];
    const once = replay(decisions).claims;
    expect(replay(decisions, article.text, article.id, foundIn(once)).claims).toEqual(once);
  });
});
