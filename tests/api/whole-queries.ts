import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

type Parent = { schema: GraphQLSchema; depth: number; renamed: ReadonlySet<string> };

/** Names of fields that are of different types in the types that stand for one another: there each goes by its own name. */
function conflicting(types: readonly GraphQLObjectType[]): Set<string> {
  const seen = new Map<string, string>();
  const names = new Set<string>();
  for (const field of types.flatMap(type => Object.values(type.getFields()))) {
    const type = String(field.type);
    if ((seen.get(field.name) ?? type) !== type) names.add(field.name);
    seen.set(field.name, type);
  }
  return names;
}

function fieldOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  { schema, depth, renamed }: Parent,
): string[] {
  const named = getNamedType(field.type);
  if (field.args.some(isRequiredArgument)) return [];
  const name = renamed.has(field.name) ? `${type.name}_${field.name}: ${field.name}` : field.name;
  if (isLeafType(named)) return [name];
  // Of a list its parts belong to the same step.
  const isList = /(?:Connection|Edge)$/.test(type.name);
  if (depth === 0 && !isList) return [];
  const page = field.args.some(argument => argument.name === 'first') ? '(first: 3)' : '';
  return [`${name}${page} ${selection(schema, named, isList ? depth : depth - 1)}`];
}

function selection(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth: number,
  renamed: ReadonlySet<string> = new Set(),
): string {
  if (isAbstractType(type)) {
    const types = schema.getPossibleTypes(type);
    const names = conflicting(types);
    return `{ __typename ${types.map(one => `... on ${one.name} ${selection(schema, one, depth, names)}`).join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).flatMap(field =>
    fieldOf(type, field, { schema, depth, renamed }),
  );
  return `{ __typename ${fields.join(' ')} }`;
}

/**
 * A query for each root field, which asks for every field so many steps below it.
 *
 * @param args arguments of root fields, as they are written, by name of the field.
 */
export function wholeQueries(
  schema: GraphQLSchema,
  args: Readonly<Record<string, string>>,
  depth: number,
): { name: string; query: string }[] {
  const root = schema.getQueryType();
  return Object.values(root?.getFields() ?? {}).map(field => {
    const given = args[field.name] ? `(${args[field.name]})` : '';
    return {
      name: field.name,
      query: `{ ${field.name}${given} ${selection(schema, getNamedType(field.type), depth)} }`,
    };
  });
}
