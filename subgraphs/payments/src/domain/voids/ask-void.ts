import type { Id } from '@storegraph/kernel/ids';
import type { FollowShipped } from '../captures/capture-shipped.ts';
import type { Payment } from '../payment.ts';
import type { Stores } from '../ports.ts';
import { noticeOf } from '../tell-status.ts';

/**
 * Asks the order whether what a payment set aside may be let go: a parcel may be leaving at the same moment, and the order's own row decides which
 * was first. From now on staff can take nothing more of it. False, and nothing is done, when nothing is left to let go. Only while the account is held.
 */
export type AskVoid = (stores: Stores, payment: Payment) => Promise<boolean>;

/** Makes it. */
export function createAskVoid(deps: { now: () => Date }): AskVoid {
  return async ({ payments, outbox }, payment) => {
    const version = await payments.append(payment.id, { type: 'VOID_REQUESTED', amountMinor: null, detail: null, occurredAt: deps.now() });
    if (version === undefined) return false;
    await payments.noteVoidAsked(payment.id, true);
    await outbox.tell({ name: 'payments.payment-void-requested', aggregateId: payment.id, aggregateVersion: version, payload: noticeOf(payment) });
    return true;
  };
}

/** What an order answered: it counts on the payment no more, but for what its parcels cost that left before. */
export interface GivenUp {
  readonly orderId: Id<'order'>;
  readonly paymentId: Id<'pay'>;
  /** What parcels that left are paid with in all, in minor units, also those not heard of yet. */
  readonly shippedMinor: bigint;
}

/** Takes what those parcels cost, then lets the rest go. Once. */
export type LetGo = (stores: Stores, answer: GivenUp) => Promise<void>;

/** Makes the reaction. */
export function createLetGo({ followShipped }: { followShipped: FollowShipped }): LetGo {
  return async (stores, { orderId, paymentId, shippedMinor }) => {
    const account = await stores.accounts.hold(orderId);
    if (!account?.payments.some(({ id, isVoidAsked }) => id === paymentId && isVoidAsked)) return;
    if (!account.closedFor) await followShipped(stores, { ...account, shippedMinor: shippedMinor > account.shippedMinor ? shippedMinor : account.shippedMinor });
    await stores.payments.noteVoidAsked(paymentId, false);
    await stores.errands.add({ kind: 'void', subject: paymentId });
  };
}
