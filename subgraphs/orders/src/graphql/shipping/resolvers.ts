import { parseId } from '@storegraph/kernel/ids';
import { parseFirst } from '@storegraph/kernel/page';
import { answer } from '@storegraph/subgraph/answer';
import { toGraphMoney } from '@storegraph/subgraph/money';
import { placeOf } from '../../domain/totals/place.ts';
import { parseCoordinates, parsePeriod } from '../../domain/shipping/parse-look-up.ts';
import type {
  CancelDeliverySlotErrorCode, DeleteDeliveryWindowErrorCode, DeletePickupPointErrorCode, DeleteShippingMethodErrorCode, ReserveDeliverySlotErrorCode, Resolvers,
  SetCartShippingAddressErrorCode, SetCartShippingMethodErrorCode, SetDeliveryWindowErrorCode, SetPickupPointErrorCode, SetShippingMethodErrorCode, SetShippingZoneErrorCode,
} from '../__generated__/resolvers.ts';

/** How carts and orders are sent: translation between the graph and the domain, a line a field. */
export const shippingResolvers = {
  Query: {
    shippingMethods: async (_, { cartId, token, destination }, { cart, checkout }) => {
      const found = await cart(parseId('cart', cartId, ['cartId']), token);
      return found && checkout.offersOf(found, destination ? placeOf(destination) : undefined);
    },
    pickupPoints: (_, { country, near, first }, { checkout }) =>
      checkout.points({ country, near: near ? parseCoordinates(near) : undefined, first: parseFirst(first) }),
    deliverySlots: (_, { destination, from, to }, { checkout }) => {
      const at = checkout.now();
      return checkout.slots({ ...placeOf(destination), at, ...parsePeriod(from, to, at) });
    },
    shippingZones: (_, __, { checkout }) => checkout.zones(),
  },
  Mutation: {
    setCartShippingAddress: (_, { input }, { caller, useCases, cart }) =>
      answer<object, SetCartShippingAddressErrorCode>(async () => ({ cart: await cart(await useCases.shipping.setAddress(caller, input), input.token) })),
    setCartShippingMethod: (_, { input }, { caller, useCases, cart }) =>
      answer<object, SetCartShippingMethodErrorCode>(async () => ({ cart: await cart(await useCases.shipping.setMethod(caller, input), input.token) })),
    reserveDeliverySlot: (_, { input }, { caller, useCases, cart }) =>
      answer<object, ReserveDeliverySlotErrorCode>(async () => ({ cart: await cart(await useCases.shipping.reserveSlot(caller, input), input.token) })),
    cancelDeliverySlot: (_, { input }, { caller, useCases, cart }) =>
      answer<object, CancelDeliverySlotErrorCode>(async () => ({ cart: await cart(await useCases.shipping.cancelSlot(caller, input), input.token) })),
    setShippingZone: (_, { input }, { useCases }) => answer<object, SetShippingZoneErrorCode>(async () => ({ zone: await useCases.shippingTerms.setZone(input) })),
    setShippingMethod: (_, { input }, { useCases }) => answer<object, SetShippingMethodErrorCode>(async () => ({ shippingMethod: await useCases.shippingTerms.setMethod(input) })),
    deleteShippingMethod: (_, { input }, { useCases }) => answer<object, DeleteShippingMethodErrorCode>(async () => ({ zone: await useCases.shippingTerms.deleteMethod(input) })),
    setPickupPoint: (_, { input }, { useCases }) => answer<object, SetPickupPointErrorCode>(async () => ({ pickupPoint: await useCases.shippingTerms.setPoint(input) })),
    deletePickupPoint: (_, { input }, { useCases }) => answer<object, DeletePickupPointErrorCode>(async () => ({ isDeleted: await useCases.shippingTerms.deletePoint(input) })),
    setDeliveryWindow: (_, { input }, { useCases }) => answer<object, SetDeliveryWindowErrorCode>(async () => ({ window: await useCases.shippingTerms.setWindow(input) })),
    deleteDeliveryWindow: (_, { input }, { useCases }) => answer<object, DeleteDeliveryWindowErrorCode>(async () => ({ zone: await useCases.shippingTerms.deleteWindow(input) })),
  },
  ShippingOffer: { price: ({ priceMinor, currency }) => toGraphMoney({ amountMinor: priceMinor, currency }) },
  PickupPoint: {
    name: ({ address }) => address.recipient, street: ({ address }) => address.street, postalCode: ({ address }) => address.postalCode, city: ({ address }) => address.city,
    region: ({ address }) => address.region, country: ({ address }) => address.country, distanceMetres: ({ distanceMetres }) => distanceMetres ?? null,
  },
  OrderShipping: {
    pickupPoint: ({ pickupPoint }) => pickupPoint ?? null,
    slotStartsAt: ({ slot }) => slot?.startsAt ?? null, slotEndsAt: ({ slot }) => slot?.endsAt ?? null,
    amounts: ({ amounts, currency }) => ({ ...amounts, currency }),
  },
  ZonePlace: { country: ({ country }) => (country === '*' ? null : country) },
  ShippingRate: {
    price: ({ priceMinor, currency }) => toGraphMoney({ amountMinor: priceMinor, currency }), fromValue: ({ fromMinor, currency }) => toGraphMoney({ amountMinor: fromMinor, currency }),
  },
} satisfies Resolvers;
