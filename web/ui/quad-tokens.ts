import type { QuadClass } from '../../server/domain/relation-types.ts';

/** The stem of a class's colour tokens: `--mc` draws lines, `--mc-t` writes words, `--mc-b` tints spans. */
export const QUAD_TOKENS: Record<QuadClass, 'mc' | 'vc' | 'mk' | 'vk' | 'st'> = {
  MATERIAL_CONFLICT: 'mc',
  VERBAL_CONFLICT: 'vc',
  MATERIAL_COOPERATION: 'mk',
  VERBAL_COOPERATION: 'vk',
  STRUCTURAL: 'st',
};
