import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

function selection(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) {
    const parts = schema
      .getPossibleTypes(type)
      .map(possible => `... on ${possible.name} ${selection(schema, possible, depth)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).flatMap((field: GraphQLField<unknown, unknown>) => {
    const named = getNamedType(field.type);
    if (field.args.some(isRequiredArgument)) return [];
    if (isLeafType(named)) return [field.name];
    // Of a list its parts belong to the same step.
    const isList = /(?:Connection|Edge)$/.test(type.name);
    if (depth === 0 && !isList) return [];
    const page = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
    // An abstract type may have the same field in several types with other arguments: each gets its own name.
    const alias = page || isAbstractType(named) ? `${type.name}_${field.name}: ` : '';
    return [`${alias}${field.name}${page} ${selection(schema, named, isList ? depth : depth - 1)}`];
  });
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
