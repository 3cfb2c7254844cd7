import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSeed, SEED_CORPUS, seedRoles } from '../../seed/load.ts';
import { decisionsOnDigests } from '../../seed/review-digests.ts';
import { readConfig } from '../../server/config.ts';
import { readGold } from '../../server/evaluation/gold.ts';
import type { IngestOutcome } from '../../server/ingest/ingest.ts';
import { openRuntime, type Runtime } from '../../server/runtime.ts';
import { NO_FILTER } from '../../server/store/claim-filter.ts';
import type { ClaimRecord } from '../../server/store/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-seed-'));
let runtime: Runtime;
let first: IngestOutcome[] = [];
const shown: ClaimRecord[] = [];

beforeAll(async () => {
  runtime = await openRuntime(readConfig({ ISNAD_DATA: folder }));
  first = await loadSeed(runtime);
  for (let cursor: string | null = null, more = true; more; ) {
    const page = await runtime.store.listClaims(NO_FILTER, 'TEXT', {
      limit: 100,
      direction: 'FORWARD',
      cursor,
    });
    shown.push(...page.items.map(item => item.node));
    cursor = page.items.at(-1)?.cursor ?? null;
    more = page.hasNextPage;
  }
});
afterAll(async () => {
  await runtime.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the shipped corpus', () => {
  it('shows exactly what its annotations say, whatever the extractor found', () => {
    const gold = readGold(SEED_CORPUS, undefined).flatMap(article =>
      article.claims.map(c =>
        [article.name, c.subject, c.type, c.object, c.polarity, c.modality, c.attribution.join('>')].join(
          ' ',
        ),
      ),
    );
    const stored = shown.map(c =>
      [
        c.article.fileName.replace(/\.md$/, ''),
        c.subject.slug,
        c.type,
        c.object.slug,
        c.polarity.toLowerCase(),
        c.modality.toLowerCase(),
        c.attribution.map(step => step.speaker.id.replace(/^\w+:/, '')).join('>'),
      ].join(' '),
    );
    expect(stored.sort()).toEqual(gold.sort());
  });

  it('leaves no claim that nobody looked at, and no decision without its claim', async () => {
    expect(shown.filter(claim => claim.state === 'UNREVIEWED').map(claim => claim.quote)).toEqual([]);
    expect(first.flatMap(outcome => outcome.orphaned)).toEqual([]);
    const again = await loadSeed(runtime);
    expect(again.map(outcome => outcome.status)).toEqual(first.map(() => 'unchanged'));
  });

  it('says of each claim whether it was found, corrected or added', async () => {
    const { counts } = await runtime.store.meta();
    expect(counts.accepted + counts.corrected + counts.added).toBe(counts.claims);
    expect(Math.min(counts.accepted, counts.corrected, counts.added, counts.rejected)).toBeGreaterThan(0);
  });

  it('gives every chain its outlet first', () => {
    const wrong = shown.filter(
      c => c.attribution[0]?.speaker.id !== `actor:${c.article.effectiveOutlet.slug}`,
    );
    expect(wrong).toEqual([]);
  });

  it('counts the two languages of a digest as one origin, and has the dispute that its texts have', async () => {
    const [dispute] = (await runtime.store.overview(5, null)).disputes;
    expect(dispute?.relationship).toMatchObject({
      key: 'sdf~ALLIED_WITH~west',
      disputed: true,
      tally: { origins: 2 },
    });
    const { counts } = await runtime.store.meta();
    expect(counts).toMatchObject({ articles: 10, disputed: 1, outlets: 5 });
  });

  it('is in itself as it should be', async () => {
    expect(await runtime.store.verify()).toEqual([]);
  });

  it('names every unresolved speaker in both languages', () => {
    const named = new Set(seedRoles().map(role => role.id));
    const cited = new Set(
      shown.flatMap(c => c.attribution.map(step => step.speaker.id)).filter(id => id.startsWith('speaker:')),
    );
    expect([...cited].filter(id => !named.has(id))).toEqual([]);
  });

  it('has decisions that follow to the byte from extractor and annotations (npm run review-digests writes them)', () => {
    const same = readFileSync(join(SEED_CORPUS, '../decisions.jsonl'), 'utf8') === decisionsOnDigests();
    expect(same).toBe(true);
  });
});
