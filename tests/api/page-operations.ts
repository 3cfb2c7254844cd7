import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit } from 'graphql';
import { PROJECT_ROOT } from '../../server/project-root.ts';

/** Values for the variables of the page's operations, by name. */
const VARIABLES: Record<string, unknown> = {
  actors: ['sdf'],
  depth: 1,
  budget: 60,
  first: 20,
  text: 'sdf',
  subject: 'turkish-forces',
  object: 'sdf',
  interval: 'MONTH',
  language: 'EN',
  from: 'turkey',
  to: 'isis',
  ids: ['actor:sdf', 'actor:turkey'],
  maxLength: 4,
  limit: 3,
};
export type PageOperation = { name: string; root: string; query: string; variables: Record<string, unknown> };

/**
 * The operations of the page, each with the fragments that it uses and values for its variables.
 *
 * @param ids a global id for each root field that takes one.
 */
export function pageOperations(ids: Readonly<Record<string, string>>): PageOperation[] {
  const web = join(PROJECT_ROOT, 'web');
  const definitions = readdirSync(web, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.graphql'))
    .flatMap(name => parse(readFileSync(join(web, name), 'utf8')).definitions);
  const fragments = new Map(
    definitions.flatMap(node =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  return definitions.flatMap(operation => {
    if (operation.kind !== Kind.OPERATION_DEFINITION) return [];
    const used = new Set<string>();
    const collect = (node: Parameters<typeof visit>[0]) => {
      visit(node, {
        FragmentSpread({ name }) {
          const fragment = fragments.get(name.value);
          if (!fragment || used.has(name.value)) return;
          used.add(name.value);
          collect(fragment);
        },
      });
    };
    collect(operation);
    const [field] = operation.selectionSet.selections;
    const root = field?.kind === Kind.FIELD ? field.name.value : '';
    const names = operation.variableDefinitions?.map(definition => definition.variable.name.value) ?? [];
    const given = names.flatMap(name => {
      const value = name === 'id' ? (ids[root] ?? ids.actor) : VARIABLES[name];
      return value === undefined ? [] : [[name, value]];
    });
    return [
      {
        name: operation.name?.value ?? '',
        root,
        query: [operation, ...[...used].map(name => fragments.get(name))]
          .map(node => node && print(node))
          .join('\n'),
        variables: Object.fromEntries(given),
      },
    ];
  });
}
