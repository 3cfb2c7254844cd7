import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Actor, type ActorKind, isActorKind } from '../domain/actor.ts';
import { IsnadError } from '../domain/errors.ts';

const kind = z.string().transform((value, context): ActorKind => {
  const name = value.toUpperCase().replaceAll('-', '_');
  if (isActorKind(name)) return name;
  context.addIssue({ code: 'custom', message: `"${value}" is no actor kind` });
  return z.NEVER;
});

/** One line of a gazetteer: a whole actor, or more names for one that an earlier file has. */
const entry = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
  kind: kind.optional(),
  nameAr: z.string().min(1).optional(),
  nameEn: z.string().min(1).optional(),
  shortAr: z.string().min(1).optional(),
  shortEn: z.string().min(1).optional(),
  aliases: z.array(z.string().min(1)).default([]),
  memberOf: z.array(z.string()).default([]),
});

type Entry = z.infer<typeof entry>;

function parseFile(path: string): Entry[] {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new IsnadError(
      'CONFIG_INVALID',
      `The gazetteer ${path} cannot be read as JSON: ${(cause as Error).message}`,
      { path },
      { cause },
    );
  }
  const parsed = z.array(entry).safeParse(data);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const at = issue?.path.join('.') ?? '';
  throw new IsnadError('CONFIG_INVALID', `The gazetteer ${path} is wrong at ${at}: ${issue?.message}`, {
    path,
    at,
  });
}

function merge(known: Actor | undefined, added: Entry, path: string): Actor {
  if (!known && (!added.kind || !(added.nameAr ?? added.nameEn)))
    throw new IsnadError(
      'CONFIG_INVALID',
      `The gazetteer ${path} adds names to "${added.id}", which no file before it defines: give it a kind, nameAr and nameEn.`,
      { path, id: added.id },
    );
  return {
    slug: added.id,
    kind: added.kind ?? (known as Actor).kind,
    nameAr: added.nameAr ?? known?.nameAr ?? added.nameEn ?? '',
    nameEn: added.nameEn ?? known?.nameEn ?? added.nameAr ?? '',
    shortAr: added.shortAr ?? known?.shortAr ?? null,
    shortEn: added.shortEn ?? known?.shortEn ?? null,
    aliases: [...new Set([...(known?.aliases ?? []), ...added.aliases])],
    memberOf: [...new Set([...(known?.memberOf ?? []), ...added.memberOf])],
    status: 'CURATED',
  };
}

/**
 * Reads gazetteer files in order: a later entry with a known id adds names and overrides fields. Where two
 * actors share a name, the one whose file came last comes last in the list, and its claim to the name wins.
 *
 * @throws IsnadError CONFIG_INVALID, naming the file and the place.
 */
export function readGazetteer(paths: readonly string[]): Actor[] {
  const actors = new Map<string, Actor>();
  for (const path of paths) {
    for (const added of parseFile(path)) {
      const merged = merge(actors.get(added.id), added, path);
      actors.delete(added.id);
      actors.set(added.id, merged);
    }
  }
  return [...actors.values()];
}
