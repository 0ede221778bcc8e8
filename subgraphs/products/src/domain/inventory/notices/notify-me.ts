import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { variantNotFound } from '../../catalogue/refusals.ts';
import type { Stores } from '../../ports.ts';
import { orderableOf } from '../availability/backorder.ts';
import { alreadyInStock, tooManyNotices } from '../refusals.ts';

const MOST_WAITING = 100;

/**
 * Notes that a customer wants to be told when a variant is back. Asked twice it is one wish. Answers its id. Refuses
 * with INVALID_ID, VARIANT_NOT_FOUND, ALREADY_IN_STOCK, TOO_MANY_NOTICES.
 */
export type NotifyMe = (caller: Caller, input: { readonly variantId: string }) => Promise<Id<'notice'>>;

/** Makes `NotifyMe`. */
export function createNotifyMe(deps: { transact: Transact<Pick<Stores, 'stock' | 'notices'>>; newId: () => Id<'notice'>; now: () => Date }): NotifyMe {
  return async (caller, input) => {
    const userId = requireUser(caller);
    const variantId = parseId('var', input.variantId, ['variantId']);
    return deps.transact(async ({ stock, notices }) => {
      // Locked, so that it either sees the pieces that come back or is there when they do.
      const [locked] = await stock.lock([variantId]);
      if (!locked?.isSellable) throw variantNotFound();
      if (orderableOf(locked) > 0) throw alreadyInStock();
      const waiting = await notices.waitingOf(userId);
      const same = waiting.find((notice) => notice.variantId === variantId);
      if (same) return same.id;
      if (waiting.length >= MOST_WAITING) throw tooManyNotices();
      return notices.add({ id: deps.newId(), userId, variantId, stockVersion: locked.version, requestedAt: deps.now() });
    });
  };
}
