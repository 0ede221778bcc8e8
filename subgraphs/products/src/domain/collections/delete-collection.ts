import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { tellMembers } from './tell-members.ts';
import { changeCollection } from './change-collection.ts';
import type { CollectionToChange } from './change-collection.ts';

/** Removes a collection; its products stay. Answers its id. Refuses with what `changeCollection` refuses. */
export type DeleteCollection = (input: CollectionToChange) => Promise<Id<'coll'>>;

/** Makes the use case. */
export function createDeleteCollection(deps: { transact: Transact<Stores> }): DeleteCollection {
  return (input) => changeCollection(deps.transact, input, async ({ id, version }, collections, outbox) => {
    await tellMembers({ id, version: version + 1 }, await collections.productsOf(id), false, outbox);
    await collections.remove(id);
  });
}
