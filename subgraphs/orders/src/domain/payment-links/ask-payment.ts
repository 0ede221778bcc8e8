import type { Id } from '@storegraph/kernel/ids';
import type { Change, ChangedOrder } from '../order/ports.ts';
import { takeStep } from '../order/take-step.ts';
import type { Stores } from '../ports.ts';

/** Asks for the payment of an order that awaits it, or for what an edit made it cost more. Undefined when it stands where neither can be. */
export async function askPayment(stores: Stores, orderId: Id<'order'>, change: Change): Promise<ChangedOrder | undefined> {
  const whole = await takeStep(stores, orderId, 'payment-retried', change);
  return whole ?? takeStep(stores, orderId, 'edit-payment-asked', change, { owedMinor: await stores.edits.owedOf(orderId) });
}
