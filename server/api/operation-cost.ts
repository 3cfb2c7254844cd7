/**
 * What an operation would cost, computed before it runs from the schema, the page sizes it asks for (variables
 * included) and the tables of field-costs.ts. graphql-armor's own cost rule reads page sizes only
 * where they are literals, and so lets `first: $n` through; this one takes its place.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import {
  ASKS_PER_GROUP,
  ASKS_PER_OBJECT,
  FIRST_PAGES_TOGETHER,
  LENGTHS,
  MOST_STORE_CALLS,
  MOST_VALUES,
  PAGED,
  USUAL_LENGTH,
  WHOLE,
} from './field-costs.ts';
import { asksForNothing, LARGEST_PAGE, USUAL_PAGE } from './pages.ts';
import { tooComplex } from './refusal.ts';

export type OperationCost = { values: number; calls: number };

type Walk = {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
  cost: OperationCost;
};

/** `objects` stand at a place, came in `groups`, and belong to a page of `page` items. */
type Place = { objects: number; groups: number; page: number };

/** The page that the lists below a field belong to: its own where it takes a size, else the one around it. */
function pageOf(
  coordinate: string,
  field: GraphQLField<unknown, unknown>,
  args: Record<string, unknown>,
  around: number,
): number {
  if (WHOLE.has(coordinate) && asksForNothing(args)) return LARGEST_PAGE;
  const size = args.first ?? args.last ?? args.budget ?? args.limit;
  if (typeof size === 'number') return Math.max(1, size);
  if (Array.isArray(args.ids)) return args.ids.length;
  return field.args.some(arg => arg.name === 'first') ? USUAL_PAGE : around;
}

/** Whether a list is read from its beginning, by a filter that each claim answers by itself. */
function asksForFirstPage({ after, last, before, filter }: Record<string, unknown>): boolean {
  const { disputed, minOrigins } = (filter ?? {}) as Record<string, unknown>;
  return [after, last, before, disputed, minOrigins].every(value => value === null || value === undefined);
}

function lengthOf(owner: string, field: GraphQLField<unknown, unknown>, page: number): number {
  if (!isListType(getNullableType(field.type))) return 1;
  const length = LENGTHS[`${owner}.${field.name}`];
  return PAGED.test(owner) ? page * (length ?? 1) : (length ?? USUAL_LENGTH);
}

function check({ cost }: Walk): void {
  if (cost.calls > MOST_STORE_CALLS)
    throw tooComplex(
      `This operation would ask the store more than ${MOST_STORE_CALLS} times. Ask for smaller pages of nested lists.`,
    );
  if (cost.values > MOST_VALUES)
    throw tooComplex(
      `The answer could hold more than ${MOST_VALUES} values. Ask for fewer fields, or for smaller pages.`,
    );
}

function visitField(
  walk: Walk,
  node: FieldNode,
  owner: string,
  field: GraphQLField<unknown, unknown>,
  at: Place,
) {
  const coordinate = `${owner}.${field.name}`;
  const args = getArgumentValues(field, node, walk.variables);
  const together = FIRST_PAGES_TOGETHER.has(coordinate);
  const perObject = ASKS_PER_OBJECT.has(coordinate) || (together && !asksForFirstPage(args));
  const perGroup = ASKS_PER_GROUP[coordinate] ?? (together || owner === 'Query' ? 1 : 0);
  walk.cost.values += at.objects;
  walk.cost.calls += perObject ? at.objects : perGroup * at.groups;
  check(walk);
  const type = getNamedType(field.type);
  if (!node.selectionSet || !isCompositeType(type)) return;
  const page = pageOf(coordinate, field, args, at.page);
  const objects = at.objects * lengthOf(owner, field, page);
  visit(walk, node.selectionSet, type, { objects, groups: perObject ? at.objects : at.groups, page });
}

function visit(walk: Walk, set: SelectionSetNode, type: GraphQLCompositeType, at: Place): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const field = isUnionType(type) ? undefined : type.getFields()[selection.name.value];
      if (field) visitField(walk, selection, type.name, field, at);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : walk.fragments.get(selection.name.value);
    const condition = fragment?.typeCondition;
    const narrowed = condition ? walk.schema.getType(condition.name.value) : type;
    walk.cost.values += 1;
    check(walk);
    if (fragment && isCompositeType(narrowed)) visit(walk, fragment.selectionSet, narrowed, at);
  }
}

/**
 * What an operation of a valid document would cost, at most: calls are an upper bound wherever page sizes bound
 * the lists; where only the data does (members), the request's own count of calls is the bound.
 *
 * @throws GraphQLError QUERY_TOO_COMPLEX as soon as it is more than is allowed.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Record<string, unknown>,
): OperationCost {
  const cost: OperationCost = { values: 0, calls: 0 };
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return cost;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  // Variables that do not fit their types end the operation before anything is asked.
  if (!coerced) return cost;
  const fragments = new Map(
    document.definitions.flatMap(node =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  visit({ schema, fragments, variables: coerced, cost }, operation.selectionSet, root, {
    objects: 1,
    groups: 1,
    page: USUAL_PAGE,
  });
  return cost;
}
