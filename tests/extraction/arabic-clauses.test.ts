import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../server/extraction/create-extractor.ts';
import { actor } from './stages.ts';

const actors = [
  actor('wadi', 'فصيل الوادي', 'Wadi Faction'),
  actor('jabal', 'لواء الجبل', 'Jabal Brigade'),
  actor('sahl', 'جبهة السهل', 'Sahl Front'),
  actor('nahr', 'تحالف النهر', 'Nahr Coalition', { kind: 'COALITION' }),
  actor('salim', 'سالم النهري', 'Salim al-Nahri', { kind: 'PERSON' }),
  actor('turkey', 'تركيا', 'Turkey', { kind: 'STATE' }),
  actor('france', 'فرنسا', 'France', { kind: 'STATE' }),
];
const extractor = createExtractor(actors);
const read = (text: string) => extractor.extract({ text, language: 'AR' });
const claimsOf = (text: string): string[] =>
  read(text).claims.map(({ subject, type, object }) => `${subject} ${type} ${object}`);
const chainOf = (text: string, type: string): string[] | undefined =>
  read(text)
    .claims.find(claim => claim.type === type)
    ?.attribution.map(({ speaker }) => speaker.replace(/^(?:actor|speaker):/, ''));

describe('a relative clause in Arabic', () => {
  it('belongs to the head of a mission, not to whom it is against', () => {
    const claims = claimsOf('وصل تحالف النهر لقتال فصيل الوادي، الذي تقوده فرنسا.');
    expect(claims).toContain('france LEADS nahr');
    expect(claims).not.toContain('france LEADS wadi');
  });

  it('belongs to the noun that its pronoun agrees with', () => {
    expect(claimsOf('بايع فصيل الوادي جبهة السهل الذي تموله تركيا.')).not.toContain('turkey AID sahl');
  });

  it('belongs to no actor where its head is a thing', () => {
    const claims = claimsOf('يراقب لواء الجبل الحشود التي تدفع بها تركيا صوب فصيل الوادي.');
    expect(claims.filter(claim => claim.includes('MOBILIZE jabal'))).toEqual([]);
  });

  it('takes no subject from before its head', () => {
    const claims = claimsOf('وصلت جبهة السهل لمؤازرة لواء الجبل الذي يحاصر فصيل الوادي.');
    expect(claims).toContain('jabal COERCE wadi');
    expect(claims).not.toContain('sahl COERCE wadi');
  });
});

describe('an Arabic reference', () => {
  it('agrees with the title by which a body is named', () => {
    expect(claimsOf('قالت فرنسا إن ممثل تركيا أكد أن بلاده قصفت لواء الجبل.')).toContain(
      'turkey ASSAULT jabal',
    );
  });

  it('repeats the word that headed a name', () => {
    const text =
      'أعلنت مجموعة فصيل الوادي انسحابها. ودخلت جبهة السهل القرية. وهاجمت المجموعة لواء الجبل فجرا.';
    expect(claimsOf(text)).toContain('wadi ASSAULT jabal');
  });

  it('is no adjective of the noun before it', () => {
    const { mentions } = read('هاجم فصيل الوادي لواء الجبل في الخطوات الأخيرة.');
    expect(mentions.map(({ actor: slug }) => slug)).toEqual(['wadi', 'jabal']);
  });
});

describe('the sides of an Arabic verbal noun', () => {
  it.each([
    ['the subject of a verb that controls it', 'تستمر جبهة السهل في دعم لواء الجبل.', 'sahl SUPPORT jabal'],
    ['its object after its subject', 'كشف تقرير عن تسليح تركيا لواء الجبل.', 'turkey AID jabal'],
    [
      'the party of what is pledged',
      'تعهدت جبهة السهل بالإفراج عن معتقلين من لواء الجبل.',
      'sahl AGREE jabal',
    ],
    ['the doer of a deed', 'أشادت جبهة السهل بالجهود التي تبذلها فرنسا.', 'sahl SUPPORT france'],
    ['who gives where "from" stands', 'وصل دعم من تركيا للواء الجبل.', 'turkey SUPPORT jabal'],
    ['a mediator and each side', 'تجري وساطة فرنسية بين فصيل الوادي ولواء الجبل.', 'france CONSULT jabal'],
  ])('are %s', (_, text, claim) => {
    expect(claimsOf(text)).toContain(claim);
  });

  it('keep the preposition after people who leave a body', () => {
    const own = actor('jabal-defectors', 'المنشقون عن لواء الجبل', 'Jabal defectors', { kind: 'GROUP' });
    const { claims } = createExtractor([...actors, own]).extract({
      text: 'ينشق مقاتلون عن لواء الجبل.',
      language: 'AR',
    });
    expect(claims).toMatchObject([{ subject: 'jabal-defectors', type: 'RETREAT', object: 'jabal' }]);
  });

  it('are not who condemns the deed, nor is a title of whoever follows another verb', () => {
    expect(claimsOf('جبهة السهل تدين قصف لواء الجبل.')).not.toContain('sahl ASSAULT jabal');
    expect(claimsOf('قائد لواء الجبل يحذر سالم النهري.')).not.toContain('salim LEADS jabal');
  });

  it('do not come from the adjective of another noun', () => {
    expect(claimsOf('نفذ فصيل الوادي تفجير السفارة التركية في قرية لواء الجبل.')).not.toContain(
      'turkey ASSAULT jabal',
    );
  });
});

describe('people without a name', () => {
  it('are a candidate where they suffer or do violence', () => {
    const { claims, candidates } = read('قتل مسلحون ثلاثة من عناصر لواء الجبل.');
    expect(claims.map(({ subject, type, object }) => [subject, type, object])).toEqual([
      ['candidate-مسلحون', 'ASSAULT', 'jabal'],
    ]);
    expect(candidates).toMatchObject([{ slug: 'candidate-مسلحون', kind: 'GROUP', evidence: 'common-noun' }]);
  });

  it('are no side of anything else, and no candidate without a claim', () => {
    const { claims, candidates } = read('أيد متظاهرون لواء الجبل.');
    expect(claims).toEqual([]);
    expect(candidates).toEqual([]);
  });

  it('do no violence where they can only be its victims', () => {
    expect(claimsOf('أصاب مدنيون لواء الجبل.')).toEqual([]);
  });

  it('may be forces of order in two words', () => {
    expect(claimsOf('قصفت قوات الأمن لواء الجبل.')).toEqual(['candidate-قوات-الامن ASSAULT jabal']);
  });
});

describe('harm done in an attack', () => {
  it.each([
    ['a nationality', 'قتل خمسة مدنيين في غارة تركية على القرية.', 'turkey ASSAULT candidate-مدنيون'],
    ['a name', 'أصيب سالم النهري بجروح في هجوم لواء الجبل.', 'jabal ASSAULT salim'],
  ])('was done by whoever made it: %s', (_, text, claim) => {
    expect(claimsOf(text)).toContain(claim);
  });
});

describe('who is reported in Arabic', () => {
  it.each([
    ['stands before a colon', 'سالم النهري: فصيل الوادي هاجم لواء الجبل', 'ASSAULT', ['salim']],
    ['reports a verbal noun', 'أفادت مصادر محلية بقصف فصيل الوادي لواء الجبل.', 'ASSAULT', ['local-sources']],
    [
      'has an office that speaks',
      'أعلن المكتب الإعلامي لجبهة السهل أن فصيل الوادي هاجم لواء الجبل.',
      'ASSAULT',
      ['sahl'],
    ],
    [
      'stands right before the verb',
      'جبهة السهل تؤكد اليوم أن فصيل الوادي هاجم لواء الجبل.',
      'ASSAULT',
      ['sahl'],
    ],
  ])('%s', (_, text, type, chain) => {
    expect(chainOf(text, type)).toEqual(chain);
  });

  it('is a body whose statement was named before', () => {
    const text = 'انتقد بيان جبهة السهل الهدنة. وأضاف البيان أن فصيل الوادي هاجم لواء الجبل.';
    expect(chainOf(text, 'ASSAULT')).toEqual(['sahl']);
  });

  it('reports no clause that is joined after the noun', () => {
    const claims = read('أعلنت جبهة السهل انضمامها إلى لواء الجبل، كما قصف فصيل الوادي تركيا.').claims;
    expect(claims.find(({ type }) => type === 'ASSAULT')?.attribution).toEqual([]);
  });
});
