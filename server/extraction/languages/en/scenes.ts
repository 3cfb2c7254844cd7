import { GAP, type Sentence, type Token } from '../../document.ts';

const BEFORE = new Set(
  'in inside across near around outside throughout northern southern eastern western northeastern northwestern southeastern southwestern north-east north-west central north south east west capital downtown rural neighbouring neighboring'.split(
    ' ',
  ),
);

/** "the city of Damascus", "parts of Syria". */
const PLACES_OF = new Set(
  'city town province countryside outskirts suburb suburbs north south east west northeast northwest southeast southwest part parts area areas region regions capital centre center rest'.split(
    ' ',
  ),
);

const AFTER = new Set(
  'province countryside suburb suburbs city governorate neighborhood neighbourhood district districts airport outskirts highway road region border'.split(
    ' ',
  ),
);

/** A state or its capital as the mere place of what is told: it is nobody there. */
export function isScene(tokens: readonly Token[], sentence: Sentence, first: number, last: number): boolean {
  const next = last < sentence.last ? (tokens[last] as Token) : undefined;
  if (next && next.gap === 0 && AFTER.has(next.folded)) return true;
  if (first <= sentence.first || (tokens[first] as Token).gap & ~GAP.hyphen) return false;
  const before = (tokens[first - 1] as Token).folded;
  if (BEFORE.has(before)) return true;
  return before === 'of' && first - 2 >= sentence.first && PLACES_OF.has((tokens[first - 2] as Token).folded);
}

/** Verbs and prepositions whose object a country is as a party: "accused Syria of", "sanctions against Syria". */
const TOWARDS = new Set('against by'.split(' '));
const AUXILIARY =
  /^(?:has|had|will|would|could|should|must|did|does|agreed|agrees|denied|denies|accused|accuses|rejected|rejects|refused|said|says|insists|insisted|warned|warns|condemned|condemns|signed|joined|handed|declared|surrendered|asked|urged|called|blamed|blames|invited|wants|vowed|promised|pledged|threatened|welcomed|welcomes)$/;

/** Whether a country that is mostly a scene acts or is acted upon: it stands as a subject, or after a verb that takes parties. */
export function isParty(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  const token = tokens[at] as Token;
  const before = at > sentence.first && !(token.gap & ~GAP.hyphen) ? (tokens[at - 1] as Token) : undefined;
  const after = at + 1 < sentence.last ? (tokens[at + 1] as Token) : undefined;
  if (token.gap & GAP.hyphen || (after && after.gap & GAP.hyphen)) return false;
  if (before && TOWARDS.has(before.folded)) return true;
  if (before && TAKES_PARTY.test(before.folded)) return true;
  const subject =
    !before || /^(?:that|and|but|while|as|after|if|whether|said|says|because)$/.test(before.folded);
  return subject && after !== undefined && after.gap === 0 && AUXILIARY.test(after.folded);
}

const TAKES_PARTY =
  /^(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|urg(?:e|es|ed|ing)|warn(?:s|ed|ing)?|ask(?:s|ed|ing)?|support(?:s|ed|ing)?|attack(?:s|ed|ing)?|punish(?:es|ed|ing)?|pressur(?:e|es|ed|ing)|help(?:s|ed|ing)?|told|condemn(?:s|ed|ing)?|forc(?:e|es|ed|ing)|invade[sd]?|strike|striking|bomb|bombing|backs|backed|backing)$/;
