import type { ParcelStatus, Place, ReturnStatus, Way } from './tables.ts';

/** How many pieces of a variant there are and whose, and what one costs. All amounts of the model are minor units of EUR. */
export interface Variant {
  priceMinor: bigint;
  onHand: number;
  /** Set aside for orders that are not paid. */
  reserved: number;
  /** Sold, and in the house. */
  allocated: number;
}

/** What the shopper means to buy. */
export interface Cart {
  /** In the order they were put in. */
  readonly lines: { readonly variant: number; quantity: number }[];
  hasCode: boolean;
  hasCard: boolean;
  way: Way;
  goesTo: Place;
}

/** So many pieces that were ordered of a variant, and what became of them. */
export interface OrderLine {
  readonly variant: number;
  readonly quantity: number;
  /** For all pieces, after discounts. */
  readonly paidMinor: bigint;
  readonly unitMinor: bigint;
  readonly discountMinor: bigint;
  cancelled: number;
  /** The most that ever were under way at once. */
  charged: number;
  /** Called off or come back, with their money granted. */
  refunded: number;
  grantedMinor: bigint;
}

/** A part of an order that leaves together: so many pieces of each of its lines. */
export interface Parcel {
  status: ParcelStatus;
  readonly pieces: readonly number[];
}

/** What comes back together: so many pieces of each line. */
export interface Return {
  status: ReturnStatus;
  readonly pieces: readonly number[];
}

/** A try to pay. */
export interface Payment {
  status: 'REQUIRES_ACTION' | 'FAILED' | 'CANCELLED' | 'CAPTURED' | 'PARTIALLY_REFUNDED' | 'REFUNDED';
  readonly amountMinor: bigint;
  refundedMinor: bigint;
}

/** An order that has come to rest: everything that follows from what was done has happened. */
export interface Order {
  /** Whoever placed it has no account, and nobody claimed it. */
  isGuests: boolean;
  /** There is a token that opens it, or did until it was claimed. */
  readonly hasToken: boolean;
  /** Where it goes, unless it is fetched. */
  readonly goesTo: Place;
  readonly isFetched: boolean;
  /** The return for which it is sent again, for nothing. */
  readonly replaces: { readonly order: number; readonly back: number } | undefined;
  status: 'AWAITING_PAYMENT' | 'CONFIRMED' | 'COMPLETED' | 'CANCELLED' | 'REJECTED';
  fulfilment: 'UNFULFILLED' | 'PACKED' | 'PARTIALLY_SHIPPED' | 'SHIPPED' | 'PARTIALLY_DELIVERED' | 'DELIVERED';
  payment: 'NONE' | 'PARTIALLY_PAID' | Payment['status'];
  readonly lines: OrderLine[];
  readonly shippingMinor: bigint;
  shippingBackMinor: bigint;
  totalMinor: bigint;
  /** What gift cards paid of the total; the rest is charged. */
  readonly giftMinor: bigint;
  giftBackMinor: bigint;
  /** What edits made it cost more, and nobody paid yet. */
  owedMinor: bigint;
  /** What was paid for pieces that edits took out, and pays for what they put in. */
  nettedMinor: bigint;
  readonly edits: ('APPLIED' | 'REFUSED')[];
  /** Of what is charged: not to be had for pieces that never left, and granted back for those that did. */
  sparedMinor: bigint;
  backMinor: bigint;
  readonly usesCode: boolean;
  readonly parcels: Parcel[];
  readonly returns: Return[];
  readonly payments: Payment[];
}

/** A shop with one shopper, as far as they and staff bring it about. */
export interface Shop {
  readonly variants: readonly Variant[];
  /** How often the promotion's code was used, and how often it may be. */
  readonly code: { uses: number; readonly most: number };
  /** What is left on the shopper's gift card. */
  cardMinor: bigint;
  cart: Cart;
  readonly orders: Order[];
}

/** The typed code with which something is refused; undefined when it is done. */
export type Refused = string | undefined;

export const emptyCart = (): Cart => ({ lines: [], hasCode: false, hasCard: false, way: 'usual', goesTo: 'Berlin' });

/** What can be sold of a variant. */
export const availableOf = ({ onHand, reserved, allocated }: Variant): number => onHand - reserved - allocated;

/** An element that is there. Throws a `RangeError` when there is none. */
export function at<Each>(all: readonly Each[], index: number): Each {
  const found = all[index];
  if (found === undefined) throw new RangeError(`there is no ${index} of ${all.length}`);
  return found;
}
