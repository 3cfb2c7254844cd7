import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor } from '../server/domain/actor.ts';
import type { Decision } from '../server/domain/decision.ts';
import { type IngestContext, type IngestOutcome, ingest } from '../server/ingest/ingest.ts';
import { PROJECT_ROOT } from '../server/project-root.ts';
import { findInputs } from '../server/reading/find-inputs.ts';
import { readGazetteer } from '../server/reading/gazetteer.ts';
import { readArticles } from '../server/reading/read-file.ts';

const SEED = join(PROJECT_ROOT, 'seed');

/** Who reviews what ships. */
export const EDITORS = 'isnad-editors';

/** The folder of the shipped digests. */
export const SEED_CORPUS = join(SEED, 'corpus');

/** The shipped gazetteer, with further files after it. */
export function seedActors(more: readonly string[] = []): Actor[] {
  return readGazetteer([join(SEED, 'actors.json'), ...more]);
}

/** The shipped names of unresolved speakers. */
export function seedRoles(): { id: string; nameAr: string; nameEn: string }[] {
  return JSON.parse(readFileSync(join(SEED, 'roles.json'), 'utf8')) as {
    id: string;
    nameAr: string;
    nameEn: string;
  }[];
}

/** The editors' decisions on the shipped digests, by article. */
export function seedDecisions(): Map<string, Decision[]> {
  const decisions = new Map<string, Decision[]>();
  for (const line of readFileSync(join(SEED, 'decisions.jsonl'), 'utf8').split('\n')) {
    if (line === '') continue;
    const decision = JSON.parse(line) as Decision;
    const { article } = decision.claim;
    decisions.set(article, [...(decisions.get(article) ?? []), decision]);
  }
  return decisions;
}

/**
 * Ingests the shipped digests with the real extractor and replays the editors' decisions on them. Again: nothing changes.
 *
 * @returns what happened to each digest, in order of name.
 */
export async function loadSeed(context: IngestContext): Promise<IngestOutcome[]> {
  await context.store.upsertRoles(seedRoles());
  const decisions = seedDecisions();
  const outcomes: IngestOutcome[] = [];
  for (const path of findInputs([SEED_CORPUS])) {
    for (const outcome of readArticles(path, { outlet: null, language: null, published: null })) {
      if ('error' in outcome) throw outcome.error;
      outcomes.push(
        await ingest(context, outcome.document, article => ({
          reviewer: EDITORS,
          decisions: decisions.get(article) ?? [],
        })),
      );
    }
  }
  return outcomes;
}
