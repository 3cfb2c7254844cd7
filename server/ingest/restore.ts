/** A dump read back into an empty store, and the proof that it holds the same afterwards. */
import { type FileHandle, open } from 'node:fs/promises';
import type { Actor } from '../domain/actor.ts';
import { effectiveOutlet, type Outlet } from '../domain/article.ts';
import type { Decision } from '../domain/decision.ts';
import { IsnadError } from '../domain/errors.ts';
import { checkHeader, type DumpEntry, type Role, readLine } from '../store/dump-format.ts';
import type { ArticleBundle, GraphStore } from '../store/graph-store.ts';

/** Where a line stands in the file: bytes, and its number from 1. */
type Place = { start: number; length: number; number: number };

/** What of a dump is kept in memory: names, and of articles only where their lines stand. */
type Contents = {
  outlets: Map<string, Outlet>;
  actors: Actor[];
  roles: Role[];
  articles: Map<string, { place: Place; previous: string | null; claims: Place[]; mentions: Place[] }>;
  decisions: Map<string, Decision[]>;
};

const NEWLINE = 10;
const CHUNK = 1 << 20;

/** The lines of a file with their places; the last one may lack its end. */
async function* linesOf(file: FileHandle): AsyncGenerator<{ text: string; place: Place }> {
  let rest: Buffer = Buffer.alloc(0);
  let start = 0;
  let number = 0;
  for (let at = 0; ; ) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK, at);
    at += bytesRead;
    rest = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
    let from = 0;
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE, from)) {
      number += 1;
      yield {
        text: rest.toString('utf8', from, end),
        place: { start: start + from, length: end - from, number },
      };
      from = end + 1;
    }
    start += from;
    rest = rest.subarray(from);
    if (bytesRead > 0) continue;
    if (rest.length > 0)
      yield { text: rest.toString('utf8'), place: { start, length: rest.length, number: number + 1 } };
    return;
  }
}

async function readAt(file: FileHandle, { start, length, number }: Place): Promise<DumpEntry> {
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, start);
  return readLine(buffer.toString('utf8'), number);
}

function invalid(number: number, problem: string): IsnadError {
  return new IsnadError('DUMP_INVALID', `Line ${number} of the dump ${problem}. Nothing was restored.`, {
    line: number,
  });
}

function take(contents: Contents, entry: DumpEntry, place: Place): void {
  const ofArticle = (id: string) => {
    const article = contents.articles.get(id);
    if (!article) throw invalid(place.number, `is about the article ${id}, which the dump does not hold`);
    return article;
  };
  switch (entry.kind) {
    case 'outlet':
      contents.outlets.set(entry.outlet.slug, entry.outlet);
      break;
    case 'actor':
      contents.actors.push(entry.actor);
      break;
    case 'role':
      contents.roles.push(entry.role);
      break;
    case 'article':
      contents.articles.set(entry.article.id, {
        place,
        previous: entry.previous,
        claims: [],
        mentions: [],
      });
      break;
    case 'claim':
      ofArticle(entry.claim.article).claims.push(place);
      break;
    case 'mention':
      ofArticle(entry.article).mentions.push(place);
      break;
    case 'decision': {
      const { article } = entry.decision.claim;
      contents.decisions.set(article, [...(contents.decisions.get(article) ?? []), entry.decision]);
      break;
    }
    case 'relationship':
  }
}

/** Reads and checks all of a dump before anything is stored. */
async function readContents(file: FileHandle): Promise<Contents> {
  const contents: Contents = {
    outlets: new Map(),
    actors: [],
    roles: [],
    articles: new Map(),
    decisions: new Map(),
  };
  let lines = 0;
  for await (const { text, place } of linesOf(file)) {
    lines += 1;
    if (place.number === 1) checkHeader(text);
    else take(contents, readLine(text, place.number), place);
  }
  if (lines === 0) throw new IsnadError('DUMP_INVALID', 'The dump is empty.', {});
  return contents;
}

/** Articles so that each comes after the version that it replaced. */
function* inOrder(articles: Contents['articles']): Generator<string> {
  const done = new Set<string>();
  for (const id of articles.keys()) {
    const chain: string[] = [];
    for (let at: string | null = id; at !== null && !done.has(at) && articles.has(at); ) {
      done.add(at);
      chain.push(at);
      at = articles.get(at)?.previous ?? null;
    }
    yield* chain.reverse();
  }
}

async function bundleOf(file: FileHandle, contents: Contents, id: string): Promise<ArticleBundle> {
  const { place, previous, claims, mentions } = contents.articles.get(id) as NonNullable<
    ReturnType<Contents['articles']['get']>
  >;
  const entry = await readAt(file, place);
  if (entry.kind !== 'article') throw invalid(place.number, 'has changed while it was read');
  const { article, extractor, threshold } = entry;
  const named = new Set([
    article.outlet,
    effectiveOutlet(article),
    article.original?.outlet ?? article.outlet,
  ]);
  const bundle: ArticleBundle = {
    article,
    outlets: [...named].map(slug => {
      const outlet = contents.outlets.get(slug);
      if (!outlet) throw invalid(place.number, `names the outlet ${slug}, which the dump does not hold`);
      return outlet;
    }),
    actors: [],
    claims: [],
    mentions: [],
    decisions: contents.decisions.get(id) ?? [],
    withdrawn: [],
    extractor,
    threshold,
    replaces: previous,
  };
  for (const at of claims) {
    const claim = await readAt(file, at);
    if (claim.kind === 'claim') bundle.claims.push(claim.claim);
  }
  for (const at of mentions) {
    const mention = await readAt(file, at);
    if (mention.kind === 'mention')
      bundle.mentions.push({ actor: mention.actor, span: { start: mention.start, end: mention.end } });
  }
  return bundle;
}

/** Compares a store with the file that it was restored from, line by line. */
async function compare(store: GraphStore, file: FileHandle): Promise<void> {
  const expected = linesOf(file);
  const differs = (number: number) =>
    new IsnadError(
      'DUMP_INVALID',
      `Line ${number} of the dump does not follow from the lines before it, or the dump ends too early. Nothing was restored; make the dump again with isnad dump.`,
      { line: number },
    );
  let number = 0;
  for (let cursor: string | null = null; ; ) {
    const page: { lines: string[]; next: string | null } = await store.dump(cursor);
    for (const line of page.lines) {
      number += 1;
      // The first line names the format, which may be an earlier one.
      if ((await expected.next()).value?.text !== line && number > 1) throw differs(number);
    }
    cursor = page.next;
    if (cursor === null) break;
  }
  if (!(await expected.next()).done) throw differs(number + 1);
}

const ACTORS_AT_ONCE = 500;

/**
 * Reads a dump into an empty store. All of it is checked before anything is stored, and the store's own dump is
 * compared with it afterwards, line by line.
 *
 * @param path of a file that `isnad dump` wrote, with either engine.
 * @param progress is called after each article with how many are done, and of how many.
 * @throws IsnadError INPUT_UNREADABLE; DUMP_INVALID with the line where the file is no dump, was cut off, or does not
 *   agree with itself; CLAIM_QUOTE_MISMATCH. What was stored until then is the caller's to throw away.
 */
export async function restore(
  store: GraphStore,
  path: string,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<{ articles: number }> {
  const file = await open(path).catch((cause: Error) => {
    throw new IsnadError('INPUT_UNREADABLE', `${path} cannot be read: ${cause.message}`, { path }, { cause });
  });
  try {
    const contents = await readContents(file);
    await store.upsertRoles(contents.roles);
    for (let i = 0; i < contents.actors.length; i += ACTORS_AT_ONCE)
      await store.upsertActors(contents.actors.slice(i, i + ACTORS_AT_ONCE));
    let done = 0;
    for (const id of inOrder(contents.articles)) {
      await store.storeArticle(await bundleOf(file, contents, id));
      done += 1;
      progress(done, contents.articles.size);
    }
    await compare(store, file);
    return { articles: done };
  } finally {
    await file.close();
  }
}
