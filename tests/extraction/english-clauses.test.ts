import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../server/extraction/create-extractor.ts';
import { handJudge } from '../../server/extraction/stages/linking/judge.ts';
import { actor } from './stages.ts';

const actors = [
  actor('wadi', 'فصيل الوادي', 'Wadi Faction'),
  actor('jabal', 'لواء الجبل', 'Jabal Brigade'),
  actor('sahl', 'جبهة السهل', 'Sahl Front'),
  actor('nahria', 'النهرية', 'Nahria', { kind: 'STATE' }),
  actor('turkey', 'تركيا', 'Turkey', { kind: 'STATE', aliases: ['Ankara'] }),
  actor('turkish-forces', 'القوات التركية', 'Turkish armed forces', {
    kind: 'MILITARY',
    memberOf: ['turkey'],
  }),
  actor('france', 'فرنسا', 'France', { kind: 'STATE' }),
  actor('french-forces', 'القوات الفرنسية', 'French armed forces', {
    kind: 'MILITARY',
    memberOf: ['france'],
  }),
  actor('monitor', 'مرصد النهر', 'River Observatory', { kind: 'ORGANIZATION' }),
  actor('nahri', 'سالم النهري', 'Salem Nahri', { kind: 'PERSON' }),
];
const extractor = createExtractor(actors, { judge: handJudge });
const claimsOf = (text: string): string[] =>
  extractor
    .extract({ text, language: 'EN' })
    .claims.map(({ subject, type, object }) =>
      `${subject} ${type} ${object}`.replaceAll(/actor:|candidate:/g, ''),
    );

describe('who stands near a deed and is no side of it', () => {
  it.each([
    [
      'who tells of it after it',
      'The Wadi Faction shelled the valley while the River Observatory said three roads were cut.',
    ],
    ['who is said to have told of it', 'The Wadi Faction shelled the valley said the River Observatory.'],
    [
      'who speaks after a quotation',
      '"The Wadi Faction shelled the valley with mortars" Salem Nahri told reporters.',
    ],
    ['who owns a thing that was hit', 'The Wadi Faction shot down a plane killing its pilot.'],
    ['where something is based', 'The Wadi Faction attacked a Turkey-based firm.'],
    ['the place of a deed', 'The Wadi Faction bombed markets in northern Turkey.'],
    ['a nationality that describes a place', 'The Wadi Faction attacked a mainly Turkish town.'],
    ['a nationality that describes civilians', 'The Wadi Faction killed nine Turkish civilians.'],
    ['who condemns a bombing', 'France condemned the bombing that targeted the Wadi Faction.'],
    ['an infinitive that is none', 'France told reporters in reference to the Wadi Faction nothing.'],
    ['who is fought over', 'The Wadi Faction is fighting to push traders near the Jabal Brigade away.'],
    ['what "of" joins to another noun', 'The Wadi Faction killed the best known faces of the Jabal Brigade.'],
    ['a claim that is denied', 'France denied its role in the Wadi Faction fire.'],
    ['a warning about others', 'France warned that the Wadi Faction was near.'],
    ['a failure to act', 'France failed to pressure the Wadi Faction.'],
    [
      'whose guns were hit',
      'The Jabal Brigade hit trucks with guns belonging to the Wadi Faction in the valley.',
    ],
  ])('%s', (_, text) => {
    const claims = claimsOf(text).filter(
      claim => !/ACCUSE|REQUEST/.test(claim) && claim !== 'jabal ASSAULT wadi',
    );
    expect(claims).toEqual([]);
  });
});

describe('what English sentences say', () => {
  it.each([
    [
      'a clause after "as"',
      'Roads were shut as the Wadi Faction shelled the Jabal Brigade.',
      'wadi ASSAULT jabal',
    ],
    [
      'an agreement that "after" introduces',
      'A day after France and Turkey agreed a truce the roads opened.',
      'france AGREE turkey',
    ],
    [
      'positions held',
      'The Wadi Faction hit hideouts and positions for the Jabal Brigade.',
      'wadi ASSAULT jabal',
    ],
    [
      'harm done in an attack',
      'Jabal Brigade fighters were killed in Wadi Faction airstrikes.',
      'wadi ASSAULT jabal',
    ],
    [
      'harm done in clashes',
      'Three Jabal Brigade fighters were killed in clashes with the Wadi Faction.',
      'wadi ASSAULT jabal',
    ],
    [
      'a possessive without its apostrophe',
      'Turkeys shelling of the Wadi Faction went on.',
      'turkey ASSAULT wadi',
    ],
    [
      'a shared army noun',
      'The French and Turkish warplanes struck the Wadi Faction.',
      'french-forces ASSAULT wadi',
    ],
    [
      'a title of several words',
      'Turkish Secretary of State Salem Nahri met France.',
      'nahri CONSULT france',
    ],
    [
      'a title over a department',
      'The Turkish Special Envoy for Water Affairs Salem Nahri left.',
      'nahri MEMBER_OF turkey',
    ],
    ['a minister', 'Turkish Foreign Minister Salem Nahri left.', 'nahri MEMBER_OF turkey'],
    ['each other', 'France and Turkey have blamed each other for the fire.', 'france ACCUSE turkey'],
    ['an affiliate before a name', 'The Wadi Faction-affiliated Sahl Front left.', 'sahl MEMBER_OF wadi'],
    ['a link without its hyphen', 'The Wadi Faction linked Sahl Front left.', 'sahl ALLIED_WITH wadi'],
    [
      'groups that belong to an actor',
      'The Jabal Brigade attacked militant groups affiliated to the Wadi Faction.',
      'jabal ASSAULT wadi',
    ],
    [
      'a repelled offensive',
      'The Jabal Brigade repelled an offensive by the Wadi Faction.',
      'wadi ASSAULT jabal',
    ],
    [
      'a relative clause with "that"',
      'France met the Jabal Brigade that attacked the Wadi Faction.',
      'jabal ASSAULT wadi',
    ],
  ])('%s', (_, text, expected) => {
    expect(claimsOf(text)).toContain(expected);
  });

  it('an owner attacks, and is not attacked', () => {
    expect(claimsOf('France urged Turkey to stop its bombardment.')).not.toContain('france ASSAULT turkey');
  });

  it('leaves out what scraping left of a page', () => {
    expect(
      claimsOf('Turkey Bombs the Wadi Faction Tags strike Community standards Comment via Netpage'),
    ).toEqual([]);
  });
});

describe('what the text before tells an English sentence', () => {
  it.each([
    [
      'the attack in which people were killed',
      'The Wadi Faction launched airstrikes on the Jabal Brigade. Ten Jabal Brigade men were killed in the airstrikes.',
      ['wadi ASSAULT jabal', 'wadi ASSAULT jabal'],
    ],
    [
      'the other side of a fight',
      'The Wadi Faction clashed with the Jabal Brigade. Three Wadi Faction men were killed in the clashes.',
      ['wadi ASSAULT jabal', 'jabal ASSAULT wadi'],
    ],
    [
      'fighters who were called so before',
      'France attacked the Wadi Faction militants. Turkey bombed 20 militants.',
      ['france ASSAULT wadi', 'turkey ASSAULT wadi'],
    ],
    [
      'no other attack than the one that was told',
      'The Wadi Faction shelled the Jabal Brigade. Ten Jabal Brigade men were killed in a similar attack.',
      ['wadi ASSAULT jabal'],
    ],
    [
      'no attack of another kind than the one named',
      'The Wadi Faction shelled the Jabal Brigade. The ambush killed ten Jabal Brigade men.',
      ['wadi ASSAULT jabal'],
    ],
    [
      'no attack that did not come about',
      'The Wadi Faction did not attack the Jabal Brigade. The attack killed ten Jabal Brigade men.',
      ['wadi ASSAULT jabal'],
    ],
    [
      'no attack that is still to come',
      'The Wadi Faction will shell the Jabal Brigade. The shelling killed ten Jabal Brigade men.',
      ['wadi ASSAULT jabal'],
    ],
  ])('%s', (_, text, claims) => {
    expect(claimsOf(text)).toEqual(claims);
  });

  it.each([
    ['alleged', 'The Wadi Faction allegedly shelled the Jabal Brigade.', 'ALLEGED', []],
    [
      'said by somebody',
      'The River Observatory said that the Wadi Faction shelled the Jabal Brigade.',
      'ACTUAL',
      ['actor:monitor'],
    ],
  ] as const)('is worth what the telling of it was: %s', (_, deed, modality, speakers) => {
    const { claims } = extractor.extract({
      text: `${deed} The shelling killed ten Jabal Brigade men.`,
      language: 'EN',
    });
    expect(claims).toHaveLength(2);
    for (const claim of claims) {
      expect(claim.subject).toBe('wadi');
      expect(claim.modality).toBe(modality);
      expect(claim.attribution.map(({ speaker }) => speaker)).toEqual(speakers);
    }
  });
});

describe('English noun phrases', () => {
  it.each([
    ['a number after "over"', 'The Wadi Faction killed over 70 Jabal Brigade men.', 'wadi ASSAULT jabal'],
    [
      'what describes a name after a preposition',
      'The Wadi Faction clashed with the newly formed Jabal Brigade.',
      'wadi ASSAULT jabal',
    ],
    [
      'a place that somebody holds',
      'The Wadi Faction shelled a Jabal Brigade-held town.',
      'wadi ASSAULT jabal',
    ],
    [
      'whose attempt it is',
      'Roads were shut by a Wadi Faction attempt to blackmail the Jabal Brigade.',
      'wadi THREATEN jabal',
    ],
    ['a bond after a copula', 'Turkey is a close ally of the Wadi Faction.', 'turkey ALLIED_WITH wadi'],
    ['whose backer a state is', 'Roads were shut by Wadi Faction-backer Turkey.', 'turkey SUPPORT wadi'],
  ])('%s', (_, text, claim) => {
    expect(claimsOf(text)).toContain(claim);
  });

  it('keeps one claim where a participle tells what came of a deed', () => {
    expect(claimsOf('The Wadi Faction shelled the Jabal Brigade, killing ten of the Jabal Brigade.')).toEqual(
      ['wadi ASSAULT jabal'],
    );
  });
});

describe('who is quoted in English', () => {
  const chainOf = (text: string): string[][] =>
    extractor
      .extract({ text, language: 'EN' })
      .claims.map(({ attribution }) => attribution.map(({ speaker }) => speaker));

  it.each([
    [
      'a speaker at the end without a comma',
      'The Wadi Faction shelled the Jabal Brigade a local source told reporters on Sunday.',
      [['speaker:local-source']],
    ],
    [
      'a speaker after the verb without a comma',
      'The Wadi Faction has shelled the Jabal Brigade in the northern valley said the River Observatory.',
      [['actor:monitor']],
    ],
    [
      'nobody in a sentence after a source',
      'A local source said the Wadi Faction shelled the Jabal Brigade. The Jabal Brigade shelled the Sahl Front.',
      [['speaker:local-source'], []],
    ],
  ])('%s', (_, text, chains) => {
    expect(chainOf(text)).toEqual(chains);
  });
});
