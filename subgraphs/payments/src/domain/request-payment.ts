import type { Id } from '@storegraph/kernel/ids';
import { isOpen } from './payment.ts';
import type { NewPayment, Stores } from './ports.ts';

/** A payment that is asked for; its id is given here. */
export type PaymentRequest = Omit<NewPayment, 'id'>;

/**
 * Takes down that an order's total is to be charged, and sends an errand to the provider. A request
 * heard twice is one payment. Earlier attempts that are still open are called off.
 */
export type RequestPayment = (stores: Stores, request: PaymentRequest) => Promise<void>;

/** Makes the reaction. */
export function createRequestPayment(deps: { newId: () => Id<'pay'> }): RequestPayment {
  return async ({ accounts, payments, errands }, request) => {
    const account = await accounts.open(request.orderId, request.customerId, request.dueMinor);
    const id = deps.newId();
    if (!(await payments.add({ ...request, id }))) return;
    await errands.add({ kind: 'charge', subject: id });
    await errands.wake(account.payments.filter(isOpen).map((earlier) => ({ kind: 'charge', subject: earlier.id })));
  };
}
