/** Which releases of Neo4j the tests start, and the Java that each runs on. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

export type Release = {
  /** As ISNAD_NEO4J_VERSION names it. */
  name: string;
  version: string;
  java: { least: number; most: number };
  /** The package of Debian that has such a Java. */
  package: string;
  main: string;
  options: string[];
};

const OPENS = ['java.nio', 'java.io', 'sun.nio.ch'].map(name => `--add-opens=java.base/${name}=ALL-UNNAMED`);

/** Every release that isnad is tested on; the first is the one that most run. */
export const RELEASES: readonly [Release, ...Release[]] = [
  {
    name: '5.26',
    version: '5.26.16',
    java: { least: 17, most: 21 },
    package: 'openjdk-17-jre-headless',
    main: 'org.neo4j.server.CommunityEntryPoint',
    options: OPENS,
  },
  {
    name: '2025',
    version: '2025.09.0',
    java: { least: 21, most: 25 },
    package: 'openjdk-21-jre-headless',
    main: 'org.neo4j.server.Neo4jCommunity',
    options: [...OPENS, '--add-modules=jdk.incubator.vector', '--enable-native-access=ALL-UNNAMED'],
  },
];

/** The releases that tests run on: all, or the one that ISNAD_NEO4J_VERSION names. */
export function testedReleases(): readonly Release[] {
  const wanted = process.env.ISNAD_NEO4J_VERSION;
  if (!wanted) return RELEASES;
  const release = RELEASES.find(({ name }) => name === wanted);
  if (release) return [release];
  throw new Error(
    `ISNAD_NEO4J_VERSION is ${wanted}; it takes ${RELEASES.map(({ name }) => name).join(' or ')}.`,
  );
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

/** Where Debian keeps its Javas. */
const DEBIAN = '/usr/lib/jvm';

const within = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).map(name => join(folder, name)) : [];

/** Javas of this machine: JAVA_HOME, the one on the PATH, those installed beside it, and Debian's. */
function javas(): string[] {
  const first = onPath('java');
  const home = first ? dirname(dirname(realpathSync(first))) : null;
  const homes = [
    process.env.JAVA_HOME || null,
    home,
    ...(home ? within(dirname(home)) : []),
    ...within(DEBIAN),
  ];
  const paths = homes.flatMap(folder => (folder ? join(folder, 'bin/java') : []));
  return [...new Set(paths)].filter(path => existsSync(path));
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
