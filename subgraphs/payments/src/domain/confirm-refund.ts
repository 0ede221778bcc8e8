import { isSameAmount } from '@storegraph/kernel/money';
import type { ProviderRefund, Stores, Verdict } from './ports.ts';
import { parseRefundKey } from './provider-keys.ts';
import { noticeOf } from './tell-status.ts';

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
    await stores.accounts.hold(refund.orderId);
    if (!(await stores.refunds.confirm(refund.id, told.at))) return 'settled';
    const entry = { type: 'REFUNDED', amountMinor: refund.amount.amountMinor, detail: null, occurredAt: told.at } as const;
    const version = await stores.payments.append(refund.paymentId, entry, refund.id);
    if (version === undefined) throw new Error(`the sums of ${refund.paymentId} do not allow a refund of ${refund.amount.amountMinor}`);
    const [payment] = await stores.payments.byIds([refund.paymentId]);
    if (!payment) throw new Error(`no payment ${refund.paymentId}`);
    await stores.outbox.tell({
      name: 'payments.payment-refunded', aggregateId: payment.id, aggregateVersion: version,
      payload: { ...noticeOf(payment), refundId: refund.id, refundedMinor: payment.refundedMinor.toString(), ...(refund.grantId ? { grantId: refund.grantId } : {}) },
    });
    return 'settled';
  };
}
