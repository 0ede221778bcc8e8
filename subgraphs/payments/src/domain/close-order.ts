import type { Id } from '@storegraph/kernel/ids';
import type { ClosedFor } from './account.ts';
import { capturableMinor, heldMinor, isOpen } from './payment.ts';
import type { Stores } from './ports.ts';
import type { RequestRefund } from './refunds/request-refund.ts';
import type { RequestVoid } from './voids/request-void.ts';

/**
 * An order takes no money any more: what was captured goes back, what is set aside is let go, what is open
 * is called off at the provider. What is captured later all the same goes back when it is told of.
 */
export type CloseOrder = (stores: Stores, order: { readonly orderId: Id<'order'>; readonly customerId: Id<'user'> }, why: ClosedFor) => Promise<void>;

/** Makes the reaction. */
export function createCloseOrder(deps: { requestRefund: RequestRefund; requestVoid: RequestVoid; now: () => Date }): CloseOrder {
  return async (stores, { orderId, customerId }, why) => {
    const account = await stores.accounts.open(orderId, customerId);
    if (account.closedFor) return;
    await stores.accounts.close(orderId, why, deps.now());
    for (const payment of account.payments.filter((each) => heldMinor(each) > 0n)) {
      await deps.requestRefund(stores, payment, { amountMinor: heldMinor(payment), reason: why, requestedBy: 'payments' });
    }
    for (const payment of account.payments.filter((each) => capturableMinor(each) > 0n)) await deps.requestVoid(stores, payment);
    await stores.errands.wake(account.payments.filter(isOpen).map(({ id }) => ({ kind: 'charge', subject: id })));
  };
}
