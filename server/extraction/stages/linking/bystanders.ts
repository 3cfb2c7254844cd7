import type { RelationType } from '../../../domain/relation-types.ts';
import type { NounPhrase, Predicate } from '../../document.ts';
import { HELD } from '../noun-phrases.ts';

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

/** Whether a phrase stands near a predicate and is no side of it all the same. */
export function isBystander(role: 'subject' | 'object', predicate: Predicate, phrase: NounPhrase): boolean {
  if (phrase.heads.includes(HELD) && (role === 'subject' || !DONE_TO_PLACES.has(predicate.row.type)))
    return predicate.form !== 'hyphen';
  if (!OF_CLAUSE.has(predicate.form)) return false;
  return onlyTells(role, predicate, phrase) || onlyOwns(predicate, phrase);
}
