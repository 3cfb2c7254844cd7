import { type DocumentNode, Kind, type ObjectFieldNode, print, type ValueNode, visit } from 'graphql';

/** Arguments and fields whose values are names of an enum; all other texts are written in quotes. */
const ENUMS = new Set([
  'types',
  'quads',
  'polarities',
  'modalities',
  'languages',
  'reviewStates',
  'methods',
  'kinds',
  'interval',
  'orderBy',
  'language',
  'role',
]);

function toValue(value: unknown, name: string): ValueNode {
  if (value === null || value === undefined) return { kind: Kind.NULL };
  if (Array.isArray(value)) return { kind: Kind.LIST, values: value.map(item => toValue(item, name)) };
  if (typeof value === 'boolean') return { kind: Kind.BOOLEAN, value };
  if (typeof value === 'number')
    return Number.isInteger(value)
      ? { kind: Kind.INT, value: String(value) }
      : { kind: Kind.FLOAT, value: String(value) };
  if (typeof value === 'object') {
    const fields = Object.entries(value).map(
      ([field, own]): ObjectFieldNode => ({
        kind: Kind.OBJECT_FIELD,
        name: { kind: Kind.NAME, value: field },
        value: toValue(own, field),
      }),
    );
    return { kind: Kind.OBJECT, fields };
  }
  return ENUMS.has(name)
    ? { kind: Kind.ENUM, value: String(value) }
    : { kind: Kind.STRING, value: String(value) };
}

/**
 * An operation with its values in it, as the defaults of its variables: it can be sent as it is, anywhere, and its
 * values are read, and changed, at its top.
 */
export function fillOperation(document: DocumentNode, variables: Readonly<Record<string, unknown>>): string {
  const filled = visit(document, {
    VariableDefinition: definition => {
      const name = definition.variable.name.value;
      const value = variables[name];
      return value === undefined ? undefined : { ...definition, defaultValue: toValue(value, name) };
    },
  });
  return print(filled);
}
