import { join } from 'node:path';
import type { Actor } from '../../domain/actor.ts';
import { PROJECT_ROOT } from '../../project-root.ts';
import { readGazetteer } from '../../reading/gazetteer.ts';
import { gazetteerFiles } from '../evaluate.ts';
import { type GoldArticle, readGold } from '../gold.ts';
import { type SameActor, sameActor } from '../score.ts';
import { type Example, labelled, possibleLinksOf } from './examples.ts';

/** An annotated text with what is needed to read it, and its possible links. */
export type RankerText = {
  set: string;
  /** Texts that tell of one article are learned from, and left out, together. */
  group: string;
  article: GoldArticle;
  actors: readonly Actor[];
  same: SameActor;
  examples: Example[];
};

/** A digest is numbered as the article that it tells of, in both languages. */
function groupOf({ name }: GoldArticle): string {
  return /^\d{3}(?=[-_])/.exec(name)?.[0] ?? name;
}

/** Reads a folder of annotations and lists what links are possible in its texts. */
export function readRankerTexts(set: string, goldDir: string, textsDir?: string): RankerText[] {
  const actors = readGazetteer(gazetteerFiles(goldDir));
  const same = sameActor(new Set(actors.map(({ slug }) => slug)));
  return readGold(goldDir, textsDir)
    .filter(({ blind }) => !blind)
    .map(article => ({
      set,
      group: groupOf(article),
      article,
      actors,
      same,
      examples: labelled(possibleLinksOf(article, actors), article.claims, same),
    }));
}

/** The annotated texts of the repository: what the ranker that ships is trained on. */
export function shippedTexts(): RankerText[] {
  return [
    ...readRankerTexts('development', join(PROJECT_ROOT, 'tests/gold')),
    ...readRankerTexts('digests', join(PROJECT_ROOT, 'seed/corpus')),
  ];
}
