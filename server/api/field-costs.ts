/**
 * What the fields of the schema cost: which of them ask the store, how often, and how long their lists are. A new
 * field that asks the store belongs into one of the two tables.
 */

/** How often one operation may ask the store. */
export const MOST_STORE_CALLS = 150;
/** How many values (fields of objects) one answer may hold. */
export const MOST_VALUES = 100_000;

/** Fields that ask the store once for each object that they stand on. */
export const ASKS_PER_OBJECT = new Set([
  'Actor.relationships',
  'Actor.claims',
  'Actor.mentions',
  'Actor.articles',
  'Article.claims',
  'Article.mentions',
]);

/** Fields whose first pages are asked for together, and any other page for each object that they stand on. */
export const FIRST_PAGES_TOGETHER = new Set(['Relationship.claims']);

/** Fields whose loaders ask the store so often for each group of objects that came together. */
export const ASKS_PER_GROUP: Readonly<Record<string, number>> = {
  'Query.node': 1,
  'Query.nodes': 7,
  'Actor.memberOf': 1,
  'Actor.members': 2,
  'Article.text': 1,
  'Article.duplicates': 2,
  'Article.previousVersion': 1,
  'Article.nextVersion': 1,
  'Claim.relationship': 1,
};

/** Lengths to reckon with for lists that are no pages. */
export const LENGTHS: Readonly<Record<string, number>> = {
  'Neighborhood.relationships': 4,
  'Article.boilerplate': 20,
  'Actor.aliases': 10,
  'Actor.memberOf': 2,
  'Actor.members': 10,
  'Timeline.buckets': 120,
  'Query.search': 5,
};
export const USUAL_LENGTH = 4;
/** Connections that hold the whole list where no argument is given. */
export const WHOLE = new Set(['Article.claims', 'Article.mentions']);
/** Types whose lists are as long as the page. */
export const PAGED = /Connection$|^(?:Query|Overview|Neighborhood)$/;
