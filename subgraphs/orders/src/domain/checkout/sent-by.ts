import type { OrderShipping } from './order-amounts.ts';
import type { Quote } from './quote.ts';
import type { Terms } from './terms.ts';

/** How an order of this quote is sent; undefined when nothing is. */
export function sentBy({ amounts, shipping: { offer }, weightGrams }: Quote, { pickupPoint, booking }: Terms): OrderShipping | undefined {
  if (!offer || !amounts.shipping) return undefined;
  const { id: methodId, name: methodName, carrier, minDays, maxDays } = offer;
  return {
    methodId, methodName, carrier, minDays, maxDays, weightGrams, pickupPoint, amounts: amounts.shipping,
    slot: booking && { id: booking.slotId, startsAt: booking.startsAt, endsAt: booking.endsAt },
  };
}
