import { Refusal } from '@storegraph/kernel/refusal';
import type { ShippingProblemCode } from './shipping-choice.ts';

/** Every refusal about taxes and shipping, by name. */
export const invalidRate = () => new Refusal('INVALID_RATE', 'A rate is 0 to 1, with at most six digits.', { field: ['rate'] });
export const invalidRegion = () => new Refusal('INVALID_REGION', 'The region is longer than 120 characters or, in the USA, no state.', { field: ['region'] });
export const invalidDate = (field: string) => new Refusal('INVALID_DATE', 'There is no such date.', { field: [field] });
export const taxRateNotFound = () => new Refusal('TAX_RATE_NOT_FOUND', 'There is no such rate.', { field: ['validFrom'] });
export const weightOutOfRange = (field: readonly string[] = ['weightGrams']) => new Refusal('WEIGHT_OUT_OF_RANGE', 'A piece weighs 1 to 1,000,000 grams.', { field });
export const addressMissing = () => new Refusal('INVALID_ADDRESS', 'Say where to send it, or choose a pickup point.', { field: ['shippingAddress'] });
export const deliverySlotGone = () => new Refusal('DELIVERY_SLOT_GONE', 'The delivery slot is not kept any more, or not for that place; choose another.', { field: ['cartId'] });
export const deliverySlotNotFound = () => new Refusal('DELIVERY_SLOT_NOT_FOUND', 'There is no such slot for where the cart goes.', { field: ['slotId'] });
export const deliverySlotFull = () => new Refusal('DELIVERY_SLOT_FULL', 'Nobody else can be served in this slot; choose another.', { field: ['slotId'] });
export const deliverySlotNotReserved = () => new Refusal('DELIVERY_SLOT_NOT_RESERVED', 'No slot is kept for the cart.', { field: ['cartId'] });
export const deliverySlotClosed = () => new Refusal('DELIVERY_SLOT_CLOSED', 'It is too late for this slot; choose another.', { field: ['slotId'] });

/** What each problem of how an order is sent refuses with. */
export const SHIPPING_REFUSALS: Readonly<Record<ShippingProblemCode, () => Refusal>> = {
  NOT_DELIVERABLE: () => new Refusal('NOT_DELIVERABLE', 'Nothing carries this there.', { field: ['shippingAddress'] }),
  SHIPPING_METHOD_UNAVAILABLE: () => new Refusal('SHIPPING_METHOD_UNAVAILABLE', 'The shipping method does not carry this there; choose another.', { field: ['shippingMethodId'] }),
  PICKUP_POINT_REQUIRED: () => new Refusal('PICKUP_POINT_REQUIRED', 'Choose the point where you fetch it.', { field: ['pickupPointId'] }),
  PICKUP_POINT_UNAVAILABLE: () => new Refusal('PICKUP_POINT_UNAVAILABLE', 'There is no such pickup point, or the method does not go there.', { field: ['pickupPointId'] }),
  DELIVERY_SLOT_GONE: deliverySlotGone,
};
