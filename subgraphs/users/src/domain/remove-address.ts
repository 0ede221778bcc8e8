import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from './ports.ts';
import { addressNotFound } from './refusals.ts';

/** Removes an address from the caller's book. Answers its id. Refuses with INVALID_ID and ADDRESS_NOT_FOUND. */
export type RemoveAddress = (caller: Caller, input: { readonly addressId: string }) => Promise<Id<'addr'>>;

/** The lock on the user keeps two removals from choosing the default at once. */
export function createRemoveAddress(deps: { transact: Transact<Stores> }): RemoveAddress {
  return async (caller, input) => {
    const userId = requireUser(caller);
    const id = parseId('addr', input.addressId, ['addressId']);
    return deps.transact(async ({ users, addresses }) => {
      if (!(await users.lock(userId)) || !(await addresses.remove(id, userId))) throw addressNotFound();
      return id;
    });
  };
}
