import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import { parsePostalAddress } from '@storegraph/kernel/postal-address';
import { unauthenticated } from '@storegraph/kernel/refusal';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from './ports.ts';
import { addressBookFull } from './refusals.ts';

/** How many entries an address book holds. */
const MAX_ADDRESSES = 50;

/** What a caller adds; checked here. */
export interface AddAddressInput {
  readonly address: Parameters<typeof parsePostalAddress>[0];
  readonly isDefault: boolean;
  readonly idempotencyKey: string | undefined;
}

/**
 * Adds an address to the caller's book; the first becomes the default. Answers its id. Refuses with INVALID_ADDRESS,
 * ADDRESS_BOOK_FULL, INVALID_IDEMPOTENCY_KEY and IDEMPOTENCY_CONFLICT.
 */
export type AddAddress = (caller: Caller, input: AddAddressInput) => Promise<Id<'addr'>>;

/** The lock on the user comes before the count of their addresses: 50 entries stay 50 when several are added at once. */
export function createAddAddress(deps: { transact: Transact<Stores>; newId: () => Id<'addr'> }): AddAddress {
  return async (caller, { idempotencyKey: key, ...input }) => {
    const userId = requireUser(caller);
    const postal = parsePostalAddress(input.address, ['address']);
    return deps.transact(({ users, addresses, idempotency }) =>
      idempotency.once({ actor: userId, operation: 'addAddress', key, input }, async () => {
        if (!(await users.lock(userId))) throw unauthenticated();
        const id = deps.newId();
        if (!(await addresses.add({ id, userId, postal, isDefault: input.isDefault }, MAX_ADDRESSES))) throw addressBookFull(MAX_ADDRESSES);
        return id;
      }),
    );
  };
}
