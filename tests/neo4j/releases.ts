/** Which Neo4j the tests start, and the Java that it runs on. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

type Release = { version: string; java: { least: number; most: number }; main: string; options: string[] };

const OPENS = ['java.nio', 'java.io', 'sun.nio.ch'].map(name => `--add-opens=java.base/${name}=ALL-UNNAMED`);

const RELEASES: Readonly<Record<string, Release>> = {
  '5.26': {
    version: '5.26.16',
    java: { least: 17, most: 21 },
    main: 'org.neo4j.server.CommunityEntryPoint',
    options: OPENS,
  },
  '2025': {
    version: '2025.09.0',
    java: { least: 21, most: 25 },
    main: 'org.neo4j.server.Neo4jCommunity',
    options: [...OPENS, '--add-modules=jdk.incubator.vector', '--enable-native-access=ALL-UNNAMED'],
  },
};

/** The release that ISNAD_NEO4J_VERSION names: 5.26 where it names none. */
export function wantedRelease(): Release {
  const name = process.env.ISNAD_NEO4J_VERSION || '5.26';
  const release = RELEASES[name];
  if (!release)
    throw new Error(`ISNAD_NEO4J_VERSION is ${name}; it takes ${Object.keys(RELEASES).join(' or ')}.`);
  return release;
}

/** Path of a program on the PATH; null where there is none. */
export function onPath(program: string): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map(folder => join(folder, program)).find(path => existsSync(path)) ?? null;
}

function majorOf(java: string): number {
  const { stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
}

/** Javas of this machine: JAVA_HOME, the one on the PATH, and those installed beside it. */
function javas(): string[] {
  const first = onPath('java');
  const homes = [process.env.JAVA_HOME ?? ''];
  if (first) {
    const home = dirname(dirname(realpathSync(first)));
    const beside = dirname(home);
    homes.push(home, ...readdirSync(beside).map(name => join(beside, name)));
  }
  return homes
    .filter(Boolean)
    .map(home => join(home, 'bin/java'))
    .filter(path => existsSync(path));
}

/** A Java on which a release runs; null where this machine has none. */
export function findJava({ java }: Release): string | null {
  return (
    javas().find(path => {
      const major = majorOf(path);
      return major >= java.least && major <= java.most;
    }) ?? null
  );
}
