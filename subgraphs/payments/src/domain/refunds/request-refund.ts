import type { Id } from '@storegraph/kernel/ids';
import type { RefundPart } from '../allocate.ts';
import type { Payment } from '../payment.ts';
import type { Stores } from '../ports.ts';

/** How much goes back, why, and who wants it. */
export interface RefundRequest {
  readonly amountMinor: bigint;
  readonly reason: string | null;
  /** A user's id, `orders` or `payments`. */
  readonly requestedBy: string;
  /** The grant it follows from, and what it is for. */
  readonly grantId?: Id<'grant'>;
  readonly parts?: readonly RefundPart[];
}

/**
 * Promises captured money back and sends an errand to the provider. False, and nothing is promised, when
 * less than that is left. Only while the order's account is held.
 */
export type RequestRefund = (stores: Stores, payment: Pick<Payment, 'id' | 'recorded'>, request: RefundRequest) => Promise<boolean>;

/** Makes it. */
export function createRequestRefund(deps: { newId: () => Id<'refund'>; now: () => Date }): RequestRefund {
  return async ({ payments, refunds, errands }, payment, request) => {
    const [id, requestedAt] = [deps.newId(), deps.now()];
    const entry = { type: 'REFUND_REQUESTED', amountMinor: request.amountMinor, detail: null, occurredAt: requestedAt } as const;
    if ((await payments.append(payment.id, entry, id)) === undefined) return false;
    await refunds.add(payment.id, { id, requestedAt, ...request });
    // What no provider took none gives back: staff do, and say so.
    if (!payment.recorded) await errands.add({ kind: 'refund', subject: id });
    return true;
  };
}
