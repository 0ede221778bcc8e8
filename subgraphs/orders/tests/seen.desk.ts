import type { Id } from '@storegraph/kernel/ids';

/** All that a test looks at of a cart. */
export const CART = 'id version currency status total { amount currency } lines { id quantity variant { id } unitPrice { amount } unitPriceWhenAdded { amount } total { amount } } problems { code lineId }';
/** All that a test looks at of an order. */
export const ORDER = 'id number version status fulfilmentStatus displayStatus reason trackingNumber availableActions total { amount currency } lines { id productId productName quantity unitPrice { amount } total { amount } } timeline { version event status fulfilmentStatus paymentStatus } updatedAt';
/** All that a test looks at of a parcel. */
export const SHIPMENT = 'id number status availableTransitions carrier trackingNumber trackingUrl reason lines { line { id } quantity } shippedAt deliveredAt';
/** All that a test looks at of a return. */
const RETURN = 'id number status availableTransitions note answer lines { line { id } quantity reason disposition } refund { amount { amount currency } paidAt parts { line { id } quantity amount { amount } } }';
const WITH_RETURN = `return { ${RETURN} } order { ${ORDER} }`;
const WITH_SHIPMENT = `shipment { ${SHIPMENT} } order { ${ORDER} }`;
/** What a test asks of a mutation's payload, unless it is an order. */
export const PAYLOADS: Readonly<Record<string, string>> = {
  createShipment: WITH_SHIPMENT, requestShipmentLabel: WITH_SHIPMENT, shipShipment: WITH_SHIPMENT, updateTracking: WITH_SHIPMENT, moveShipment: WITH_SHIPMENT,
  requestReturn: WITH_RETURN, approveReturn: WITH_RETURN, rejectReturn: WITH_RETURN, sendReturn: WITH_RETURN, cancelReturn: WITH_RETURN, receiveReturn: WITH_RETURN, exchangeReturn: 'return { id status availableTransitions replacement { id number status total { amount } lines { quantity unitPrice { amount } } } } order { id }', refundReturn: WITH_RETURN,
  createCart: `cart { ${CART} } token`, addToCart: `cart { ${CART} }`, updateCartLines: `cart { ${CART} }`, mergeCart: `cart { ${CART} savedLines { id quantity } note } notices { code lineId }`,
  saveForLater: `cart { ${CART} savedLines { id quantity } }`, moveToCart: `cart { ${CART} savedLines { id quantity } }`, removeSavedLines: `cart { ${CART} savedLines { id quantity } }`, setCartNote: `cart { ${CART} note }`, setCartBillingAddress: `cart { ${CART} shippingAddress { city } billingAddress { recipient city } }`,
  applyPromotionCode: `cart { ${CART} }`, removePromotionCode: `cart { ${CART} }`, applyGiftCard: `cart { ${CART} }`, removeGiftCard: `cart { ${CART} }`,
};

/** A cart as the graph shows it. */
export interface SeenCart {
  readonly id: Id<'cart'>;
  readonly version: number;
  readonly currency: string;
  readonly status: string;
  readonly total: { readonly amount: string; readonly currency: string };
  readonly lines: readonly { readonly id: string; readonly quantity: number; readonly variant: { readonly id: string } | null; readonly unitPrice: { readonly amount: string } | null }[];
  readonly problems: readonly { readonly code: string; readonly lineId: string }[];
  readonly savedLines?: readonly { readonly id: string; readonly quantity: number }[];
}

/** An order as the graph shows it. */
export interface SeenOrder {
  readonly id: Id<'order'>;
  readonly number: string;
  readonly version: number;
  readonly status: string;
  readonly fulfilmentStatus: string;
  readonly displayStatus: string;
  readonly reason: string | null;
  readonly trackingNumber: string | null;
  readonly availableActions: readonly string[];
  readonly total: { readonly amount: string; readonly currency: string };
  readonly lines: readonly { readonly id: string; readonly productName: string; readonly quantity: number; readonly total: { readonly amount: string } }[];
  readonly timeline: readonly { readonly version: number; readonly event: string; readonly status: string; readonly paymentStatus: string | null }[];
}

/** A parcel as the graph shows it. */
export interface SeenShipment {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly availableTransitions: readonly string[];
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly trackingUrl: string | null;
  readonly reason: string | null;
  readonly lines: readonly { readonly line: { readonly id: string }; readonly quantity: number }[];
  readonly shippedAt: string | null;
  readonly deliveredAt: string | null;
}

/** A return as the graph shows it. */
export interface SeenReturn {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly availableTransitions: readonly string[];
  readonly replacement?: { readonly id: Id<'order'>; readonly status: string; readonly total: { readonly amount: string }; readonly lines: readonly { readonly quantity: number }[] } | null;
  readonly note: string | null;
  readonly answer: string | null;
  readonly lines: readonly { readonly line: { readonly id: string }; readonly quantity: number; readonly reason: string; readonly disposition: string | null }[];
  readonly refund: { readonly amount: { readonly amount: string }; readonly paidAt: string | null; readonly parts: readonly { readonly quantity: number; readonly amount: { readonly amount: string } }[] } | null;
}

/** A refusal as the graph shows it. */
export interface SeenError {
  readonly code: string;
  readonly field: readonly string[] | null;
  readonly currentTotal?: { readonly amount: string; readonly currency: string } | null;
}

/** What a mutation came to: its payload's parts, the codes of its `userErrors`, and of its top-level errors. */
export interface Outcome {
  readonly cart?: SeenCart | null;
  readonly order?: SeenOrder | null;
  readonly shipment?: SeenShipment | null;
  readonly return?: SeenReturn | null;
  readonly token?: string | null;
  /** Of a merge. */
  readonly notices?: readonly { readonly code: string; readonly lineId: string | null }[];
  readonly refused: readonly string[];
  readonly userErrors: readonly SeenError[];
  readonly errors: readonly (string | undefined)[];
}
