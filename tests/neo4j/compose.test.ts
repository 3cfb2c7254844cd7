import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../server/config.ts';
import { PROJECT_ROOT } from '../../server/project-root.ts';
import { RELEASES } from './releases.ts';

type Service = { image: string; environment: Record<string, string>; ports: string[]; volumes: string[] };
const { services, volumes } = parse(readFileSync(join(PROJECT_ROOT, 'compose.yaml'), 'utf8')) as {
  services: Record<'neo4j' | 'isnad', Service>;
  volumes: Record<string, null>;
};

/** What the environment of a service comes to where a password is given and nothing else. */
const filledIn = ({ environment }: Service) =>
  Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [
      name,
      value.replace(/\$\{NEO4J_PASSWORD:\?[^}]+\}/, 'long enough').replace(/\$\{\w+:-\}/, ''),
    ]),
  );

describe('compose.yaml', () => {
  it('pins the Neo4j on which the tests run, and a Node', () => {
    expect(services.neo4j.image).toBe(`neo4j:${RELEASES[0].version}-community`);
    expect(services.isnad.image).toMatch(/^node:\d+\.\d+\.\d+-/);
  });

  it('tells isnad where the Neo4j beside it is, with the password that it has', () => {
    const config = readConfig(filledIn(services.isnad));
    expect(config).toMatchObject({ host: '0.0.0.0', port: 4000, hosts: [] });
    expect(config.store).toEqual({
      uri: 'bolt://neo4j:7687',
      username: 'neo4j',
      password: 'long enough',
      database: 'neo4j',
    });
    expect(filledIn(services.neo4j).NEO4J_AUTH).toBe('neo4j/long enough');
  });

  it('publishes on this machine only, as there is no login, and names every volume that it uses', () => {
    for (const { ports, volumes: used } of Object.values(services)) {
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
      for (const volume of used)
        if (!volume.startsWith('.')) expect(volumes).toHaveProperty(volume.split(':')[0] ?? '');
    }
  });
});
