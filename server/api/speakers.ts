import type { SpeakerRecord } from '../store/records.ts';
import { asKind } from './nodes.ts';

/** Whoever speaks, as the union of the schema: the actor where there is one, else the unresolved role. */
export function toSpeaker(speaker: SpeakerRecord) {
  return speaker.actor ? asKind('actor', speaker.actor) : asKind('speaker', speaker);
}
