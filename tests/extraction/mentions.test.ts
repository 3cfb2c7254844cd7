import { describe, expect, it } from 'vitest';
import type { Actor } from '../../server/domain/actor.ts';
import { actor, read } from './stages.ts';

const ACTORS: Actor[] = [
  actor('wadi', 'فصيل الوادي', 'Wadi Faction'),
  actor('jabal', 'لواء الجبل', 'Jabal Brigade', { aliases: ['الجبليون', 'JBG'] }),
  actor('nahria', 'النهرية', 'Nahria', { kind: 'STATE' }),
  actor('nahrian-army', 'الجيش النهري', 'Nahrian army', { kind: 'MILITARY', memberOf: ['nahria'] }),
  actor('turkey', 'تركيا', 'Turkey', { kind: 'STATE', aliases: ['أنقرة', 'Ankara'] }),
  actor('turkish-forces', 'القوات التركية', 'Turkish armed forces', {
    kind: 'MILITARY',
    memberOf: ['turkey'],
  }),
  actor('qaida', 'القاعدة', 'Qaida'),
  actor('nahri', 'سالم النهري', 'Salem Nahri', { kind: 'PERSON' }),
  actor('us', 'الولايات المتحدة', 'United States', { kind: 'STATE', aliases: ['US'] }),
  actor('delta', 'مجلس الدلتا العسكري', 'Delta Military Council', { kind: 'ORGANIZATION' }),
];

const named = (text: string, language: 'AR' | 'EN'): string[] =>
  read(text, language, ACTORS)
    .mentions.filter(({ kind }) => kind === 'name')
    .map(({ actors, span }) => `${actors[0]}:${text.slice(span.start, span.end)}`);

const referred = (text: string, language: 'AR' | 'EN'): string[] =>
  read(text, language, ACTORS)
    .mentions.filter(({ kind }) => kind === 'description' || kind === 'pronoun')
    .map(({ actors, span }) => `${actors.join('+')}:${text.slice(span.start, span.end)}`);

describe('names', () => {
  it.each([
    [
      'AR',
      'clitics stay out of the span',
      'هجوم على لواء الجبل وفصيل الوادي',
      ['jabal:لواء الجبل', 'wadi:فصيل الوادي'],
    ],
    ['AR', 'a preposition may be glued on', 'رسالة لفصيل الوادي', ['wadi:فصيل الوادي']],
    ['AR', 'masked letters are read', 'قصف فـ.ـصيل الـ.ـوادي', ['wadi:فـ.ـصيل الـ.ـوادي']],
    ['AR', 'ون and ين are exchanged', 'هاجموا الجبليين', ['jabal:الجبليين']],
    [
      'AR',
      'a neighbour in brackets is the same mention',
      'قال فصيل الوادي (فصيل الوادي)',
      ['wadi:فصيل الوادي (فصيل الوادي'],
    ],
    ['EN', 'an acronym needs its capitals', 'JBG left, jbg did not', ['jabal:JBG']],
    ['EN', 'initials name a body', 'the DMC said', ['delta:DMC']],
    ['EN', 'US is a state, us is not', 'US envoys told us', ['us:US']],
    [
      'EN',
      'a surname counts once the person was named',
      'Salem Nahri came. Nahri left.',
      ['nahri:Salem Nahri', 'nahri:Nahri'],
    ],
    ['EN', 'a surname alone names nobody', 'Nahri left.', []],
  ] as const)('%s: %s', (language, _, text, expected) => {
    expect(named(text, language)).toEqual(expected);
  });

  it.each([
    ['AR', 'a common noun without the article is not القاعدة', 'في قاعدة قرب النهر'],
    ['EN', 'a lower-case word is no proper name', 'we sold a turkey'],
    ['EN', 'a part of a name is not the name', 'the Brigade of the Jabal'],
  ] as const)('%s: %s', (language, _, text) => {
    expect(named(text, language)).toEqual([]);
  });
});

describe('adjectives of nationality', () => {
  it.each([
    ['AR', 'beside an army noun they name the military', 'مسيّرة تركية', ['turkish-forces:مسيّرة تركية']],
    [
      'AR',
      'beside a head that passes an actor through they name the state',
      'الجانب التركي',
      ['turkey:الجانب التركي'],
    ],
    ['AR', 'beside another noun they name nobody', 'الصحف التركية', []],
    ['EN', 'beside an army noun they name the military', 'Turkish jets', ['turkish-forces:Turkish jets']],
    ['EN', 'air strikes are the act, not the force', 'Turkish air strikes', []],
    ['EN', 'officials stand for the state', 'Turkish officials', ['turkey:Turkish officials']],
  ] as const)('%s: %s', (language, _, text, expected) => {
    expect(named(text, language)).toEqual(expected);
  });
});

describe('references', () => {
  it.each([
    [
      'AR',
      'a description repeats the head of a name',
      'اجتمع مجلس الدلتا العسكري. وقال المجلس',
      ['delta:المجلس'],
    ],
    ['AR', 'a suffix pronoun is its antecedent', 'قالت تركيا إنها غادرت', ['turkey:إنها']],
    [
      'AR',
      'both sides are the two named last',
      'التقى فصيل الوادي لواء الجبل. واتفق الطرفان',
      ['wadi+jabal:الطرفان'],
    ],
    [
      'EN',
      'the group is the armed group named before',
      'The Wadi Faction came. The group left',
      ['wadi:The group'],
    ],
    ['EN', 'it is the subject before', 'Turkey said it left', ['turkey:it']],
    ['EN', 'he is a person', 'Salem Nahri of the Wadi Faction said he left', ['nahri:he']],
  ] as const)('%s: %s', (language, _, text, expected) => {
    expect(referred(text, language)).toEqual(expected);
  });

  it.each([
    [
      'AR',
      'a description with an adjective of its own is another noun phrase',
      'اجتمع مجلس الدلتا العسكري. وقال المجلس المحلي',
    ],
    ['EN', 'it is nobody where nobody was named', 'It is likely that it rains'],
    ['EN', 'the army is nobody where none was named', 'The army left'],
  ] as const)('%s: %s', (language, _, text) => {
    expect(referred(text, language)).toEqual([]);
  });
});
