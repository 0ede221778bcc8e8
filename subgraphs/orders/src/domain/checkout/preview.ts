import type { FilledCart } from '../cart/cart.ts';
import type { CartProblem, CartProblemCode } from '../cart/cart-problems.ts';
import type { Place } from '../totals/place.ts';
import type { ShippingChoice } from './shipping-choice.ts';

/** A cart as if its shopper had said where and how to send it; what is undefined stays as it is. */
export function asIfSent(cart: FilledCart, place: Place | undefined, { methodId, pickupPointId }: Omit<ShippingChoice, 'slotId'>): FilledCart {
  return {
    ...cart,
    // Only the place of it decides what things cost.
    shippingAddress: place ? { recipient: '', street: '', postalCode: '', city: '', ...place } : cart.shippingAddress,
    shippingMethodId: methodId ?? cart.shippingMethodId, pickupPointId: pickupPointId ?? cart.pickupPointId,
  };
}

/** What a shopper is told of but may agree to: the total is compared anyway. */
const AGREEABLE: ReadonlySet<CartProblemCode> = new Set<CartProblemCode>(['PRICE_CHANGED']);

/** Whether a cart can be ordered as it is. */
export function canBeOrdered({ status, lines }: FilledCart, problems: readonly CartProblem[]): boolean {
  return status === 'OPEN' && lines.length > 0 && problems.every(({ code }) => AGREEABLE.has(code));
}
