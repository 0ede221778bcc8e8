import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../../ports.ts';
import { noticeNotFound } from '../refusals.ts';

/** Takes back a customer's own wish to be told that a variant is back. Answers its id. Refuses with INVALID_ID, or NOTICE_NOT_FOUND when none waits. */
export type CancelNotice = (caller: Caller, input: { readonly variantId: string }) => Promise<Id<'notice'>>;

/** Makes `CancelNotice`. */
export function createCancelNotice(deps: { transact: Transact<Pick<Stores, 'notices'>>; now: () => Date }): CancelNotice {
  return async (caller, input) => {
    const userId = requireUser(caller);
    const variantId = parseId('var', input.variantId, ['variantId']);
    const cancelled = await deps.transact(({ notices }) => notices.cancel(userId, variantId, deps.now()));
    if (!cancelled) throw noticeNotFound();
    return cancelled;
  };
}
