import type { ActorKind } from '../../../server/domain/actor.ts';
import type { MessageId } from '../../i18n/en.ts';

/** Kinds that share an outline on the canvas, as the legend names them. */
export const KIND_GROUPS: readonly { id: MessageId; kinds: readonly ActorKind[] }[] = [
  { id: 'kinds.people', kinds: ['PERSON'] },
  { id: 'kinds.states', kinds: ['STATE', 'GOVERNMENT'] },
  { id: 'kinds.armed', kinds: ['ARMED_GROUP', 'MILITARY'] },
  { id: 'kinds.coalitions', kinds: ['COALITION', 'BLOC'] },
  { id: 'kinds.groups', kinds: ['GROUP', 'TRIBE'] },
  { id: 'kinds.organizations', kinds: ['ORGANIZATION', 'MEDIA'] },
  { id: 'kinds.facilities', kinds: ['FACILITY'] },
];
