import type { Actor, ActorKind } from '../../server/domain/actor.ts';
import type { Language } from '../../server/domain/language.ts';
import type {
  ActorMention,
  Link,
  Predicate,
  Sentence,
  Taken,
  Token,
} from '../../server/extraction/document.ts';
import { createActorIndex } from '../../server/extraction/gazetteer/actor-index.ts';
import { NameTrie } from '../../server/extraction/gazetteer/name-trie.ts';
import { arabic } from '../../server/extraction/languages/ar/pack.ts';
import { english } from '../../server/extraction/languages/en/pack.ts';
import type { LanguagePack } from '../../server/extraction/languages/language-pack.ts';
import { linkSentence } from '../../server/extraction/stages/linker.ts';
import { handJudge } from '../../server/extraction/stages/linking/judge.ts';
import { findMentions } from '../../server/extraction/stages/mentions.ts';
import { buildPhrases } from '../../server/extraction/stages/noun-phrases.ts';
import { resolveReferences } from '../../server/extraction/stages/references.ts';
import { splitSentences } from '../../server/extraction/stages/sentences.ts';
import { takenWords } from '../../server/extraction/stages/taken.ts';
import { tokenize } from '../../server/extraction/stages/tokens.ts';

/** An invented actor; what a test does not care about is filled in. */
export function actor(slug: string, nameAr: string, nameEn: string, more: Partial<Actor> = {}): Actor {
  return {
    slug,
    kind: 'ARMED_GROUP',
    nameAr,
    nameEn,
    shortAr: null,
    shortEn: null,
    aliases: [],
    memberOf: [],
    status: 'CURATED',
    ...more,
  };
}

/** The invented actors of the lexicon's examples, and one with an adjective of nationality. */
export function exampleActors(
  subject: ActorKind = 'ARMED_GROUP',
  object: ActorKind = 'ARMED_GROUP',
  aliases: string[] = [],
): Actor[] {
  return [
    actor('wadi', 'فصيل الوادي', 'Wadi Faction', { kind: subject }),
    actor('jabal', 'لواء الجبل', 'Jabal Brigade', { kind: object, aliases }),
    actor('nahri', 'سالم النهري', 'Salem Nahri', { kind: 'PERSON' }),
    actor('turkey', 'تركيا', 'Turkey', { kind: 'STATE' }),
  ];
}

/** A text as the stages before the linker leave it. */
export type Read = {
  pack: LanguagePack;
  tokens: Token[];
  sentences: Sentence[];
  mentions: ActorMention[];
  predicatesOf(sentence: Sentence): Predicate[];
  linksOf(sentence: Sentence, keep?: (predicate: Predicate) => boolean): Link[];
};

/** Runs the stages up to the linker. */
export function read(text: string, language: Language, actors: readonly Actor[]): Read {
  const pack = language === 'AR' ? arabic : english;
  const index = createActorIndex(actors);
  const tokens = tokenize(text);
  const sentences = splitSentences(text, tokens, []);
  const named = findMentions(tokens, sentences, {
    ...index,
    trie: new NameTrie(actors, pack),
    pack,
    language,
  });
  const mentions = resolveReferences(tokens, sentences, named, pack.findAnaphors, { ...index, pack });
  const inside = (sentence: Sentence): ActorMention[] =>
    mentions.filter(({ first }) => first >= sentence.first && first < sentence.last);
  const takenIn = (sentence: Sentence): ((at: number) => Taken) =>
    takenWords(tokens, inside(sentence), pack, slug => index.bySlug.get(slug)?.kind === 'PERSON');
  const predicatesOf = (sentence: Sentence): Predicate[] =>
    pack.findPredicates(tokens, sentence, takenIn(sentence));
  return {
    pack,
    tokens,
    sentences,
    mentions,
    predicatesOf,
    linksOf(sentence, keep = () => true) {
      const predicates = predicatesOf(sentence).filter(keep);
      const phrases = buildPhrases(tokens, sentence, inside(sentence), predicates, pack);
      return linkSentence(
        {
          tokens,
          sentence,
          phrases,
          predicates,
          isVerb: at => predicates.some(({ first, form }) => first === at && form === 'active'),
          pack,
          bySlug: index.bySlug,
          grammar: index.grammar,
        },
        handJudge,
      );
    },
  };
}
