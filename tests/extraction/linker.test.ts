import { describe, expect, it } from 'vitest';
import type { Actor } from '../../server/domain/actor.ts';
import { actor, read } from './stages.ts';

const ACTORS: Actor[] = [
  actor('wadi', 'فصيل الوادي', 'Wadi Faction'),
  actor('jabal', 'لواء الجبل', 'Jabal Brigade'),
  actor('sahel', 'كتائب الساحل', 'Sahel Battalions'),
  actor('turkey', 'تركيا', 'Turkey', { kind: 'STATE' }),
  actor('nahri', 'سالم النهري', 'Salem Nahri', { kind: 'PERSON' }),
  actor('dam', 'سد النخيل', 'Nakheel Dam', { kind: 'FACILITY' }),
];

const triples = (text: string, language: 'AR' | 'EN'): string[] => {
  const { sentences, linksOf } = read(text, language, ACTORS);
  return sentences
    .flatMap(sentence => linksOf(sentence))
    .map(link => `${link.subjectActor} ${link.predicate.row.type} ${link.objectActor}`);
};

describe('who does what to whom', () => {
  it.each([
    ['AR', 'verb, subject, object', 'قصف فصيل الوادي لواء الجبل', ['wadi ASSAULT jabal']],
    ['AR', 'subject, verb, object', 'فصيل الوادي يقصف لواء الجبل', ['wadi ASSAULT jabal']],
    ['AR', 'a suffix is the object', 'قال لواء الجبل إن فصيل الوادي قصفه', ['wadi ASSAULT jabal']],
    ['AR', 'heads pass the actor through', 'قصف مقاتلو فصيل الوادي مواقع لواء الجبل', ['wadi ASSAULT jabal']],
    [
      'AR',
      'a part of an actor is the actor',
      'اعتقل فصيل الوادي ثلاثة من عناصر لواء الجبل',
      ['wadi COERCE jabal'],
    ],
    [
      'AR',
      'an indefinite noun with لـ is its owner’s',
      'استهدف فصيل الوادي حاجزاً للواء الجبل',
      ['wadi ASSAULT jabal'],
    ],
    [
      'AR',
      'a verbal noun takes its agent after it',
      'قصف فصيل الوادي لمواقع لواء الجبل',
      ['wadi ASSAULT jabal'],
    ],
    ['AR', 'the adjective of an act is its agent', 'القصف التركي على لواء الجبل', ['turkey ASSAULT jabal']],
    [
      'AR',
      'the noun before a relative pronoun is the subject',
      'هذا لواء الجبل الذي استهدف فصيل الوادي',
      ['jabal ASSAULT wadi'],
    ],
    [
      'AR',
      'coordinated objects give one claim each',
      'قصف فصيل الوادي لواء الجبل وكتائب الساحل',
      ['wadi ASSAULT jabal', 'wadi ASSAULT sahel'],
    ],
    [
      'AR',
      'a joined verb takes the subject of the verb before',
      'هاجم فصيل الوادي لواء الجبل واعتقل مقاتلي كتائب الساحل',
      ['wadi ASSAULT jabal', 'wadi COERCE sahel'],
    ],
    [
      'AR',
      'an agent phrase makes it passive',
      'اعتقل مقاتلو لواء الجبل من قبل فصيل الوادي',
      ['wadi COERCE jabal'],
    ],
    [
      'AR',
      'a title holds between a person and a body',
      'قال قائد لواء الجبل سالم النهري',
      ['nahri LEADS jabal'],
    ],
    [
      'AR',
      'a modifier makes its noun the one supported',
      'انسحب فصيل الوادي المدعوم من تركيا',
      ['turkey SUPPORT wadi'],
    ],
    [
      'AR',
      'one handed over, one served',
      'سلّم فصيل الوادي سالم النهري إلى لواء الجبل',
      ['wadi COERCE nahri', 'wadi COOPERATE jabal'],
    ],
    [
      'AR',
      'a repelled attack is an attack too',
      'صد فصيل الوادي هجوم لواء الجبل',
      ['wadi ASSAULT jabal', 'jabal ASSAULT wadi'],
    ],
    ['EN', 'subject, verb, object', 'The Wadi Faction shelled the Jabal Brigade', ['wadi ASSAULT jabal']],
    ['EN', 'passive', 'The Jabal Brigade was shelled by the Wadi Faction', ['wadi ASSAULT jabal']],
    [
      'EN',
      'a compound noun takes its agent before it',
      'Turkish strikes on the Jabal Brigade',
      ['turkey ASSAULT jabal'],
    ],
    [
      'EN',
      'a hyphen makes its noun the one supported',
      'the Turkish-backed Jabal Brigade left',
      ['turkey SUPPORT jabal'],
    ],
    [
      'EN',
      'a title holds between a person and a body',
      'Jabal Brigade commander Salem Nahri spoke',
      ['nahri LEADS jabal'],
    ],
    [
      'EN',
      'an insertion between commas is skipped',
      'The Wadi Faction, which holds the Nakheel Dam, has attacked the Jabal Brigade',
      ['wadi CONTROLS dam', 'wadi ASSAULT jabal'],
    ],
    [
      'EN',
      'coordinated subjects give one claim each',
      'The Wadi Faction and the Sahel Battalions attacked the Jabal Brigade',
      ['wadi ASSAULT jabal', 'sahel ASSAULT jabal'],
    ],
    [
      'EN',
      'both sides of a reciprocal act stand together',
      'clashes between the Wadi Faction and the Jabal Brigade',
      ['wadi ASSAULT jabal'],
    ],
    [
      'EN',
      'a repelled attack is an attack too',
      'The Wadi Faction repelled an attack by the Jabal Brigade',
      ['wadi ASSAULT jabal', 'jabal ASSAULT wadi'],
    ],
  ] as const)('%s: %s', (language, _, text, expected) => {
    expect(triples(text, language).sort()).toEqual([...expected].sort());
  });

  it.each([
    ['AR', 'unnamed people take the claim with them', 'قصف مجهولون لواء الجبل'],
    ['AR', 'a side alone is no claim', 'قصف فصيل الوادي المدينة'],
    ['AR', 'dawn is no bombing', 'وصل فصيل الوادي فجر السبت قرب لواء الجبل'],
    ['AR', 'reporting is no transfer', 'نقل فصيل الوادي عن لواء الجبل قوله'],
    ['EN', 'unnamed people take the claim with them', 'Gunmen attacked the Jabal Brigade'],
    ['EN', 'two actors without a predicate', 'The Wadi Faction and the Jabal Brigade'],
    ['EN', 'a noun in -s after an adjective is no verb', 'Jabal Brigade veterans remember further raids'],
    ['EN', 'a facility does nothing', 'Nakheel Dam attacked the Jabal Brigade'],
  ] as const)('%s makes nothing of: %s', (language, _, text) => {
    expect(triples(text, language)).toEqual([]);
  });
});
