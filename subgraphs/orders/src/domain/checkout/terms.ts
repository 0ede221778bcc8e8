import type { SlotBooking } from '../shipping/delivery-slot.ts';
import type { PickupPoint } from '../shipping/pickup-point.ts';
import type { ShippingMethod } from '../shipping/shipping-method.ts';
import type { Place } from '../totals/place.ts';
import type { TaxRates } from '../totals/tax-rates.ts';

/** What holds of an order that goes to a place: all that the shop's tables say of it. */
export interface Terms {
  /** Where it goes: to the pickup point, where one was chosen. */
  readonly place: Place;
  readonly taxRates: TaxRates;
  /** The zone of the place; undefined where the shop does not send to. */
  readonly zoneCode: string | undefined;
  /** Those of the zone, in their order. */
  readonly methods: readonly ShippingMethod[];
  /** Undefined also when the one that was chosen is not there any more. */
  readonly pickupPoint: PickupPoint | undefined;
  /** The slot that is kept for the cart. */
  readonly booking: SlotBooking | undefined;
}
