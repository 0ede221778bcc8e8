import { everyone, forTypes, only } from '@storegraph/subgraph/access';
import type { AccessTable, Rule } from '@storegraph/subgraph/access';

const staff = only('FULFILMENT', 'FINANCE');

/** Who may ask how things are sent. */
export const shippingQueries: Readonly<Record<string, Rule>> = { shippingMethods: everyone, pickupPoints: everyone, deliverySlots: everyone, shippingZones: staff, previewCheckout: everyone };

const BY_SHOPPERS = ['SetCartShippingAddress', 'SetCartShippingMethod', 'ReserveDeliverySlot', 'CancelDeliverySlot'];
const BY_STAFF = ['SetShippingZone', 'SetShippingMethod', 'DeleteShippingMethod', 'SetPickupPoint', 'DeletePickupPoint', 'SetDeliveryWindow', 'DeleteDeliveryWindow'];
const fields = (mutations: readonly string[], rule: Rule) => Object.fromEntries(mutations.map((name) => [`${name[0]?.toLowerCase() ?? ''}${name.slice(1)}`, rule]));

/** Who may say how things are sent. Whose cart it is, is decided where it is looked up. */
export const shippingMutations: Readonly<Record<string, Rule>> = { ...fields(BY_SHOPPERS, everyone), ...fields(BY_STAFF, staff) };

/** Types that are reached only through what was let through above. */
export const shippingTypes: AccessTable = forTypes([
  'ShippingOffer', 'PickupPoint', 'DeliverySlot', 'ReservedSlot', 'OrderShipping', 'Destination', 'ShippingZone', 'ZonePlace', 'ShippingMethod', 'ShippingRate', 'DeliveryWindow', 'CheckoutPreview', 'PreviewLine',
  ...[...BY_SHOPPERS, ...BY_STAFF].flatMap((mutation) => [`${mutation}Payload`, `${mutation}Error`]),
], everyone);
