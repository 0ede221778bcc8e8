import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { unauthenticated } from '@storegraph/kernel/refusal';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { actOnOrder } from './act-on-order.ts';
import { parsePaymentMethod } from './parse-texts.ts';

/** Another try to pay. */
export interface RetryPaymentInput {
  readonly orderId: string;
  readonly paymentMethodToken: string;
  readonly idempotencyKey: string;
}

/**
 * Tries again to pay one's own order whose last payment failed. Answers its id. Refuses with ORDER_NOT_FOUND,
 * ILLEGAL_TRANSITION, INVALID_PAYMENT_METHOD, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type RetryPayment = (caller: Caller, input: RetryPaymentInput) => Promise<Id<'order'>>;

/** Makes the use case. The order's deadline stays: stock is not held for ever. */
export function createRetryPayment(deps: { transact: Transact<Stores>; now: () => Date }): RetryPayment {
  return async (caller, { idempotencyKey: key, ...input }) => {
    if (!caller.userId) throw unauthenticated();
    const orderId = parseId('order', input.orderId, ['orderId']);
    const methodToken = parsePaymentMethod(input.paymentMethodToken);
    const call = { actor: caller.userId, operation: 'retryPayment', key, input };
    return deps.transact((stores) =>
      stores.idempotency.once(call, () => actOnOrder(stores, caller, 'RETRY_PAYMENT', orderId, { at: deps.now(), methodToken })),
    );
  };
}
