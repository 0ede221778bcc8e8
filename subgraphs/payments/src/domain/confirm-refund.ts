import { isSameAmount } from '@storegraph/kernel/money';
import { withPayment } from './account.ts';
import type { ProviderRefund, Stores, Verdict } from './ports.ts';
import { parseRefundKey } from './provider-keys.ts';
import { noticeOf, tell } from './tell-status.ts';

/**
 * Notes that the provider gave money back, and tells of it, once. The one way by which a refund is confirmed,
 * whether the provider answered or called back.
 */
export type ConfirmRefund = (stores: Stores, told: ProviderRefund) => Promise<Verdict>;

/** Makes it. */
export function createConfirmRefund(deps: { now: () => Date }): ConfirmRefund {
  return async (stores, told) => {
    const key = parseRefundKey(told.key);
    const refund = key && (await stores.refunds.byKey(key));
    if (!refund) return 'unknown-payment';
    if (!isSameAmount(told.amount, refund.amount)) {
      await stores.payments.flag(refund.paymentId, told, deps.now());
      return 'wrong-amount';
    }
    const account = await stores.accounts.hold(refund.orderId);
    const payment = account?.payments.find(({ id }) => id === refund.paymentId);
    if (!account || !payment) throw new Error(`no payment ${refund.paymentId}`);
    if (!(await stores.refunds.confirm(refund.id, told.at))) return 'settled';
    const { amountMinor } = refund.amount;
    const entry = { type: 'REFUNDED', amountMinor, detail: null, occurredAt: told.at } as const;
    const version = await stores.payments.append(payment.id, entry, refund.id);
    if (version === undefined) throw new Error(`the sums of ${payment.id} do not allow a refund of ${amountMinor}`);
    const after = { ...payment, version, events: [...payment.events, entry], refundedMinor: payment.refundedMinor + amountMinor };
    await tell(stores.outbox, withPayment(account, after), after, {
      name: 'payments.payment-refunded',
      payload: { ...noticeOf(after), refundId: refund.id, refundedMinor: after.refundedMinor.toString(), ...(refund.grantId ? { grantId: refund.grantId } : {}) },
    });
    return 'settled';
  };
}
