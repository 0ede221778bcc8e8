import { requireRole } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { AskVoid } from './ask-void.ts';
import { holdPayment } from '../hold-payment.ts';
import type { Stores } from '../ports.ts';
import { illegalTransition } from '../refusals.ts';

/** What staff send. */
export interface VoidPaymentInput {
  readonly paymentId: string;
  readonly idempotencyKey: string;
}

/**
 * Lets go what an authorised payment sets aside and has not taken, once its order counts on it no more: parcels that left before are paid with it. It shows once the provider confirms it. Answers the
 * payment's id. For support and finance staff. Refuses with INVALID_ID, PAYMENT_NOT_FOUND, ILLEGAL_TRANSITION,
 * INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type VoidPayment = (caller: Caller, input: VoidPaymentInput) => Promise<Id<'pay'>>;

/** Makes the use case. */
export function createVoidPayment(deps: { transact: Transact<Stores>; askVoid: AskVoid }): VoidPayment {
  return async (caller, input) => {
    const actor = requireRole(caller, 'SUPPORT', 'FINANCE');
    const id = parseId('pay', input.paymentId, ['paymentId']);
    const { idempotencyKey: key, ...content } = input;
    return deps.transact((stores) =>
      stores.idempotency.once({ actor, operation: 'voidPayment', key, input: content }, async () => {
        const payment = await holdPayment(id, stores);
        if (!(await deps.askVoid(stores, payment))) throw illegalTransition();
        return id;
      }),
    );
  };
}
