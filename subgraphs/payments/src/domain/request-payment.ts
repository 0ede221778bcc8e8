import type { Id } from '@storegraph/kernel/ids';
import { isOpen } from './payment.ts';
import type { NewPayment, Stores } from './ports.ts';
import { chargeKey } from './provider-keys.ts';
import type { SettlePayment } from './settle-payment.ts';

/** A payment that is asked for; its id is given here. */
export type PaymentRequest = Omit<NewPayment, 'id'>;

/**
 * Takes down that an order's total is to be charged, and sends an errand to the provider. A request
 * heard twice is one payment. Earlier attempts that are still open are called off.
 */
export type RequestPayment = (stores: Stores, request: PaymentRequest) => Promise<void>;

/** Makes the reaction. `idOf` answers the same id whenever a payment is asked for: the provider's keys for its parts hang on it. */
export function createRequestPayment(deps: { idOf: (payment: Pick<NewPayment, 'orderId' | 'attempt'>) => Id<'pay'>; settlePayment: SettlePayment }): RequestPayment {
  return async (stores, request) => {
    const { accounts, payments, errands } = stores;
    const account = await accounts.open(request.orderId, request.customerId, request.dueMinor, request.guestTokenHash);
    const id = deps.idOf(request);
    if (!(await payments.add({ ...request, id }))) return;
    // Nobody need be asked for what is there: it is noted the way that money is which a provider took.
    if (request.recorded) {
      await deps.settlePayment(stores, { key: chargeKey(request), status: 'captured', amount: request.amount, actionUrl: null, failure: null, since: request.createdAt });
      return;
    }
    await errands.add({ kind: 'charge', subject: id });
    await errands.wake(account.payments.filter(isOpen).map((earlier) => ({ kind: 'charge', subject: earlier.id })));
  };
}
