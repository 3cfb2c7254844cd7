import { join } from 'node:path';
import type { Actor } from '../../domain/actor.ts';
import { PROJECT_ROOT } from '../../project-root.ts';
import { readGazetteer } from '../../reading/gazetteer.ts';
import { readAnnotated } from '../blind-gold.ts';
import { gazetteerFiles } from '../evaluate.ts';
import type { GoldArticle } from '../gold.ts';
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

/** An annotated text to be read and scored, and nothing more. */
export type ScoredText = Pick<RankerText, 'article' | 'actors' | 'same'>;

function readTexts(goldDir: string, textsDir: string | undefined): ScoredText[] {
  const actors = readGazetteer(gazetteerFiles(goldDir));
  const same = sameActor(new Set(actors.map(({ slug }) => slug)));
  return readAnnotated(goldDir, textsDir).map(article => ({ article, actors, same }));
}

/** Reads a folder of annotations and lists what links are possible in its texts. */
export function readRankerTexts(set: string, goldDir: string, textsDir?: string): RankerText[] {
  return readTexts(goldDir, textsDir)
    .filter(({ article }) => !article.blind)
    .map(text => ({
      ...text,
      set,
      group: groupOf(text.article),
      examples: labelled(possibleLinksOf(text.article, text.actors), text.article.claims, text.same),
    }));
}

/**
 * The texts that tell how sure a claim is: nobody has read them while rules were written, and nothing is learned from
 * them, so that what is right there is right as often in a reader's own articles.
 */
export function heldTexts(realTexts: string): ScoredText[] {
  return readTexts(join(PROJECT_ROOT, 'tests/held'), realTexts);
}

/**
 * The annotated texts that the ranker that ships is trained on: those of the repository, and the real ones of which it
 * holds the annotations only.
 *
 * @param realTexts the folder with the real texts.
 */
export function shippedTexts(realTexts: string | undefined): RankerText[] {
  const real =
    realTexts === undefined ? [] : readRankerTexts('real', join(PROJECT_ROOT, 'tests/real'), realTexts);
  return [
    ...real,
    ...readRankerTexts('development', join(PROJECT_ROOT, 'tests/gold')),
    ...readRankerTexts('digests', join(PROJECT_ROOT, 'seed/corpus')),
  ];
}
