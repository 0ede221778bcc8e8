import type { Envelope } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../ports.ts';
import { takeStep } from './take-step.ts';

/**
 * Staff want to let go what a payment set aside. The order's row decides whether this is first or a parcel: what left before is paid with it, of which
 * payments is told; from here on nothing leaves, as the table of steps has it, until another payment is there.
 */
export type GiveUpPayment = (stores: Stores, event: Envelope<'payments.payment-void-requested'>) => Promise<void>;

/** Makes the reaction. */
export function createGiveUpPayment(deps: { now: () => Date }): GiveUpPayment {
  return async (stores, { payload: { orderId: id, customerId, paymentId } }) => {
    const orderId = id as Id<'order'>;
    const order = await stores.shipments.lock(orderId);
    if (!order) return;
    const { dueMinor, takenMinor, sparedMinor } = await stores.money.count(orderId);
    const leftMinor = dueMinor - takenMinor - sparedMinor;
    // Whatever payment it is of the order: without it something is missing, unless all that costs anything has left.
    if (leftMinor > 0n && (await takeStep(stores, orderId, 'payment-lost', { at: deps.now(), actor: 'payments' }))) await stores.money.miss(orderId, leftMinor);
    await stores.outbox.tell({
      name: 'orders.payment-given-up', aggregateId: orderId, aggregateVersion: order.version, payload: { orderId, customerId, paymentId, shippedMinor: takenMinor.toString() },
    });
  };
}
