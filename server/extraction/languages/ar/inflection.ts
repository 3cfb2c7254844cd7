import { fold } from '../../../domain/folding.ts';
import type { FormEntry, FormSource } from '../language-pack.ts';

type Add = (form: string, grammar: Partial<FormEntry>) => void;

/** Perfect: استهدف، استهدفت، استهدفوا، استهدفا، استهدفنا، and what stands before a suffix pronoun. */
function perfect(lemma: string, add: Add): void {
  const base = fold(lemma);
  const weak = /[ىي]$/.test(lemma) || (/ا$/.test(lemma) && base.length <= 4);
  const past: Partial<FormEntry> = { form: 'active', tense: 'past' };
  add(base, past);
  if (weak) {
    const short = base.slice(0, -1);
    add(`${short}ت`, { ...past, feminine: true });
    add(`${short}وا`, { ...past, plural: true });
    add(`${short}تا`, { ...past, feminine: true, plural: true });
    add(`${short}${base.endsWith('ي') ? 'ي' : 'و'}نا`, { ...past, firstPerson: true });
    add(`${short}يا`, { ...past, plural: true });
    add(`${short}ا`, { ...past, needsSuffix: true });
    add(`${short}و`, { ...past, plural: true, needsSuffix: true });
    return;
  }
  add(`${base}ت`, { ...past, feminine: true });
  add(`${base}وا`, { ...past, plural: true });
  add(`${base}و`, { ...past, plural: true, needsSuffix: true });
  add(`${base}ا`, { ...past, plural: true });
  add(`${base}تا`, { ...past, feminine: true, plural: true });
  // Hollow verbs lose their middle before a consonant: قاد، قدنا; سيطرنا keeps all.
  const hollow = base.length === 3 && base[1] === 'ا';
  add(`${hollow ? base[0] + (base[2] as string) : base}نا`, { ...past, firstPerson: true });
}

/** Imperfect and jussive with their prefixes; سـ and لـ are taken off at look-up. */
function imperfect(third: string, add: Add): void {
  const base = fold(third);
  if (!base.startsWith('ي') || base.length < 3) return;
  const stem = base.slice(1);
  const present: Partial<FormEntry> = { form: 'active', tense: 'present' };
  const weak = /[وي]$/.test(stem) && stem.length > 2;
  const body = weak ? stem.slice(0, -1) : stem;
  add(`ي${stem}`, present);
  add(`ت${stem}`, { ...present, feminine: true });
  add(`ن${stem}`, { ...present, firstPerson: true });
  for (const ending of ['ون', 'وا']) {
    add(`ي${body}${ending}`, { ...present, plural: true });
    add(`ت${body}${ending}`, { ...present, plural: true });
  }
  add(`ي${body}و`, { ...present, plural: true, needsSuffix: true });
  for (const ending of weak ? ['يان'] : ['ان', 'ا']) {
    add(`ي${body}${ending}`, { ...present, plural: true });
    add(`ت${body}${ending}`, { ...present, plural: true, feminine: true });
  }
  if (weak) {
    // Jussive: لم ينف، لم يدع.
    add(`ي${body}`, { ...present, jussive: true });
    add(`ت${body}`, { ...present, jussive: true, feminine: true });
  }
  if (/^.?[وي].$/.test(stem) && stem.length === 3) {
    const short = (stem[0] as string) + (stem[2] as string);
    add(`ي${short}`, { ...present, jussive: true });
    add(`ت${short}`, { ...present, jussive: true, feminine: true });
  }
}

/** Circumstantial participles: متهماً، داعيةً. They act as verbs whose subject is the speaker or main subject. */
function participles(lemma: string, third: string, add: Add): void {
  const base = fold(lemma);
  const stem = fold(third).slice(1);
  const grammar: Partial<FormEntry> = { form: 'active', tense: 'present', participle: true };
  const derived = base.length >= 4 || /^(?:[^\u064b-\u0652]\u0651|..\u0651)/.test(lemma);
  const bodies: string[] = [];
  if (derived || (base.length === 3 && stem.length === 3 && /[\u0651]/.test(lemma))) bodies.push(`م${stem}`);
  else if (base.length === 3) {
    bodies.push(`م${stem}`);
    if (base[1] !== 'ا') bodies.push(`${base[0]}ا${base.slice(1).replace(/[اي]$/, 'ي')}`);
  }
  for (const body of bodies) {
    const weakBody = body.replace(/ي$/, '');
    add(`${body}ا`, { ...grammar, indefinite: true });
    add(`${body.endsWith('ي') ? body : body}ه`, {
      ...grammar,
      feminine: true,
      indefinite: true,
      tehMarbuta: true,
    });
    add(`${weakBody}ين`, { ...grammar, plural: true, indefinite: true });
    add(`${weakBody}ون`, { ...grammar, plural: true, indefinite: true });
  }
}

/** A verbal noun: with accusative ending, and ة as ت before a suffix pronoun. */
function verbalNoun(noun: string, add: Add): void {
  const base = fold(noun);
  const grammar: Partial<FormEntry> = { form: 'nominal', tense: 'none' };
  add(base, { ...grammar, tehMarbuta: noun.endsWith('ة') });
  if (noun.endsWith('ة')) add(`${base.slice(0, -1)}ت`, { ...grammar, needsSuffix: true });
  else if (!/[اءىي]$/.test(noun)) add(`${base}ا`, grammar);
  if (noun.endsWith('اء')) {
    // اعتداء → اعتداؤه، اعتدائه: folded و and ي before a suffix.
    add(`${base.slice(0, -1)}و`, { ...grammar, needsSuffix: true });
    add(`${base.slice(0, -1)}ي`, { ...grammar, needsSuffix: true });
  }
}

const splitWords = (text: string): string[] => text.trim().split(/\s+/);

/**
 * The forms of a row: the first word is inflected, further words are kept as they stand. Each form is folded and
 * without clitics.
 */
export function inflect(source: FormSource, emit: (entry: FormEntry) => void): void {
  const adder =
    (rest: string[], defaults: Partial<FormEntry>): Add =>
    (form, grammar) =>
      emit({ key: form, rest, form: 'active', tense: 'none', ...defaults, ...grammar });
  const { lemma, imperfect: third, nouns, forms, pos } = source;
  if (pos === 'verb' && lemma) {
    const [head = '', ...rest] = splitWords(lemma);
    const particle = /^(?:لم|لا|لن|عدم)$/.test(head);
    const add = adder(rest.map(fold), { particle });
    if (particle) add(fold(head), { form: head === 'عدم' ? 'nominal' : 'active', tense: 'past' });
    else {
      perfect(head, add);
      if (third) imperfect(splitWords(third)[0] as string, add);
      if (third && rest.length === 0) participles(head, third, add);
    }
    for (const noun of nouns ?? []) {
      const [first = '', ...more] = splitWords(noun);
      verbalNoun(first, adder(more.map(fold), {}));
    }
    return;
  }
  for (const text of forms ?? (lemma ? [lemma] : [])) {
    const [first = '', ...more] = splitWords(text);
    const form =
      pos === 'noun' ? 'nominal' : pos === 'phrase' ? 'inverse' : pos === 'title' ? 'title' : 'adjective';
    const add = adder(more.map(fold), { form, contiguous: true });
    if (pos === 'noun') verbalNoun(first, add);
    else add(fold(first), { form });
  }
}
