import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import type { Id } from '@storegraph/kernel/ids';
import { unauthenticated } from '@storegraph/kernel/refusal';
import type { Transact } from '@storegraph/kernel/transact';
import { parseDisplayName } from './parse-display-name.ts';
import type { Stores } from './ports.ts';

/** Changes the caller's own name. Answers the caller's id. Refuses with INVALID_NAME. */
export type UpdateProfile = (caller: Caller, input: { readonly displayName: string }) => Promise<Id<'user'>>;

/** A caller whose account is gone is nobody. */
export function createUpdateProfile(deps: { transact: Transact<Stores> }): UpdateProfile {
  return async (caller, input) => {
    const userId = requireUser(caller);
    const displayName = parseDisplayName(input.displayName);
    const isKept = await deps.transact(({ users }) => users.rename(userId, displayName));
    if (!isKept) throw unauthenticated();
    return userId;
  };
}
