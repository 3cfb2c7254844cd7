import { expect, it } from 'vitest';
import { eventPresence } from '../bench/event-presence.ts';

it('counts an event as seen where an affirmed claim of its type is not merely anticipated', () => {
  const row = (text: string, accept: number) => ({ event: 'ASSAULT', accept, reject: 3 - accept, text });
  expect(
    eventPresence([
      row('قصفت تركيا مواقع إيران.', 3),
      row('لم تقصف تركيا مواقع إيران.', 0),
      row('ستقصف تركيا مواقع إيران.', 1),
      row('زار الوزير المصنع الجديد.', 2),
    ]),
  ).toEqual([{ event: 'ASSAULT', gold: 2, found: 1, matched: 1 }]);
});
