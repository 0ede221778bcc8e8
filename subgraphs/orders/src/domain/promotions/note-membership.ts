import type { Envelope } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';

/** Who is in which group, and what in which collection, as others tell. */
export interface MembershipStore {
  /** These are all the groups a customer is in, unless something later was told. */
  noteGroups(customerId: Id<'user'>, groupIds: readonly Id<'cgroup'>[], version: number): Promise<void>;
  /** These products are in a collection, or are not, unless something later was told of them. */
  noteCollection(collectionId: Id<'coll'>, productIds: readonly Id<'prod'>[], isIn: boolean, version: number): Promise<void>;
}

/** Notes what is in a collection: by hand or by rule, it never is both, and each has versions of its own that rise. */
export const noteCollection = (
  { memberships }: { readonly memberships: MembershipStore },
  { payload: { collectionId, productIds, isIn }, aggregateVersion }: Envelope<'products.collection-filled' | 'products.collection-matched'>,
): Promise<void> => memberships.noteCollection(collectionId as Id<'coll'>, productIds as Id<'prod'>[], isIn, aggregateVersion);
