import type { Outbox } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';

/** How many products one event names at most. */
const AT_ONCE = 500;

/** Products, as many at a time as one event names. */
export const inParts = (productIds: readonly Id<'prod'>[]): readonly (readonly Id<'prod'>[])[] =>
  Array.from({ length: Math.ceil(productIds.length / AT_ONCE) }, (_, index) => productIds.slice(index * AT_ONCE, (index + 1) * AT_ONCE));

/** Tells which products a manager put into a collection or took out of it, with the version that this made. */
export function tellMembers({ id, version }: { readonly id: Id<'coll'>; readonly version: number }, productIds: readonly Id<'prod'>[], isIn: boolean, outbox: Outbox): Promise<void> {
  return outbox.tellAll(inParts(productIds).map((part) => ({
    name: 'products.collection-filled' as const, aggregateId: id, aggregateVersion: version, payload: { collectionId: id, productIds: [...part], isIn },
  })));
}
