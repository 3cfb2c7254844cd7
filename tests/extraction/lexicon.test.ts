import { describe, expect, it } from 'vitest';
import type { ActorKind } from '../../server/domain/actor.ts';
import type { Language } from '../../server/domain/language.ts';
import { loadLexicon } from '../../server/extraction/lexicon/load-lexicon.ts';
import type { PredicateRow } from '../../server/extraction/lexicon/rows.ts';
import { exampleActors, read } from './stages.ts';

/** Kinds that the row's own limits let through. */
function kindsOf(row: PredicateRow): [ActorKind, ActorKind] {
  const subject = row.subjectKinds?.[0] ?? (row.type === 'PROTEST' ? 'GROUP' : 'ARMED_GROUP');
  const object = row.objectKinds?.[0] ?? (row.type === 'CONTROLS' ? 'FACILITY' : 'ARMED_GROUP');
  return [subject as ActorKind, object as ActorKind];
}

/** A title that is part of the body's own name needs a body that is called so. */
function aliasesOf({ object, example }: PredicateRow): string[] {
  return object.includes('name') ? [example.split(' ').slice(0, -2).join(' ')] : [];
}

/** What a row makes of its own example, alone. */
function fired(row: PredicateRow, language: Language): string[] {
  const { sentences, linksOf } = read(row.example, language, exampleActors(...kindsOf(row), aliasesOf(row)));
  return sentences
    .flatMap(sentence => linksOf(sentence, predicate => predicate.row.id === row.id))
    .map(
      ({ subjectActor, predicate, objectActor }) => `${subjectActor} ${predicate.row.type} ${objectActor}`,
    );
}

describe.each(['AR', 'EN'] as const)('the predicates of %s', language => {
  const { predicates } = loadLexicon(language);

  it('have ids of their own', () => {
    expect(new Set(predicates.map(({ id }) => id)).size).toBe(predicates.length);
  });

  it.each(predicates.map(row => [row.id, row] as const))('%s fires on its example', (_, row) => {
    const subject = row.demonymOnly ? 'turkey' : row.pos === 'title' ? 'nahri' : 'wadi';
    const object = row.demonymOnly ? 'wadi' : 'jabal';
    expect(fired(row, language), row.example).toContain(`${subject} ${row.type} ${object}`);
  });
});
