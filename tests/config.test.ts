import { describe, expect, it } from 'vitest';
import { readConfig } from '../server/config.ts';

describe('the configuration', () => {
  it('has defaults for everything', () => {
    expect(readConfig({})).toMatchObject({ port: 4000, host: '127.0.0.1', hosts: [], logLevel: 'info' });
  });

  it('reads what the environment says', () => {
    expect(readConfig({ PORT: '8080', HOST: '0.0.0.0', ISNAD_HOSTS: 'a.example, b.example' })).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      hosts: ['a.example', 'b.example'],
    });
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s and says what it takes', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(
      expect.objectContaining({
        code: 'CONFIG_INVALID',
        message: expect.stringMatching(`${name} is "${value}"; it takes`),
      }),
    );
  });

  it('takes the embedded store in the data folder, or Neo4j where an address is given', () => {
    expect(readConfig({ ISNAD_DATA: '/somewhere' }).store).toEqual({ path: '/somewhere/isnad.db' });
    expect(readConfig({ NEO4J_URI: 'bolt://localhost:7687', NEO4J_PASSWORD: 'secret' }).store).toEqual({
      uri: 'bolt://localhost:7687',
      username: 'neo4j',
      password: 'secret',
      database: 'neo4j',
    });
    expect(() => readConfig({ NEO4J_URI: 'localhost' })).toThrow(
      expect.objectContaining({ code: 'CONFIG_INVALID' }),
    );
  });
});
