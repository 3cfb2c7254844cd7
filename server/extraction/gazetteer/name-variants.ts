import type { Actor } from '../../domain/actor.ts';
import { foldName } from '../../domain/folding.ts';

/** `gazetteer`: as an editor wrote it. The lower sources give way where two actors share a name. */
export type NameSource = 'gazetteer' | 'alias' | 'initials' | 'surname';

export type NameVariant = { text: string; source: NameSource };

type AliasRow = { match: readonly string[]; names: readonly string[] };

/** What brackets in an actor's name say about it, and is no name. */
const REMARK = /fictional|governments?\)|^\(?mit\)?$/i;

const isArabic = (text: string): boolean => /[\u0600-\u06ff]/.test(text);

function outsideAndInside(name: string): string[] {
  const match = /^(.*?)\s*\(([^)]*)\)\s*(.*)$/.exec(name);
  if (!match) return [name];
  const [, before = '', inside = '', after = ''] = match;
  const outer = `${before} ${after}`.trim();
  if (REMARK.test(`(${inside})`)) return [outer];
  return [outer, inside, `${before} ${inside} ${after}`.trim()];
}

/** SDF of "Syrian Democratic Forces"; null where a name gives none of three letters or more. */
function initials(name: string): string | null {
  const letters = name
    .split(/[\s-]+/)
    .filter(word => /^[A-Z]/.test(word))
    .map(word => word[0])
    .join('');
  return letters.length >= 3 && letters.length <= 5 ? letters : null;
}

function surname(name: string): string | null {
  const words = name.split(/\s+/);
  const last = words.at(-1) as string;
  if (words.length < 2 || words.length > 4) return null;
  return [...last.replace(/^al-/i, '')].length >= 3 ? last : null;
}

/**
 * All names by which texts may call an actor: its names and aliases with and without what stands in brackets, the
 * lexicon's names for well-known actors, initials, and a person's surname.
 */
export function nameVariants(actor: Actor, aliases: readonly AliasRow[]): NameVariant[] {
  const own = [actor.nameAr, actor.nameEn, actor.shortAr, actor.shortEn, ...actor.aliases].filter(
    (name): name is string => Boolean(name),
  );
  const variants: NameVariant[] = [];
  const add = (text: string | null, source: NameSource): void => {
    if (text && foldName(text).length >= 2) variants.push({ text, source });
  };
  for (const name of own) for (const text of outsideAndInside(name)) add(text, 'gazetteer');
  const folded = new Set(own.flatMap(outsideAndInside).map(foldName));
  for (const row of aliases)
    if (row.match.some(name => folded.has(foldName(name)))) for (const name of row.names) add(name, 'alias');
  const plainEnglish = outsideAndInside(actor.nameEn)[0] as string;
  if (actor.kind !== 'PERSON' && !isArabic(plainEnglish)) add(initials(plainEnglish), 'initials');
  if (actor.kind === 'PERSON')
    for (const name of [actor.nameAr, actor.nameEn]) {
      const last = surname(outsideAndInside(name)[0] as string);
      add(last, 'surname');
      if (last && /^al-/i.test(last)) add(last.slice(3), 'surname');
    }
  return variants;
}
