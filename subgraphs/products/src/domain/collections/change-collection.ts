import type { Outbox } from '@storegraph/events/envelope';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { expectVersion } from '../expect-version.ts';
import type { Stores } from '../ports.ts';
import type { Collection } from './collection.ts';
import type { CollectionStore } from './ports.ts';
import { collectionNotFound } from './refusals.ts';

/** Which collection is to be changed, and the version it is expected at, if any. */
export interface CollectionToChange {
  readonly collectionId: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Does something to a collection while nobody else does. Answers its id. Refuses with INVALID_ID, COLLECTION_NOT_FOUND, VERSION_CONFLICT and what `work` refuses. */
export async function changeCollection(
  transact: Transact<Stores>, { collectionId, expectedVersion }: CollectionToChange, work: (collection: Collection, collections: CollectionStore, outbox: Outbox) => Promise<void>,
): Promise<Id<'coll'>> {
  const id = parseId('coll', collectionId, ['collectionId']);
  return transact(async ({ collections, outbox }) => {
    const collection = await collections.lock(id);
    if (!collection) throw collectionNotFound();
    expectVersion(collection, expectedVersion);
    await work(collection, collections, outbox);
    return id;
  });
}
