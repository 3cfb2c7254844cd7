import { actorName } from '../domain/actor.ts';
import type { Language } from '../domain/language.ts';
import type { SearchNode } from '../store/records.ts';
import { asKind } from './nodes.ts';
import { toSpeaker } from './speakers.ts';

/** The thing that a hit found, with its type of the schema. */
export function toSearchNode(hit: SearchNode) {
  switch (hit.kind) {
    case 'ACTOR':
      return asKind('actor', hit.actor);
    case 'ARTICLE':
      return asKind('article', hit.article);
    case 'OUTLET':
      return asKind('outlet', hit.outlet);
    case 'SPEAKER':
      return toSpeaker(hit.speaker);
    case 'RELATIONSHIP':
      return asKind('relationship', hit.relationship);
  }
}

/** What to call a hit in a language; titles stay in their own. */
export function toSearchLabel(hit: SearchNode, language: Language): string {
  switch (hit.kind) {
    case 'ACTOR':
      return actorName(hit.actor, language);
    case 'ARTICLE':
      return hit.article.title;
    case 'OUTLET':
      return actorName(hit.outlet, language);
    case 'SPEAKER':
      return actorName(hit.speaker, language);
    case 'RELATIONSHIP': {
      const { subject, type, object } = hit.relationship;
      return `${actorName(subject, language)} ${type} ${actorName(object, language)}`;
    }
  }
}
