import type { Actor } from '../../domain/actor.ts';
import { fold } from '../../domain/folding.ts';

/** Which pronouns can stand for an actor. */
export type ActorGrammar = {
  /** Arabic: agrees as masculine singular, feminine (also any non-human plural), human plural. */
  masculine: boolean;
  feminine: boolean;
  plural: boolean;
  person: boolean;
};

const MASCULINE_STATES = new Set(['العراق', 'لبنان', 'الاردن', 'اليمن', 'السودان', 'المغرب', 'الغرب']);
const FEMININE_HEADS = new Set([
  'قوات',
  'وحدات',
  'قوي',
  'ميليشيات',
  'مليشيات',
  'فصايل',
  'كتايب',
  'عشاير',
  'قسد',
  'القوات',
  'دول',
  'الامم',
  'حقول',
]);

/** Grammar of an actor, from its kind and its Arabic name. */
export function grammarOf(actor: Actor): ActorGrammar {
  const name = fold(actor.nameAr).replace(/[()«»"]/g, '');
  const head = name.split(/\s+/)[0] as string;
  const person = actor.kind === 'PERSON';
  const feminineHead = /(?:ه|ات|يا)$/.test(head) || FEMININE_HEADS.has(head);
  if (person) {
    const feminine = /^(?!.*(?:حمزه|طلحه|خليفه|اسامه|معاويه)).*ه$/.test(head);
    return { masculine: !feminine, feminine, plural: false, person };
  }
  if (actor.kind === 'GROUP') return { masculine: false, feminine: true, plural: true, person };
  if (actor.kind === 'TRIBE') return { masculine: false, feminine: true, plural: true, person };
  const place = actor.kind === 'STATE' || (actor.kind === 'GOVERNMENT' && !name.includes(' '));
  const masculine = place ? MASCULINE_STATES.has(head) : !feminineHead;
  const plural = actor.kind !== 'STATE' && actor.kind !== 'FACILITY';
  return { masculine, feminine: !masculine, plural, person };
}
