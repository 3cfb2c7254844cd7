import { fold } from '../../../domain/folding.ts';
import type { RelationType } from '../../../domain/relation-types.ts';
import { GAP, type NounPhrase, type Predicate, type Token } from '../../document.ts';
import type { SlotRule } from '../../languages/language-pack.ts';
import { isBystander } from './bystanders.ts';
import { CONDITIONS } from './english-slots.ts';
import type { SentenceScope } from './sentence-scope.ts';

/** Forms whose arguments are embedded in one another by nature. */
export const TAKES_EMBEDDED = new Set(['title', 'inverse', 'adjective', 'hyphen']);

const foldedRoles = new Map<string, ReadonlySet<string>>();

function rolePrepositions(words: readonly string[]): ReadonlySet<string> {
  const key = words.join(' ');
  let folded = foldedRoles.get(key);
  if (!folded) {
    folded = new Set(words.map(fold));
    foldedRoles.set(key, folded);
  }
  return folded;
}

/** «المدعومة من أنقرة», "led by the SDF": the preposition before the phrase is part of the predicate. */
function swallowed(predicate: Predicate, phrase: NounPhrase): boolean {
  if (phrase.first === predicate.last) return predicate.last - predicate.first > 1;
  return predicate.parts.includes(phrase.first - 1);
}

/** "The US president" alone names nobody: a title within a name needs the name beside it. */
function isNamed(predicate: Predicate, { mention }: NounPhrase, { phrases }: SentenceScope): boolean {
  if (mention.first > predicate.first || predicate.last > mention.last) return true;
  const body = phrases.find(
    other =>
      other.mention.inside && other.mention.first >= mention.first && other.mention.last <= mention.last,
  );
  const own =
    mention.last -
    mention.first -
    (body?.mention.first === predicate.first ? 0 : predicate.last - predicate.first) -
    (body ? body.mention.last - body.mention.first : 0);
  if (own >= 2) return true;
  return phrases.some(
    other =>
      other.mention !== mention &&
      other.mention.actors[0] === mention.actors[0] &&
      Math.min(Math.abs(other.mention.first - mention.last), Math.abs(mention.first - other.mention.last)) <=
        3,
  );
}

const BETWEEN_WORDS = new Set(['بين', 'between']);

function hasPartner(phrase: NounPhrase, { phrases }: SentenceScope): boolean {
  return (
    phrase.mention.actors.length > 1 ||
    phrases.some(other => other !== phrase && other.group === phrase.group)
  );
}

/** Before the noun of an attack: the harm was done in it, by it, after it. */
const IN_ATTACK = /^(?:في|اثر|جرا|خلال|نتيجه|بعد|عقب|بسبب)$/;

/** How far the noun of an attack may stand from the verb that tells its harm. */
const HARM_REACH = 14;

/** "were killed in army airstrikes", "in clashes with the militia": whose attack it was did the harm. */
function madeAttack(
  predicate: Predicate,
  { mention, preposition, first }: NounPhrase,
  predicates: readonly Predicate[],
): boolean {
  const after = mention.first - predicate.last;
  if (after < 0 || after > HARM_REACH) return false;
  return predicates.some(attack => {
    if (attack.form !== 'nominal' || attack.row.type !== 'ASSAULT' || attack.first < predicate.last)
      return false;
    if (attack.first - mention.last === 0 && /^(?:in|by|during|from|after)$/.test(preposition)) return true;
    return first >= attack.last && first - attack.last <= 2 && /^(?:by|with|from)$/.test(preposition);
  });
}

/** «قتل مدنيون في غارة إسرائيلية», «مقتل X بقصف Y»: whoever made the attack did the harm. */
function isAttacker(
  predicate: Predicate,
  phrase: NounPhrase,
  { predicates, tokens, pack }: SentenceScope,
): boolean {
  if (predicate.row.type !== 'ASSAULT') return false;
  if (pack.language === 'EN') return madeAttack(predicate, phrase, predicates);
  const attack = predicates.find(
    ({ form, row, first, last, preposition }) =>
      form === 'nominal' &&
      row.type === 'ASSAULT' &&
      first > predicate.first &&
      phrase.mention.first >= last &&
      phrase.first - last <= (phrase.mention.kind === 'demonym' ? 1 : 0) &&
      (preposition === 'ب' || IN_ATTACK.test(tokens[first - 1]?.folded ?? '')),
  );
  if (!attack) return false;
  if (phrase.mention.kind !== 'demonym') return phrase.preposition === '';
  const noun = tokens[attack.first] as Token;
  return pack.describesNoun?.(noun, tokens[phrase.mention.first] as Token) ?? true;
}

/** «تسليم X قادة Y»: the bare phrase after the one that completes a verbal noun is its object. */
function isSecond(predicate: Predicate, phrase: NounPhrase, { phrases, tokens }: SentenceScope): boolean {
  if (phrase.preposition !== '' || phrase.joined || phrase.embedded || phrase.mention.host >= 0) return false;
  if ((tokens[phrase.first] as Token).gap & (GAP.comma | GAP.colon)) return false;
  return phrases.some(
    other => other.first === predicate.last && other.last === phrase.first && other.group !== phrase.group,
  );
}

/** Types whose object may be named only in what is agreed, refused or granted. */
const WITH_CONTENT: ReadonlySet<RelationType> = new Set(['AGREE', 'REJECT', 'CONCEDE']);

/** How far a party of the content stands from its verbal noun. */
const CONTENT_REACH = 3;

/** «وافق على تسليم X», «تعهد بالإفراج عن معتقلين من X»: the first party of the verbal noun after the row's preposition. */
function isContent(
  predicate: Predicate,
  phrase: NounPhrase,
  { phrases, predicates, tokens }: SentenceScope,
  prepositions: ReadonlySet<string>,
): boolean {
  if (!WITH_CONTENT.has(predicate.row.type) || phrase.mention.kind === 'demonym') return false;
  const noun = predicates.find(
    ({ form, first, last, preposition }) =>
      form === 'nominal' &&
      first >= predicate.last &&
      last <= phrase.first &&
      phrase.first - last <= CONTENT_REACH &&
      (prepositions.has(preposition) || prepositions.has(tokens[first - 1]?.folded ?? '')),
  );
  if (!noun) return false;
  const prepositional = phrase.preposition === '' || noun.row.object.map(fold).includes(phrase.preposition);
  return prepositional && !phrases.some(({ first }) => first >= noun.last && first < phrase.first);
}

/** "killed one of the faces of X": a verb with a direct object takes "of" as a noun only ("the killing of X"). */
function isOfAnotherNoun(
  { form, row, last, first }: Predicate,
  { preposition }: NounPhrase,
  { pack }: SentenceScope,
): boolean {
  return (
    pack.language === 'EN' &&
    preposition === 'of' &&
    form === 'active' &&
    last - first === 1 &&
    row.object.includes('direct')
  );
}

/** What is done to a thing ("attacked a Kurdish town") is not done to the nation that describes it. */
const MATERIAL: ReadonlySet<RelationType> = new Set(['ASSAULT', 'COERCE', 'CONTROLS', 'OPPOSES']);

/** Whether a phrase can stand in a slot of a predicate, before any distance is looked at. */
export function fits(
  slot: SlotRule,
  predicate: Predicate,
  phrase: NounPhrase,
  scope: SentenceScope,
): boolean {
  const { row } = predicate;
  const { mention } = phrase;
  if (slot.needs && !row.object.includes(slot.needs)) return false;
  // The office is written within the body's own name: no other phrase is its body.
  if (slot.needs === 'name') return mention.first === predicate.first;
  if (slot.unless?.some(word => row.object.includes(word))) return false;
  if (predicate.form !== 'passive' && !scope.pack.canStand(slot.role, phrase, scope.tokens)) return false;
  if (mention.inside && predicate.form !== 'title') return false;
  if (isBystander(slot.role, predicate, phrase, scope)) return false;
  // "U.S.-backed": what stands before the hyphen belongs to it alone.
  if (phrase.hyphenated && (predicate.form !== 'hyphen' || mention.last !== predicate.first)) return false;
  if (
    slot.role === 'subject' &&
    row.subjectKinds &&
    !row.subjectKinds.includes(scope.bySlug.get(mention.actors[0] ?? '')?.kind ?? '')
  )
    return false;
  if (
    slot.role === 'object' &&
    row.objectKinds &&
    !row.objectKinds.includes(scope.bySlug.get(mention.actors[0] ?? '')?.kind ?? '')
  )
    return false;
  // «X زعيم الحزب ورئيس المجلس Y»: with a conjunction or preposition of its own a title is of whoever comes next.
  const arabic = scope.pack.language === 'AR';
  if (slot.name === 'named-before' && arabic && (predicate.joined || predicate.preposition !== ''))
    return false;
  // «الأمين العام للمنظمة كرر لدى X»: a preposition of its own parts a person from the title before.
  if (
    slot.name === 'named-after' &&
    arabic &&
    phrase.first >= predicate.last &&
    phrase.preposition !== '' &&
    !phrase.joined &&
    !/نظير/.test((scope.tokens[phrase.first] as Token).folded)
  )
    return false;
  // «زعيم الحركة … موقفه»: a pronoun that another word carries bears no title.
  if (slot.person && arabic && mention.host >= 0) return false;
  if (slot.person && !isNamed(predicate, phrase, scope)) return false;
  if (slot.person && scope.bySlug.get(mention.actors[0] ?? '')?.kind !== 'PERSON') return false;
  if (mention.kind === 'demonym' ? !slot.demonym : slot.name === 'demonym') return false;
  if (slot.by === 'suffix')
    return (
      mention.host === predicate.first &&
      predicate.suffix !== '' &&
      mention.speaker === (predicate.suffix === 'نا')
    );
  if (slot.by === 'speaker')
    return mention.host === predicate.first && mention.speaker && predicate.firstPerson;
  if (predicate.firstPerson && slot.role === 'subject' && predicate.form === 'active')
    return mention.speaker && slot.side === 'before' && phrase.preposition === '';
  if (mention.host === predicate.first) return false;
  // «أطلقها X»: the pronoun is the direct object.
  if (slot.name === 'direct' && predicate.suffix !== '' && predicate.form === 'active') return false;
  if (slot.by === 'attack') return isAttacker(predicate, phrase, scope);
  const condition = typeof slot.by === 'string' ? CONDITIONS[slot.by] : undefined;
  if (condition) return condition(slot, predicate, phrase, scope);
  if (slot.by === 'second') return isSecond(predicate, phrase, scope);
  if (slot.by === 'content') return isContent(predicate, phrase, scope, rolePrepositions(row.object));
  if (slot.name === 'content' && scope.pack.language === 'EN' && MATERIAL.has(row.type)) return false;
  // «حظي X بدعم Y»: whoever gives stands after all words of the row.
  if (slot.name === 'source' && slot.by === 'bare' && predicate.parts.some(part => part > phrase.first))
    return false;
  if (slot.by === 'bare') return phrase.preposition === '' || swallowed(predicate, phrase);
  if (slot.by === 'row') {
    const prepositions = rolePrepositions(slot.role === 'object' ? row.object : (row.subject ?? []));
    if (isOfAnotherNoun(predicate, phrase, scope)) return false;
    if (phrase.inModifier && !TAKES_EMBEDDED.has(predicate.form)) return false;
    if (row.reciprocal && BETWEEN_WORDS.has(phrase.preposition) && hasPartner(phrase, scope)) return false;
    return prepositions.has(phrase.preposition);
  }
  return slot.by[0] === '*' || slot.by.includes(phrase.preposition);
}
