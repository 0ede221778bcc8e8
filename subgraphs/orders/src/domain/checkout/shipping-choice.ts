import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { ShippingOffer } from '../shipping/shipping-method.ts';
import { usualOffer } from '../shipping/shipping-method.ts';
import { SHIPPING_REFUSALS } from './refusals.ts';
import type { Terms } from './terms.ts';

/** How a shopper wants it sent; what is undefined they have not chosen. */
export interface ShippingChoice {
  readonly methodId: Id<'smeth'> | undefined;
  readonly pickupPointId: Id<'point'> | undefined;
  readonly slotId: Id<'slot'> | undefined;
}

/** What can be the matter with how it is sent. */
export type ShippingProblemCode = 'NOT_DELIVERABLE' | 'SHIPPING_METHOD_UNAVAILABLE' | 'PICKUP_POINT_REQUIRED' | 'PICKUP_POINT_UNAVAILABLE' | 'DELIVERY_SLOT_GONE';

/** What of a choice comes about: the offer to be counted with, and what is the matter. */
export interface ChosenShipping {
  readonly offer: ShippingOffer | undefined;
  readonly problems: readonly ShippingProblemCode[];
}

/** Everything that decides what is the matter. */
interface Chosen extends ShippingChoice {
  readonly offers: readonly ShippingOffer[];
  /** What was chosen, where it is offered. */
  readonly wanted: ShippingOffer | undefined;
  /** What is counted with. */
  readonly offer: ShippingOffer | undefined;
  readonly terms: Pick<Terms, 'pickupPoint' | 'booking' | 'zoneCode'>;
  readonly at: Date;
}

/** What is the matter when; in the order in which a shopper is told. */
const RULES: Readonly<Record<ShippingProblemCode, (chosen: Chosen) => boolean>> = {
  NOT_DELIVERABLE: ({ offers }) => offers.length === 0,
  SHIPPING_METHOD_UNAVAILABLE: ({ offers, methodId, wanted, offer }) => offers.length > 0 && (methodId ? !wanted : !offer),
  PICKUP_POINT_REQUIRED: ({ wanted, pickupPointId }) => wanted?.isPickup === true && !pickupPointId,
  PICKUP_POINT_UNAVAILABLE: ({ pickupPointId, terms, offer }) => pickupPointId !== undefined && (!terms.pickupPoint || (offer !== undefined && (!offer.isPickup || offer.carrier !== terms.pickupPoint.carrier))),
  DELIVERY_SLOT_GONE: ({ slotId, terms: { booking, zoneCode }, offer, at }) =>
    slotId !== undefined && (booking?.slotId !== slotId || booking.expiresAt <= at || booking.zoneCode !== zoneCode || offer?.isPickup === true),
};

/** Looks whether what was chosen can be had, and falls back to what is taken where nobody chose. */
export function chooseShipping(offers: readonly ShippingOffer[], { methodId, pickupPointId, slotId }: ShippingChoice, terms: Chosen['terms'], at: Date): ChosenShipping {
  const wanted = offers.find(({ id }) => id === methodId);
  const offer = wanted ?? usualOffer(offers);
  const chosen = { offers, methodId, pickupPointId, slotId, wanted, offer, terms, at };
  return { offer, problems: (Object.keys(RULES) as ShippingProblemCode[]).filter((code) => RULES[code](chosen)) };
}

/** Reads what a client chose. Refuses with INVALID_ID. */
export function parseChoice(input: { readonly shippingMethodId?: string | null | undefined; readonly pickupPointId?: string | null | undefined }): Omit<ShippingChoice, 'slotId'> {
  return {
    methodId: input.shippingMethodId == null ? undefined : parseId('smeth', input.shippingMethodId, ['shippingMethodId']),
    pickupPointId: input.pickupPointId == null ? undefined : parseId('point', input.pickupPointId, ['pickupPointId']),
  };
}

/** Refuses with the first problem of what was chosen. */
export function agreeOnShipping({ problems: [problem] }: ChosenShipping): void {
  if (problem) throw SHIPPING_REFUSALS[problem]();
}
