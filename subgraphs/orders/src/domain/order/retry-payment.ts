import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { GuestTokens } from '../cart/cart-holder.ts';
import { countedAs } from '../guests/acting.ts';
import type { Stores } from '../ports.ts';
import { actOnOrder } from './act-on-order.ts';
import { parsePaymentMethod } from './parse-texts.ts';
import type { News } from './tell-step.ts';

/** Another try to pay. */
export interface RetryPaymentInput {
  readonly orderId: string;
  /** Of an order without an account. */
  readonly token?: string | null | undefined;
  readonly paymentMethodToken: string;
  readonly idempotencyKey: string;
}

/**
 * Tries again to pay one's own order whose last payment failed, or what is missing of one whose money was lost since it was sold. Answers its id. Refuses with ORDER_NOT_FOUND,
 * ILLEGAL_TRANSITION, INVALID_PAYMENT_METHOD, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type RetryPayment = (caller: Caller, input: RetryPaymentInput) => Promise<Id<'order'>>;

/** Makes the use case. The order's deadline stays: stock is not held for ever. */
export function createRetryPayment(deps: { transact: Transact<Stores>; tokens: GuestTokens; now: () => Date }): RetryPayment {
  return async (caller, { idempotencyKey: key, token, ...input }) => {
    const actor = countedAs(caller, token, deps.tokens);
    const orderId = parseId('order', input.orderId, ['orderId']);
    const methodToken = parsePaymentMethod(input.paymentMethodToken);
    const call = { actor, operation: 'retryPayment', key, input };
    return deps.transact((stores) =>
      stores.idempotency.once(call, () => actOnOrder(stores, caller, 'RETRY_PAYMENT', orderId, { at: deps.now(), methodToken }, () => missingOf(stores, orderId))),
    );
  };
}

/** What a sold order whose money was lost is asked for. */
async function missingOf({ money }: Pick<Stores, 'money'>, orderId: Id<'order'>): Promise<News> {
  const { outstandingMinor, dueMinor, sparedMinor } = await money.count(orderId);
  return { chargeMinor: outstandingMinor ?? dueMinor - sparedMinor };
}
