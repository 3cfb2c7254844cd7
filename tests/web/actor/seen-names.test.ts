import { expect, it } from 'vitest';
import { toSeenNames } from '../../../web/features/actor/seen-names.ts';

it('counts each way in which texts write a name, most used first, with the first article that does', () => {
  const seen = (text: string, id: string) => ({ text, article: { id, language: 'AR' as const } });
  expect(toSeenNames([seen('دمشق', '1'), seen('حكومة دمشق', '1'), seen('حكومة دمشق', '2')])).toEqual([
    { text: 'حكومة دمشق', language: 'AR', count: 2, article: '1' },
    { text: 'دمشق', language: 'AR', count: 1, article: '1' },
  ]);
});
