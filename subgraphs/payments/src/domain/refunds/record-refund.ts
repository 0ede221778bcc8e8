import { requireRole } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { ConfirmRefund } from './confirm-refund.ts';
import type { Stores } from '../ports.ts';
import { refundKey } from '../provider-keys.ts';
import { refundNotFound, refundNotOpen } from '../refusals.ts';

/** A refund that finance gave back by other means. */
export interface RecordRefundInput {
  readonly refundId: string;
}

/**
 * Notes that money which no provider took was given back. Answers the payment's id. For finance. Refuses with INVALID_ID, REFUND_NOT_FOUND,
 * or ILLEGAL_TRANSITION when a provider gives it back, or it was given back.
 */
export type RecordRefund = (caller: Caller, input: RecordRefundInput) => Promise<Id<'pay'>>;

/** Makes the use case. */
export function createRecordRefund({ transact, confirmRefund, now }: { transact: Transact<Stores>; confirmRefund: ConfirmRefund; now: () => Date }): RecordRefund {
  return async (caller, input) => {
    requireRole(caller, 'FINANCE');
    const id = parseId('refund', input.refundId, ['refundId']);
    return transact(async (stores) => {
      const found = await stores.refunds.byId(id);
      if (!found) throw refundNotFound();
      const account = await stores.accounts.hold(found.orderId);
      // Read again: somebody may have noted it before the account was held.
      const refund = await stores.refunds.byId(id);
      const payment = account?.payments.find((each) => each.id === found.paymentId);
      if (!payment?.recorded || !refund || refund.isConfirmed) throw refundNotOpen();
      await confirmRefund(stores, { key: refundKey(refund), amount: refund.amount, at: now() });
      return payment.id;
    });
  };
}
