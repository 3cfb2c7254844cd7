import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../server/extraction/create-extractor.ts';
import { handJudge } from '../../server/extraction/stages/linking/judge.ts';
import { actor } from './stages.ts';

const actors = [
  actor('wadi', 'فصيل الوادي', 'Wadi Faction'),
  actor('jabal', 'لواء الجبل', 'Jabal Brigade'),
  actor('sahl', 'حركة السهل', 'Sahl Movement', { kind: 'ORGANIZATION' }),
  actor('coast', 'تحالف الساحل', 'Coast Alliance', { kind: 'COALITION' }),
  actor('salim', 'سالم النهري', 'Salim Nahri', { kind: 'PERSON' }),
  actor('karim', 'كريم الدلفي', 'Karim Dalfi', { kind: 'PERSON' }),
  actor('turkey', 'تركيا', 'Turkey', { kind: 'STATE' }),
  actor('iran', 'إيران', 'Iran', { kind: 'STATE' }),
  actor('russia', 'روسيا', 'Russia', { kind: 'STATE', aliases: ['موسكو'] }),
  actor('west', 'الغرب', 'The West', { kind: 'BLOC' }),
  actor('turkish-army', 'الجيش التركي', 'Turkish army', { kind: 'MILITARY', memberOf: ['turkey'] }),
  actor('iranian-army', 'الجيش الإيراني', 'Iranian army', { kind: 'MILITARY', memberOf: ['iran'] }),
];

const extractor = createExtractor(actors);
const read = (text: string) => extractor.extract({ text, language: 'AR' });
const byHand = createExtractor(actors, { judge: handJudge });
const claimsOf = (text: string): string[] =>
  read(text).claims.map(({ subject, type, object }) => `${subject} ${type} ${object}`);
const mentionedIn = (text: string): string[] => read(text).mentions.map(mention => mention.actor);

describe('offices', () => {
  it('whose holder is not named speak for their state', () => {
    expect(claimsOf('حذر وزير الخارجية الإيراني تركيا.')).toContain('iran THREATEN turkey');
    expect(claimsOf('التقى الرئيس التركي سالم النهري.')).toContain('turkey CONSULT salim');
  });

  it('make their holder a part of the state, and its head the leader', () => {
    expect(claimsOf('وصل وزير الخارجية التركي سالم النهري أمس.')).toEqual(['salim MEMBER_OF turkey']);
    expect(claimsOf('وصل رئيس الوزراء التركي سالم النهري أمس.')).toEqual(['salim LEADS turkey']);
    expect(claimsOf('قال سالم النهري مسؤول العلاقات الخارجية في حركة السهل.')).toEqual([
      'salim MEMBER_OF sahl',
    ]);
  });

  it('propose a holder whom nobody knows, without the words after the name', () => {
    const { candidates } = read('أعلن وزير الدفاع الإيراني نادر شمسي السبت انسحاب القوة.');
    expect(candidates.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['PERSON نادر شمسي']);
    expect(read('قال وزير الدفاع الإيراني أمس في العاصمة.').candidates).toEqual([]);
  });

  it('by which a ministry is called belong to the minister who is named', () => {
    const named = createExtractor([
      ...actors,
      actor('ministry', 'وزارة الدفاع التركية', 'Turkish Defence Ministry', {
        kind: 'GOVERNMENT',
        aliases: ['وزير الدفاع التركي'],
      }),
    ]);
    const claims = (text: string): string[] =>
      named
        .extract({ text, language: 'AR' })
        .claims.map(({ subject, type, object }) => `${subject} ${type} ${object}`);
    expect(claims('زار وزير الدفاع التركي سالم النهري إيران.')).toEqual([
      'salim CONSULT iran',
      'salim LEADS ministry',
    ]);
    expect(claims('زار نائب وزير الدفاع التركي سالم النهري إيران.')).toEqual([
      'salim CONSULT iran',
      'salim MEMBER_OF ministry',
    ]);
    expect(claims('هدد وزير الدفاع التركي إيران.')).toEqual(['ministry THREATEN iran']);
  });

  it('are of nobody who is named by a preposition of his own, or before their conjunction', () => {
    expect(claimsOf('تحدث الأمين العام لتحالف الساحل كثيرا عن سالم النهري.')).toEqual([]);
    expect(claimsOf('التقى قائد لواء الجبل سالم النهري ورئيس حركة السهل كريم الدلفي.')).not.toContain(
      'salim LEADS sahl',
    );
  });

  it('leave no adjective to a verbal noun before them', () => {
    expect(
      claimsOf('بحث رئيس الوزراء التركي سالم النهري مع نظيره الإيراني كريم الدلفي الأوضاع.'),
    ).not.toContain('turkey CONSULT salim');
  });
});

describe('a pronoun of a clause without a subject', () => {
  it('stands for nobody', () => {
    expect(claimsOf('قال مصدر تركي إنه تم اعتقال سالم النهري.')).toEqual([]);
  });
});

describe('a deed that a noun is about', () => {
  it('is not done by whoever the sentence begins with', () => {
    expect(claimsOf('درست روسيا قضية اغتيال سالم النهري.')).toEqual([]);
    expect(claimsOf('تابعت روسيا التحقيق في مقتل سالم النهري.')).toEqual([]);
  });
});

describe('a relative clause', () => {
  it('has another subject than its antecedent where the verb is of the other gender', () => {
    expect(claimsOf('وصل سالم النهري الذي اتهمت تركيا قادته.')).not.toContain('salim ACCUSE turkey');
    expect(claimsOf('زار إيران التي دعا إليها سالم النهري.')).not.toContain('iran REQUEST salim');
  });
});

describe('nationalities', () => {
  it('share the noun before the first of them', () => {
    expect(claimsOf('قصفت القوات التركية والإيرانية لواء الجبل.')).toEqual([
      'turkish-army ASSAULT jabal',
      'iranian-army ASSAULT jabal',
    ]);
  });

  it('say who unnamed people are, and are no party then', () => {
    expect(claimsOf('هاجم مسلحون إيرانيون لواء الجبل.')).toEqual(['candidate-مسلحون-ايرانيون ASSAULT jabal']);
  });

  it('are none in a direction', () => {
    expect(mentionedIn('انفجرت عبوة شمال غربي المدينة وفي غربي البلاد.')).not.toContain('west');
    expect(mentionedIn('زار الضفة الغربية.')).not.toContain('west');
  });

  it('name who is protested against', () => {
    const { claims } = byHand.extract({ text: 'نددت حركة السهل بالغارات التركية.', language: 'AR' });
    expect(claims).toMatchObject([{ subject: 'sahl', type: 'ACCUSE', object: 'turkey' }]);
  });
});

describe('places', () => {
  it('in a dateline are nobody', () => {
    expect(mentionedIn('موسكو ـ وكالات: حذرت تركيا إيران.')).toEqual(['turkey', 'iran']);
    expect(mentionedIn('قالت موسكو: حذرت تركيا إيران.')).toContain('russia');
  });

  it('after a direction are no direct object', () => {
    expect(claimsOf('خطف فصيل الوادي مزارعين جنوب موسكو.')).not.toContain('wadi COERCE russia');
  });
});

describe('people without a name', () => {
  it('are one candidate in every case of the word', () => {
    for (const text of ['قتل لواء الجبل مسلحين.', 'قتل لواء الجبل 11 مسلحا.'])
      expect(claimsOf(text)).toEqual(['jabal ASSAULT candidate-مسلحون']);
  });

  it('who are within a body are its own', () => {
    expect(claimsOf('اعتقل لواء الجبل ناشطين في حركة السهل.')).toEqual(['jabal COERCE sahl']);
  });
});

describe('verbs', () => {
  it('with a pronoun have no other direct object', () => {
    expect(claimsOf('التهديدات التي أطلقها سالم النهري في أعقاب مقتل كريم الدلفي.')).not.toContain(
      'salim RETREAT karim',
    );
  });

  it('of accusation right before their charge have the accused for a subject', () => {
    expect(claimsOf('حركة السهل تتهم بقتل عناصر من لواء الجبل.')).not.toContain('sahl ACCUSE jabal');
  });

  it('are read after a time word as before it', () => {
    expect(claimsOf('اعتقل أمس لواء الجبل كريم الدلفي.')).toEqual(['jabal COERCE karim']);
  });

  it('keep their preposition beside a word that may be a noun', () => {
    expect(claimsOf('اجتمع التحالف أمس وطلب من تركيا ضبط النفس.')).not.toContain('turkey REQUEST turkey');
    expect(claimsOf('إيران توجه ضربة عسكرية لتركيا.')).toContain('iran ASSAULT turkey');
  });

  it('of holding together make members', () => {
    expect(claimsOf('يضم تحالف الساحل فصيل الوادي ولواء الجبل.')).toEqual([
      'wadi MEMBER_OF coast',
      'jabal MEMBER_OF coast',
    ]);
  });
});
