import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../server/domain/folding.ts';
import { languageOf } from '../../server/evaluation/gold.ts';
import { createExtractor } from '../../server/extraction/create-extractor.ts';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { readGazetteer } from '../../server/reading/gazetteer.ts';
import { exampleActors } from './stages.ts';

const extractor = createExtractor(exampleActors());
const proposed = (text: string, language: 'AR' | 'EN'): string[] =>
  extractor.extract({ text, language }).candidates.map(({ kind, name }) => `${kind} ${name}`);

describe('candidates', () => {
  it.each([
    ['EN', 'Fighters of the Blue River Brigade left.', ['ARMED_GROUP Blue River Brigade']],
    ['EN', 'They met General Karim al-Dalfi in the town.', ['PERSON Karim al-Dalfi']],
    ['EN', 'He joined the New Dawn Party.', ['ORGANIZATION New Dawn Party']],
    ['EN', 'Rami Dalfi said that the river rose.', ['PERSON Rami Dalfi']],
    ['EN', 'The river rose, said Karim al-Dalfi.', ['PERSON Karim al-Dalfi']],
    ['EN', 'Delta Daily News reported that the river rose.', ['MEDIA Delta Daily News']],
    ['EN', 'Fighters of Liwa al-Nahr left.', ['ARMED_GROUP Liwa al-Nahr']],
    ['AR', 'وقال كريم الدلفي إن النهر ارتفع', ['PERSON كريم الدلفي']],
    ['AR', 'هاجم فصيل الوادي ولواء الدلتا القرية', ['ARMED_GROUP لواء الدلتا']],
    ['AR', 'وصل مقاتلو لواء «أسود الدلتا» إلى البلدة', ['ARMED_GROUP لواء أسود الدلتا']],
    ['AR', 'تحدث الشيخ كريم الدلفي إلى الأهالي', ['PERSON كريم الدلفي']],
    ['AR', 'اجتمع وجهاء عشيرة الدلافة', ['TRIBE عشيرة الدلافة']],
  ] as const)('%s: a name with evidence is proposed: %s', (language, text, expected) => {
    expect(proposed(text, language)).toEqual(expected);
  });

  it.each([
    ['EN', 'The Wadi Faction and the Jabal Brigade met.'],
    ['EN', 'A brigade left the river.'],
    ['EN', 'In March the party ended.'],
    ['EN', 'The Council met.'],
    ['EN', 'East Delta said little.'],
    ['EN', 'The Middle East said nothing.'],
    ['AR', 'وقال متحدث القرية إن النهر ارتفع'],
    ['AR', 'اجتاز لواء الدلتا النهر'],
    ['AR', 'وصل لواء الجبل إلى البلدة'],
    ['AR', 'وصل اللواء إلى البلدة'],
    ['AR', 'وصلت العشيرة إلى النهر'],
  ] as const)('%s proposes nobody for: %s', (language, text) => {
    expect(proposed(text, language)).toEqual([]);
  });

  it('one name is one candidate, however it is written', () => {
    const slugs = ['هاجم لواء «أُسود الدلتا» فصيل الوادي', 'هاجم لواء «اسود الدلتا» فصيل الوادي'].map(
      text => extractor.extract({ text, language: 'AR' }).candidates[0]?.slug,
    );
    expect(slugs[0]).toMatch(/^candidate-/);
    expect(slugs[1]).toBe(slugs[0]);
  });

  it('a candidate can be a side of a claim, and is mentioned', () => {
    const { claims, candidates, mentions } = extractor.extract({
      text: 'The Blue River Brigade attacked the Jabal Brigade.',
      language: 'EN',
    });
    const slug = candidates[0]?.slug;
    expect(claims).toMatchObject([{ subject: slug, type: 'ASSAULT', object: 'jabal' }]);
    expect(mentions.map(mention => mention.actor)).toEqual([slug, 'jabal']);
  });
});

describe('candidates of the development texts, where only the shipped actors are known', () => {
  const folder = join(PROJECT_ROOT, 'tests/gold');
  const shipped = createExtractor(readGazetteer([join(PROJECT_ROOT, 'seed/actors.json')]));
  const names = readGazetteer([join(PROJECT_ROOT, 'seed/actors.json'), join(folder, 'actors.json')])
    .flatMap(({ nameAr, nameEn, shortAr, shortEn, aliases }) => [
      nameAr,
      nameEn,
      shortAr,
      shortEn,
      ...aliases,
    ])
    .flatMap(name => (name ? [` ${foldName(name)} `] : []));
  const isActor = (name: string) =>
    names.some(known => known.includes(` ${foldName(name)} `) || ` ${foldName(name)} `.includes(known));
  // Unnamed people are nobody in particular: they are no names.
  const all = readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .flatMap(file => {
      const text = readFileSync(join(folder, file), 'utf8');
      return shipped.extract({ text, language: languageOf(text) }).candidates;
    })
    .filter(({ evidence }) => evidence !== 'common-noun');

  it('are actors there in four cases of five, and more', () => {
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ name }) => isActor(name)).length / all.length).toBeGreaterThan(0.8);
  });
});

describe('first person', () => {
  it('in a statement "we" is the body that issues it, and everything carries its name', () => {
    const text =
      'بيان صادر عن فصيل الوادي\nندين هجوم لواء الجبل. ونطالب لواء الجبل بالانسحاب. ونرفض شروط لواء الجبل. ونشكر سالم النهري.';
    const { claims } = extractor.extract({ text, language: 'AR' });
    const accused = claims.find(({ type }) => type === 'ACCUSE');
    expect(accused).toMatchObject({ subject: 'wadi', object: 'jabal' });
    expect(accused?.attribution.map(({ speaker }) => speaker)).toEqual(['actor:wadi']);
  });

  it('within a quotation "we" is the one who is quoted', () => {
    const text = '"We attacked the Jabal Brigade," the Wadi Faction said.';
    expect(extractor.extract({ text, language: 'EN' }).claims).toMatchObject([
      { subject: 'wadi', type: 'ASSAULT', object: 'jabal', attribution: [{ speaker: 'actor:wadi' }] },
    ]);
  });
});
