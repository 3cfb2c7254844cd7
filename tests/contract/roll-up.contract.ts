import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ClaimFilter, NO_FILTER } from '../../server/store/claim-filter.ts';
import type { GraphStore, PageRequest } from '../../server/store/graph-store.ts';
import { buildActor, buildArticle, buildBundle, buildClaim, buildDate } from '../builders.ts';

const PAGE: PageRequest = { limit: 50, direction: 'FORWARD', cursor: null };
const rolled = (given: Partial<ClaimFilter> = {}): ClaimFilter => ({ ...NO_FILTER, rollUp: true, ...given });

/** A unit of a force of a state, and who stands against them: units count as the state, their own quarrel not at all. */
const ACTORS = [
  buildActor('river-unit', { kind: 'MILITARY', memberOf: ['land-army'] }),
  buildActor('land-army', { kind: 'MILITARY', memberOf: ['landia'] }),
  buildActor('landia', { kind: 'STATE' }),
  buildActor('rebels', { kind: 'ARMED_GROUP' }),
  buildActor('rebel-wing', { kind: 'ARMED_GROUP', memberOf: ['absent', 'rebels'] }),
  buildActor('neighbour', { kind: 'STATE' }),
];

const one = buildArticle(
  'River Unit shelled Rebel Wing. Land Army shelled the Rebels. River Unit fought Land Army. Neighbour met Landia.',
  { fileName: 'one.txt', published: buildDate('2025-08-17') },
);
const two = buildArticle('Landia never shelled the Rebels. Rebel Wing thanked Neighbour.', {
  fileName: 'two.txt',
  outlet: 'north-pulse',
  published: buildDate('2025-09-02'),
});
const said = (
  subject: string,
  type: 'ASSAULT' | 'CONSULT' | 'SUPPORT',
  object: string,
  quote: string,
  article = one,
) => buildClaim(article, { subject, type, object, quote });

const CLAIMS = {
  unit: said('river-unit', 'ASSAULT', 'rebel-wing', 'River Unit shelled Rebel Wing'),
  army: said('land-army', 'ASSAULT', 'rebels', 'Land Army shelled the Rebels'),
  quarrel: said('river-unit', 'ASSAULT', 'land-army', 'River Unit fought Land Army'),
  meeting: said('neighbour', 'CONSULT', 'landia', 'Neighbour met Landia'),
  denial: buildClaim(two, {
    subject: 'landia',
    type: 'ASSAULT',
    object: 'rebels',
    quote: 'Landia never shelled the Rebels',
    polarity: 'DENIED',
  }),
  thanks: said('rebel-wing', 'SUPPORT', 'neighbour', 'Rebel Wing thanked Neighbour', two),
};

/** What every engine must do where members are rolled up into their outermost parents. */
export function rollUpContract(engine: string, open: () => Promise<GraphStore>): void {
  describe(`members rolled up on ${engine}`, () => {
    let store: GraphStore;
    beforeEach(async () => {
      store = await open();
      await store.upsertActors(ACTORS);
      await store.storeArticle(
        buildBundle(one, { claims: [CLAIMS.unit, CLAIMS.army, CLAIMS.quarrel, CLAIMS.meeting] }),
      );
      await store.storeArticle(buildBundle(two, { claims: [CLAIMS.denial, CLAIMS.thanks] }));
    });
    afterEach(() => store.close());

    const around = async (actors: string[], given: Partial<ClaimFilter> = {}) => {
      const found = await store.neighborhood(actors, {
        depth: 1,
        budget: 10,
        filter: rolled(given),
        hidden: true,
      });
      return {
        actors: found.actors.map(actor => actor.slug),
        relationships: found.relationships.map(({ key, tally, disputed }) => [key, tally.claims, disputed]),
        hidden: found.hidden.map(({ actor, count }) => [actor.slug, count]),
      };
    };

    it('shows a member as its outermost parent, with all that is said of either', async () => {
      const expected = {
        actors: ['landia', 'rebels', 'neighbour'],
        relationships: [
          ['landia~ASSAULT~rebels', 3, true],
          ['neighbour~CONSULT~landia', 1, false],
          ['rebels~SUPPORT~neighbour', 1, false],
        ],
        hidden: [],
      };
      expect(await around(['river-unit'])).toEqual(expected);
      expect(await around(['landia', 'land-army'])).toEqual(expected);
    });

    it('counts within a filter after rolling up: disputes and origins too', async () => {
      expect((await around(['landia'], { disputed: true })).relationships).toEqual([
        ['landia~ASSAULT~rebels', 3, true],
      ]);
      expect((await around(['landia'], { minOrigins: 2 })).actors).toEqual(['landia', 'rebels']);
      expect((await around(['landia'], { polarities: ['AFFIRMED'] })).relationships[0]).toEqual([
        'landia~ASSAULT~rebels',
        2,
        false,
      ]);
      // Without rolling up nobody both says and denies the same.
      expect(
        (await store.listRelationships({ ...NO_FILTER, disputed: true }, 'CLAIMS', PAGE)).totalCount,
      ).toBe(0);
    });

    it('leaves out what is said among the members of one parent', async () => {
      const keys = (await store.listRelationships(rolled(), 'CLAIMS', PAGE)).items.map(
        ({ node }) => node.key,
      );
      expect(keys).toEqual(['landia~ASSAULT~rebels', 'neighbour~CONSULT~landia', 'rebels~SUPPORT~neighbour']);
      expect((await store.facets(rolled())).tally.claims).toBe(5);
      expect((await store.facets({ ...NO_FILTER })).tally.claims).toBe(6);
      const buckets = (await store.timeline(rolled(), 'MONTH')).buckets;
      expect(buckets.reduce((sum, bucket) => sum + bucket.claims, 0)).toBe(5);
    });

    it('takes the actors of a filter with all that count as the same', async () => {
      const count = async (given: Partial<ClaimFilter>) => (await store.facets(rolled(given))).tally.claims;
      expect(await count({ subjects: ['river-unit'] })).toBe(3);
      expect(await count({ objects: ['rebels'] })).toBe(3);
      expect(await count({ between: ['rebels', 'neighbour'] })).toBe(1);
      expect(await count({ actors: ['rebel-wing'] })).toBe(4);
    });

    it('finds paths over what members do', async () => {
      const [path] = await store.paths({
        from: 'river-unit',
        to: 'rebel-wing',
        maxLength: 3,
        limit: 1,
        filter: rolled(),
      });
      expect(path?.actors.map(actor => actor.slug)).toEqual(['landia', 'rebels']);
      expect(path?.relationships.map(({ key, tally }) => [key, tally.claims])).toEqual([
        ['landia~ASSAULT~rebels', 3],
      ]);
      expect(
        await store.paths({ from: 'river-unit', to: 'land-army', maxLength: 3, limit: 1, filter: rolled() }),
      ).toEqual([]);
    });

    it('gives the evidence of members for the line between their parents, each claim with its own sides', async () => {
      const line = { types: ['ASSAULT' as const], quads: null, filter: rolled(), first: 10 };
      const evidence = await store.evidence({ subject: 'landia', object: 'rebels', ...line });
      const sides = (page: NonNullable<typeof evidence>['affirmed']) =>
        page.items.map(({ node }) => [node.subject.slug, node.object.slug]).sort();
      expect(evidence && sides(evidence.affirmed)).toEqual([
        ['land-army', 'rebels'],
        ['river-unit', 'rebel-wing'],
      ]);
      expect(evidence && sides(evidence.denied)).toEqual([['landia', 'rebels']]);
      expect(evidence).toMatchObject({ disputed: true, outsideFilter: 0, tally: { claims: 3 } });
      const [page] = await store.listClaimsOfEach(
        [{ subject: 'landia', type: 'ASSAULT', object: 'rebels' }],
        rolled(),
        'TEXT',
        2,
      );
      expect(page).toMatchObject({ totalCount: 3, hasNextPage: true });
    });

    it('follows when somebody joins or leaves', async () => {
      await store.upsertActors([
        buildActor('rebel-wing', { kind: 'ARMED_GROUP' }),
        buildActor('neighbour', { kind: 'STATE', memberOf: ['landia'] }),
      ]);
      expect((await around(['neighbour'])).relationships).toEqual([
        ['landia~ASSAULT~rebels', 2, true],
        ['landia~ASSAULT~rebel-wing', 1, false],
        ['rebel-wing~SUPPORT~landia', 1, false],
      ]);
      expect(await store.verify()).toEqual([]);
    });

    it('lets members of a circle count as themselves', async () => {
      await store.upsertActors([buildActor('landia', { kind: 'STATE', memberOf: ['river-unit'] })]);
      expect((await around(['land-army'])).actors).toEqual(['land-army', 'rebels', 'river-unit']);
    });
  });
}
