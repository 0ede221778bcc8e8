import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { illegalTransition, orderNotFound } from '../order/refusals.ts';
import { askPayment } from './ask-payment.ts';
import type { Stores } from '../ports.ts';
import { RECORDED } from './recorded.ts';
import { parseRecorded } from './recorded-payment.ts';
import type { RecordedPaymentInput } from './recorded-payment.ts';

/** An order and the money that staff have for it: all that is to be paid. */
export interface RecordPaymentInput {
  readonly orderId: string;
  readonly recorded: RecordedPaymentInput;
  readonly idempotencyKey: string;
}

/**
 * Notes that an order that awaits its payment was paid by other means than a provider; its link is over. For support and finance. Answers its id.
 * Refuses with INVALID_ID, ORDER_NOT_FOUND, ILLEGAL_TRANSITION, INVALID_REFERENCE, INVALID_IDEMPOTENCY_KEY, IDEMPOTENCY_CONFLICT.
 */
export type RecordPayment = (caller: Caller, input: RecordPaymentInput) => Promise<Id<'order'>>;

/** Makes the use case. */
export function createRecordPayment({ transact, now }: { transact: Transact<Stores>; now: () => Date }): RecordPayment {
  return async (caller, { idempotencyKey: key, ...input }) => {
    const actor = requireUser(caller);
    const orderId = parseId('order', input.orderId, ['orderId']);
    const recorded = parseRecorded(input.recorded, actor);
    return transact((stores) => stores.idempotency.once({ actor, operation: 'recordOrderPayment', key, input }, async () => {
      const order = await stores.shipments.lock(orderId);
      if (!order) throw orderNotFound();
      const at = now();
      await stores.paymentLinks.end(orderId, at);
      await stores.paymentLinks.record(orderId, recorded);
      if (!(await askPayment(stores, orderId, { at, actor, methodToken: RECORDED, detail: recorded.means }))) throw illegalTransition(order);
      return orderId;
    }));
  };
}
