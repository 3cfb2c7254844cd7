import type { Resolvers } from '../../../../schema/generated/resolvers.ts';
import { refuse } from '../../arguments.ts';
import { findNode } from '../../nodes.ts';
import { LARGEST_PAGE } from '../../pages.ts';
import { dateScalar } from '../../scalars.ts';

export const baseResolvers: Resolvers = {
  Date: dateScalar,
  Query: {
    node: (_, { id }, context) => findNode(id, context),
    nodes(_, { ids }, context) {
      if (ids.length > LARGEST_PAGE)
        refuse('ids', `ids takes at most ${LARGEST_PAGE} ids; it had ${ids.length}.`);
      return Promise.all(ids.map(id => findNode(id, context)));
    },
  },
};
