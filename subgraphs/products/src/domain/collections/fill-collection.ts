import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { changeCollection } from './change-collection.ts';
import type { CollectionToChange } from './change-collection.ts';
import { tellMembers } from './tell-members.ts';
import { notByHand, notInCollection, productUnknown, productsOutOfRange, tooManyProducts } from './refusals.ts';

/** How many products a collection by hand can hold. */
const MAX_PRODUCTS = 5_000;
const MAX_AT_ONCE = 100;

/** Products to put into a collection or to take out of it, as a client sends them. */
export interface CollectionProductsInput extends CollectionToChange {
  readonly productIds: readonly string[];
}

/** A product and the one to put it behind, as a client sends them; null for the top. */
export interface MoveCollectionProductInput extends CollectionToChange {
  readonly productId: string;
  readonly afterProductId?: string | null | undefined;
}

/**
 * Puts products at the end of a collection, in the order given; those in it stay where they are. Answers its id.
 * Refuses with TOO_MANY_AT_ONCE, PRODUCT_NOT_FOUND, TOO_MANY_PRODUCTS, NOT_BY_HAND and what `changeCollection` refuses.
 */
export type AddCollectionProducts = (input: CollectionProductsInput) => Promise<Id<'coll'>>;

/** Takes products out of a collection; those that are not in it are passed over. Answers its id. Refuses with TOO_MANY_AT_ONCE, NOT_BY_HAND and what `changeCollection` refuses. */
export type RemoveCollectionProducts = (input: CollectionProductsInput) => Promise<Id<'coll'>>;

/** Puts a product of a collection behind another, or at the top. Answers its id. Refuses with NOT_IN_COLLECTION, NOT_BY_HAND and what `changeCollection` refuses. */
export type MoveCollectionProduct = (input: MoveCollectionProductInput) => Promise<Id<'coll'>>;

/** Makes `AddCollectionProducts`. */
export function createAddCollectionProducts(deps: { transact: Transact<Stores> }): AddCollectionProducts {
  return async (input) => {
    const productIds = parseProducts(input.productIds);
    return fill(deps.transact, input, async ({ id, version }, collections, outbox) => {
      const known = await collections.known(productIds);
      for (const [index, productId] of productIds.entries()) if (!known.has(productId)) throw productUnknown(['productIds', String(index)]);
      await collections.append(id, productIds);
      if ((await collections.countProducts(id)) > MAX_PRODUCTS) throw tooManyProducts(MAX_PRODUCTS);
      await tellMembers({ id, version: version + 1 }, productIds, true, outbox);
    });
  };
}

/** Makes `RemoveCollectionProducts`. */
export function createRemoveCollectionProducts(deps: { transact: Transact<Stores> }): RemoveCollectionProducts {
  return async (input) => {
    const productIds = parseProducts(input.productIds);
    return fill(deps.transact, input, async ({ id, version }, collections, outbox) => {
      await collections.takeOut(id, productIds);
      await tellMembers({ id, version: version + 1 }, productIds, false, outbox);
    });
  };
}

/** Makes `MoveCollectionProduct`. */
export function createMoveCollectionProduct(deps: { transact: Transact<Stores> }): MoveCollectionProduct {
  return async (input) => {
    const productId = parseId('prod', input.productId, ['productId']);
    const after = input.afterProductId == null ? null : parseId('prod', input.afterProductId, ['afterProductId']);
    if (after === productId) throw notInCollection(['afterProductId']);
    return fill(deps.transact, input, async ({ id }, collections) => {
      const moved = await collections.move(id, productId, after);
      if (moved !== 'DONE') throw notInCollection([moved === 'AFTER_MISSING' ? 'afterProductId' : 'productId']);
    });
  };
}

function fill(transact: Transact<Stores>, input: CollectionToChange, work: Parameters<typeof changeCollection>[2]): Promise<Id<'coll'>> {
  return changeCollection(transact, input, async (collection, collections, outbox) => {
    if (collection.match !== null) throw notByHand();
    await work(collection, collections, outbox);
    await collections.change(collection.id, {});
  });
}

function parseProducts(ids: readonly string[]): readonly Id<'prod'>[] {
  if (ids.length === 0 || ids.length > MAX_AT_ONCE) throw productsOutOfRange(MAX_AT_ONCE);
  return ids.map((id, index) => parseId('prod', id, ['productIds', String(index)]));
}
