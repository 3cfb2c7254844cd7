import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../server/project-root.ts';

/** A module of ours and the modules of ours that it imports, as paths from the top. */
type Module = { path: string; imports: string[]; packages: string[] };

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function modules(): Module[] {
  return ['server', 'web', 'schema', 'seed']
    .flatMap(folder =>
      readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
        name => `${folder}/${name}`,
      ),
    )
    .filter(path => /\.(ts|tsx)$/.test(path) && !path.includes('/generated/'))
    .map(path => {
      const found = [...readFileSync(join(PROJECT_ROOT, path), 'utf8').matchAll(IMPORT)].map(
        match => (match[1] ?? match[2] ?? match[3]) as string,
      );
      return {
        path,
        imports: found
          .filter(name => name.startsWith('.'))
          .map(name => relative(PROJECT_ROOT, join(PROJECT_ROOT, dirname(path), name))),
        packages: found.filter(name => !name.startsWith('.')),
      };
    });
}

const ALL = modules();

/** Which folders the modules of a folder may import; what stands in no rule may import anything. */
const MAY_IMPORT: readonly { from: string; only: string[] }[] = [
  { from: 'server/domain/', only: ['server/domain/'] },
  { from: 'server/reading/', only: ['server/reading/', 'server/domain/'] },
  {
    from: 'server/extraction/',
    only: ['server/extraction/', 'server/domain/', 'server/project-root.ts', 'server/start-worker.ts'],
  },
  {
    from: 'server/evaluation/',
    only: [
      'server/evaluation/',
      'server/extraction/',
      'server/reading/',
      'server/domain/',
      'server/project-root.ts',
      'seed/',
    ],
  },
  { from: 'server/store/neo4j/', only: ['server/store/', 'server/domain/'] },
  { from: 'server/store/sqlite/', only: ['server/store/', 'server/domain/', 'server/start-worker.ts'] },
  { from: 'server/store/', only: ['server/store/', 'server/domain/'] },
  {
    from: 'server/ingest/',
    only: ['server/ingest/', 'server/reading/', 'server/extraction/', 'server/store/', 'server/domain/'],
  },
  {
    from: 'server/api/',
    only: [
      'server/api/',
      'server/store/',
      'server/domain/',
      'server/ingest/',
      'schema/',
      'server/project-root.ts',
    ],
  },
  {
    from: 'server/http/',
    only: [
      'server/http/',
      'server/api/',
      'server/store/',
      'server/domain/',
      'schema/',
      'server/project-root.ts',
    ],
  },
  { from: 'web/', only: ['web/', 'server/domain/', 'schema/'] },
];

describe('the structure', () => {
  it.each(MAY_IMPORT)('$from imports only what lies further in', ({ from, only }) => {
    const stricter = MAY_IMPORT.filter(rule => rule.from !== from && rule.from.startsWith(from));
    const wrong = ALL.filter(
      module => module.path.startsWith(from) && !stricter.some(rule => module.path.startsWith(rule.from)),
    ).flatMap(module =>
      module.imports
        .filter(target => !only.some(allowed => target.startsWith(allowed)))
        .map(target => `${module.path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('names an engine only where the store is opened, and within the engine itself', () => {
    const engineOf = (path: string) => /^server\/store\/(\w+)\//.exec(path)?.[1] ?? null;
    const wrong = ALL.filter(module => module.path !== 'server/store/open-store.ts').flatMap(module =>
      module.imports
        .filter(target => engineOf(target) !== null && engineOf(target) !== engineOf(module.path))
        .map(target => `${module.path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('imports Cytoscape only in web/graph', () => {
    const wrong = ALL.filter(
      module =>
        module.packages.some(name => name.startsWith('cytoscape')) && !module.path.startsWith('web/graph/'),
    );
    expect(wrong.map(module => module.path)).toEqual([]);
  });

  it('keeps what the web imports of the domain free of Node', () => {
    const reached = new Set<string>();
    const visit = (path: string) => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const target of ALL.find(module => module.path === path)?.imports ?? []) visit(target);
    };
    for (const module of ALL.filter(one => one.path.startsWith('web/'))) visit(module.path);
    const wrong = ALL.filter(
      module => reached.has(module.path) && module.packages.some(name => name.startsWith('node:')),
    );
    expect(wrong.map(module => module.path)).toEqual([]);
  });

  it('has no cycle of imports', () => {
    const edges = new Map(ALL.map(module => [module.path, module.imports]));
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (path: string, trail: string[]) => {
      if (state.get(path) === 'done') return;
      if (state.get(path) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
        return;
      }
      state.set(path, 'open');
      for (const target of edges.get(path) ?? []) visit(target, [...trail, path]);
      state.set(path, 'done');
    };
    for (const path of edges.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });
});
