import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { IsnadError } from '../../../domain/errors.ts';
import { PROJECT_ROOT } from '../../../project-root.ts';
import { handJudge, type LinkJudge } from '../linking/judge.ts';
import { createRanker } from './ranker.ts';

/** What was learned, as `npm run train-ranker` writes it. */
export const RANKER_FILE = join(PROJECT_ROOT, 'server/extraction/ranker.json');

const model = z.strictObject({
  trainedOn: z.strictObject({ texts: z.number(), links: z.number(), right: z.number() }),
  least: z.number(),
  keep: z.number(),
  hand: z.number(),
  calibration: z.strictObject({ slope: z.number(), intercept: z.number() }),
  weights: z.record(z.string(), z.number()),
});

/** A ranker's file. */
export type RankerFile = z.infer<typeof model>;

let shipped: LinkJudge | null = null;

/** The judge that ships: the trained ranker, read once; by hand where none was trained. Throws IsnadError CONFIG_INVALID. */
export function shippedJudge(): LinkJudge {
  if (!shipped) {
    if (!existsSync(RANKER_FILE)) return handJudge;
    const parsed = model.safeParse(JSON.parse(readFileSync(RANKER_FILE, 'utf8')));
    if (!parsed.success)
      throw new IsnadError(
        'CONFIG_INVALID',
        `${RANKER_FILE} is no ranker: ${parsed.error.issues[0]?.message ?? ''}`,
        { path: RANKER_FILE },
      );
    shipped = createRanker(parsed.data);
  }
  return shipped;
}

/** A ranker as its file's text: one weight a line, in order of name. */
export function formatRanker(ranker: RankerFile): string {
  const names = Object.keys(ranker.weights).sort();
  const weights = Object.fromEntries(names.map(name => [name, ranker.weights[name] as number]));
  return `${JSON.stringify({ ...ranker, weights }, null, 2)}\n`;
}
