import type { RelationType } from '../../../domain/relation-types.ts';
import type { NounPhrase, Predicate } from '../../document.ts';
import { HELD } from '../noun-phrases.ts';
import type { SentenceScope } from './sentence-scope.ts';

/** What is done to whoever holds a place where it is done to the place. */
const DONE_TO_PLACES: ReadonlySet<RelationType> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE']);

const OF_CLAUSE = new Set(['active', 'passive', 'nominal']);

/** "The Observatory said the army struck", "…struck the town, said the Observatory": who tells of a deed is no side of it. */
function onlyTells(
  role: 'subject' | 'object',
  predicate: Predicate,
  { tells, first, announces }: NounPhrase,
): boolean {
  if (tells < 0 || predicate.first === tells) return false;
  const { form, infinitive, joined } = predicate;
  // What stands beyond the verb of telling is told; so is what came before its subject.
  if (tells < first || predicate.last <= first) return predicate.last <= first;
  if (role === 'object') return true;
  return !announces && predicate.first > tells && !(form === 'active' && (infinitive || joined));
}

/** "killing its pilot": a possessive before a thing of the owner's stands for the owner only in a noun phrase. */
function onlyOwns({ form }: Predicate, { mention, possessive, heads, governed }: NounPhrase): boolean {
  return (
    form !== 'nominal' &&
    mention.kind === 'pronoun' &&
    possessive &&
    mention.clitic === '' &&
    mention.host < 0 &&
    heads.length === 0 &&
    governed
  );
}

/** Words between a verb of blame and the deed that it condemns. */
const CONDEMNED_REACH = 4;

/** "X condemned the attack on Y": who is harmed by what is condemned is not blamed for it. */
function onlyHarmed(
  role: 'subject' | 'object',
  { row, form, last }: Predicate,
  { first, preposition }: NounPhrase,
  predicates: readonly Predicate[],
): boolean {
  if (role !== 'object' || row.type !== 'ACCUSE' || form !== 'active' || first < last) return false;
  const deed = predicates.find(
    other =>
      other.form === 'nominal' && other.row.type === 'ASSAULT' && other.first >= last && other.last <= first,
  );
  if (!deed || deed.first - last > CONDEMNED_REACH) return false;
  if (/^(?:on|against|at|in|near)$/.test(preposition)) return true;
  return predicates.some(
    ({ form: verb, row: { type }, first: at }) =>
      verb === 'active' && type === 'ASSAULT' && at >= deed.last && at < first,
  );
}

/** "X condemned the bombing that hit Y": who condemns a deed has not done it. */
function onlyCondemns(
  role: 'subject' | 'object',
  { row, form, first: at }: Predicate,
  { last }: NounPhrase,
  predicates: readonly Predicate[],
): boolean {
  if (role !== 'subject' || row.type !== 'ASSAULT' || (form !== 'nominal' && form !== 'active') || last > at)
    return false;
  return predicates.some(
    verb =>
      verb.form === 'active' &&
      verb.row.type === 'ACCUSE' &&
      verb.first >= last &&
      (form === 'nominal'
        ? verb.last <= at && at - verb.last <= CONDEMNED_REACH
        : predicates.some(
            deed =>
              deed.form === 'nominal' &&
              deed.row.type === 'ASSAULT' &&
              deed.first >= verb.last &&
              deed.first - verb.last <= CONDEMNED_REACH &&
              deed.last <= at &&
              at - deed.last <= 2,
          )),
  );
}

const blaming = new WeakMap<readonly Predicate[], boolean>();

/** Whether anybody is blamed for anything in a sentence. */
function isBlaming(predicates: readonly Predicate[]): boolean {
  let known = blaming.get(predicates);
  if (known === undefined) {
    known = predicates.some(({ form, row }) => form === 'active' && row.type === 'ACCUSE');
    blaming.set(predicates, known);
  }
  return known;
}

/** Whether a phrase stands near a predicate and is no side of it all the same. */
export function isBystander(
  role: 'subject' | 'object',
  predicate: Predicate,
  phrase: NounPhrase,
  { predicates, pack }: Pick<SentenceScope, 'predicates' | 'pack'>,
): boolean {
  if (
    pack.language === 'EN' &&
    isBlaming(predicates) &&
    (onlyHarmed(role, predicate, phrase, predicates) || onlyCondemns(role, predicate, phrase, predicates))
  )
    return true;
  if (phrase.heads.includes(HELD) && (role === 'subject' || !DONE_TO_PLACES.has(predicate.row.type)))
    return predicate.form !== 'hyphen';
  if (!OF_CLAUSE.has(predicate.form)) return false;
  return onlyTells(role, predicate, phrase) || onlyOwns(predicate, phrase);
}
