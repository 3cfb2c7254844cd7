import { type ClaimFilter, NO_FILTER } from '../../server/store/claim-filter.ts';
import type { GraphStore, PageRequest } from '../../server/store/graph-store.ts';

/** The actor with the most claims among the generated ones. */
export const HUB = 'actor-0';

const PAGE: PageRequest = { limit: 20, direction: 'FORWARD', cursor: null };
const YEAR: ClaimFilter = { ...NO_FILTER, from: '2022-01-01', to: '2022-12-31', polarities: ['AFFIRMED'] };
const ordinary = (i: number) => `actor-${500 + i}`;

/** A question of the port; the run makes it differ from the one before, where that makes a difference. */
type Question = [what: string, ask: (store: GraphStore, run: number) => Promise<unknown>];

const around =
  (actor: (run: number) => string, filter: ClaimFilter, hidden: boolean, depth = 1): Question[1] =>
  (store, run) =>
    store.neighborhood([actor(run)], { depth, budget: 60, filter, hidden });
const hub = () => HUB;

/**
 * The questions that are timed.
 *
 * @param article the id of the nth stored article.
 */
export function portQuestions(article: (n: number) => string): Question[] {
  return [
    ['meta', store => store.meta()],
    ['first page', store => store.overview(8, 'EN')],
    ['neighbourhood of an ordinary actor', around(ordinary, NO_FILTER, true)],
    ['neighbourhood of the largest hub', around(hub, NO_FILTER, true)],
    ['… without what is left out', around(hub, NO_FILTER, false)],
    ['… filtered (a year, affirmed)', around(hub, YEAR, true)],
    ['… filtered, without what is left out', around(hub, YEAR, false)],
    ['… members rolled up, without what is left out', around(hub, { ...NO_FILTER, rollUp: true }, false)],
    ['two steps from an ordinary actor', around(ordinary, NO_FILTER, false, 2)],
    [
      'evidence for a line of the hub',
      store =>
        store.evidence({
          subject: HUB,
          object: 'actor-1',
          types: null,
          quads: null,
          filter: NO_FILTER,
          first: 50,
        }),
    ],
    ['claims, first page', store => store.listClaims(NO_FILTER, 'PUBLISHED', PAGE)],
    ['claims of a year, first page', store => store.listClaims(YEAR, 'PUBLISHED', PAGE)],
    ['relationships, first page', store => store.listRelationships(NO_FILTER, 'CLAIMS', PAGE)],
    [
      'disputed relationships',
      store => store.listRelationships({ ...NO_FILTER, disputed: true }, 'DISPUTE', PAGE),
    ],
    ['timeline of the hub', store => store.timeline({ ...NO_FILTER, actors: [HUB] }, 'MONTH')],
    ['timeline of everything', store => store.timeline(NO_FILTER, 'MONTH')],
    ['facets of the hub', store => store.facets({ ...NO_FILTER, actors: [HUB] })],
    [
      'paths between two ordinary actors',
      (store, i) =>
        store.paths({
          from: ordinary(i),
          to: ordinary(i + 400),
          maxLength: 4,
          limit: 3,
          filter: NO_FILTER,
        }),
    ],
    ['search by name', store => store.search('Actor 12', { kinds: ['ACTOR'], first: 10 })],
    ['an article with its claims', (store, i) => store.articleDetail(article(i))],
  ];
}
