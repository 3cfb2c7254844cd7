import { fold } from '../../../domain/folding.ts';
import { type ActorMention, GAP, type Sentence, type Token } from '../../document.ts';
import { loadLexicon } from '../../lexicon/load-lexicon.ts';

/** Fighters by a common noun: the word that stands for all of its kind, and which actors have such people. */
export type Fighters = { head: string; kinds: readonly string[] };

const FIGHTERS = new Map<string, Fighters>();
for (const row of loadLexicon('EN').anaphors)
  if ('fighters' in row)
    for (const word of row.fighters)
      FIGHTERS.set(fold(word), { head: row.fighters[0] as string, kinds: row.kinds });

/** What makes them other people than those spoken of: "rival rebels", "foreign militants". */
const OTHERS =
  /^(?:other|another|more|rival|fellow|foreign|allied|suspected|former|new|local|moderate|mainstream|tribal|child|ex|pro|anti|.+ist|.+(?:ed|ied))$/;

/** What follows and says of whom they are: "fighters loyal to X". */
const OF_WHOM = /^(?:of|from|loyal|affiliated|linked|belonging|backed|allied|led|held|controlled)$/;

const sayTheirOwn = (tokens: readonly Token[], sentence: Sentence, at: number): boolean => {
  const before = at > sentence.first ? (tokens[at - 1] as Token) : undefined;
  const after = at + 1 < sentence.last ? (tokens[at + 1] as Token) : undefined;
  const token = tokens[at] as Token;
  if (token.gap & GAP.hyphen || (after && after.gap & GAP.hyphen)) return true;
  if (after && after.gap === 0 && OF_WHOM.test(after.folded)) return true;
  if (!before || token.gap !== 0) return false;
  const opens = at - 1 === sentence.first;
  if (/^[A-Z]/.test(before.raw) && !opens) return true;
  return (
    OTHERS.test(before.folded) &&
    !/^(?:killed|injured|wounded|captured|attacked|targeted|armed)$/.test(before.folded)
  );
};

/** The fighters that a word names without saying whose they are, or null. */
export function fightersAt(tokens: readonly Token[], sentence: Sentence, at: number): Fighters | null {
  const found = FIGHTERS.get((tokens[at] as Token).folded);
  return found && !sayTheirOwn(tokens, sentence, at) ? found : null;
}

/** The heads that a common noun may repeat of a name: "terrorists" of "ISIL terrorists". */
export function fighterHeads(
  tokens: readonly Token[],
  sentence: Sentence,
  { last }: ActorMention,
): readonly string[] {
  const heads: string[] = [];
  for (const at of [last - 1, last]) {
    const head = at < sentence.last && (at < last || (tokens[at] as Token).gap === 0);
    const fighters = head ? FIGHTERS.get((tokens[at] as Token).folded) : undefined;
    if (fighters) heads.push(fighters.head);
  }
  return heads;
}
