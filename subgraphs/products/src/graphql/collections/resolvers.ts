import { hasRole } from '@storegraph/kernel/caller';
import { isId } from '@storegraph/kernel/ids';
import { fromCursor, parseFirst } from '@storegraph/kernel/page';
import { forbidden } from '@storegraph/kernel/refusal';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import { invalidCursor } from '../../domain/catalogue/refusals.ts';
import { parseRule } from '../../domain/collections/parse-rule.ts';
import type {
  AddCollectionProductsErrorCode, CreateCollectionErrorCode, DeleteCollectionErrorCode, MoveCollectionProductErrorCode, RemoveCollectionProductsErrorCode, Resolvers, UpdateCollectionErrorCode,
} from '../__generated__/resolvers.ts';
import { readPosition } from '../catalogue/cursors.ts';
import { change } from '../context.ts';
import { conditionResolvers } from './condition.ts';

/** The most collections that are told of one product. */
const MAX_TOLD = 100;

/** Translation between the graph and collections, a line a field. */
export const collectionResolvers = {
  ...conditionResolvers,
  Query: {
    collection: (_, { slug }, { load }) => load.collectionBySlug(slug),
    collections: async (_, { first, after, includeUnpublished }, { taxonomy: { collections }, caller }) => {
      if (includeUnpublished && !hasRole(caller, 'CATALOGUE_MANAGER')) throw forbidden();
      const page = await collections.page({ first: parseFirst(first), after: readCollectionPosition(after) }, !includeUnpublished);
      return toConnection(page, ({ sortName, id }) => [sortName, id], () => collections.count(!includeUnpublished));
    },
    previewCollection: async (_, { rule, first, after, sort }, { taxonomy: { collections } }) => {
      const [parsed, order] = [await parseRule(rule, collections.lookUp), sort ?? 'NEWEST'];
      const page = await collections.preview(parsed, order, { first: parseFirst(first), after: readPosition(order, after) });
      return toConnection(page, ({ position }) => position, () => collections.countPreview(parsed));
    },
  },
  Mutation: {
    createCollection: (_, { input }, context) =>
      answer<object, CreateCollectionErrorCode>(async () => {
        const id = await change(context, ({ createCollection }) => createCollection(context.caller, input));
        return { collection: await context.load.collection(id) };
      }),
    updateCollection: (_, { input }, context) =>
      answer<object, UpdateCollectionErrorCode>(async () => {
        const id = await change(context, ({ updateCollection }) => updateCollection(input));
        return { collection: await context.load.collection(id) };
      }),
    deleteCollection: (_, { input }, context) =>
      answer<object, DeleteCollectionErrorCode>(async () => ({ deletedCollectionId: await change(context, ({ deleteCollection }) => deleteCollection(input)) })),
    addCollectionProducts: (_, { input }, context) =>
      answer<object, AddCollectionProductsErrorCode>(async () => {
        const id = await change(context, ({ addCollectionProducts }) => addCollectionProducts(input));
        return { collection: await context.load.collection(id) };
      }),
    removeCollectionProducts: (_, { input }, context) =>
      answer<object, RemoveCollectionProductsErrorCode>(async () => {
        const id = await change(context, ({ removeCollectionProducts }) => removeCollectionProducts(input));
        return { collection: await context.load.collection(id) };
      }),
    moveCollectionProduct: (_, { input }, context) =>
      answer<object, MoveCollectionProductErrorCode>(async () => {
        const id = await change(context, ({ moveCollectionProduct }) => moveCollectionProduct(input));
        return { collection: await context.load.collection(id) };
      }),
  },
  Collection: {
    products: async ({ id, match, sort: own }, { first, after, sort }, { load }) => {
      const asked = sort ?? own;
      const order = match !== null && asked === 'MANUAL' ? 'NEWEST' : asked;
      const page = await load.productsOfCollection(id, { first: parseFirst(first), after: readPosition(order, after), sort: order });
      return toConnection(page, ({ position }) => position, async () => (await load.productCountOfCollection(id))?.count ?? 0);
    },
    rule: ({ id, match }, _, { load }) => (match === null ? null : load.ruleOfCollection(id)),
  },
  Product: {
    collections: async ({ id }, _, { load }) => {
      const memberships = await load.membershipsOfProduct(id);
      const found = await Promise.all(memberships.map(({ collectionId }) => load.collection(collectionId)));
      return found.filter((collection) => collection !== null).filter(({ isPublished }) => isPublished).sort((a, b) => (a.name < b.name ? -1 : 1)).slice(0, MAX_TOLD);
    },
  },
} satisfies Resolvers;

/** Reads the collection that a client continues after. Refuses with INVALID_CURSOR when it is none of this list. */
function readCollectionPosition(cursor: string | null | undefined) {
  if (cursor == null) return undefined;
  const [sortName, id] = fromCursor(cursor, 2);
  if (typeof sortName !== 'string' || sortName.includes('\0') || typeof id !== 'string' || !isId('coll', id)) throw invalidCursor();
  return [sortName, id] as const;
}
