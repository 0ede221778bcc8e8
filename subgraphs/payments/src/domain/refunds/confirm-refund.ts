import { withPayment } from '../account.ts';
import { appendEntry } from '../append-entry.ts';
import { holdTold } from '../hold-payment.ts';
import type { Payment } from '../payment.ts';
import type { Stores, Verdict } from '../ports.ts';
import type { ProviderRefund } from '../provider.ts';
import { parseRefundKey } from '../provider-keys.ts';
import { noticeOf, tell } from '../tell-status.ts';

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
    const held = await holdTold(refund, told, stores, deps.now());
    if (!held) return 'wrong-amount';
    if (!(await stores.refunds.confirm(refund.id, told.at))) return 'settled';
    const { amountMinor } = refund.amount;
    const entry = { type: 'REFUNDED', amountMinor, detail: null, occurredAt: told.at } as const;
    const after = { ...(await appendEntry(stores, held.payment, entry, refund.id)), refundedMinor: held.payment.refundedMinor + amountMinor };
    const settled = withPayment(held.account, after);
    const heldMinor = settled.payments.reduce((sum, each) => sum + leftMinor(each), 0n);
    await tell(stores.outbox, settled, after, {
      name: 'payments.payment-refunded',
      payload: { ...noticeOf(after), refundId: refund.id, refundedMinor: after.refundedMinor.toString(), heldMinor: heldMinor.toString(), ...(refund.grantId ? { grantId: refund.grantId } : {}) },
    });
    return 'settled';
  };
}

/** What was taken and did not go back in any way, in minor units. */
function leftMinor({ capturedMinor, refundedMinor, disputedMinor }: Payment): bigint {
  const left = capturedMinor - refundedMinor - disputedMinor;
  return left > 0n ? left : 0n;
}
