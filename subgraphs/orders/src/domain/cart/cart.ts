import type { Id } from '@storegraph/kernel/ids';
import { times } from '@storegraph/kernel/money';
import type { Currency, Money } from '@storegraph/kernel/money';
import type { PostalAddress } from '@storegraph/kernel/postal-address';
import type { TaxCategory } from '../totals/tax-rates.ts';
import { priceOf } from './variant.ts';
import type { Variant } from './variant.ts';

/** The most pieces of one variant in a cart. */
export const MAX_QUANTITY = 99;
/** The most lines in a cart. */
export const MAX_LINES = 100;

/** Whether a cart can still be changed; MERGED went into another cart. */
export type CartStatus = 'OPEN' | 'MERGED' | 'ORDERED';

/** What a shopper means to buy in, held by its customer or, before anybody logged in, by a token. */
export interface Cart {
  readonly id: Id<'cart'>;
  /** Rises by one with each change. */
  readonly version: number;
  readonly currency: Currency;
  readonly status: CartStatus;
  readonly customerId: Id<'user'> | undefined;
  /** Of a guest's cart: what is kept of its token. */
  readonly tokenHash: string | undefined;
  readonly updatedAt: Date;
  /** What the shopper said so far of where and how to send it. */
  readonly shippingAddress: PostalAddress | undefined;
  /** Who is billed, when that is not who it is sent to. */
  readonly billingAddress: PostalAddress | undefined;
  readonly shippingMethodId: Id<'smeth'> | undefined;
  readonly pickupPointId: Id<'point'> | undefined;
  /** Wished for also when its time is over and another has it. */
  readonly deliverySlotId: Id<'slot'> | undefined;
  /** What the shopper says with it. */
  readonly note: string | undefined;
}

/** Whose what is saved for later is: a customer's, in whichever cart they look; of a guest it is their cart's. */
export type SavedHolder = Id<'user'> | Id<'cart'>;

/** By what a cart's saved lines are found. */
export const savedHolderOf = ({ id, customerId }: Pick<Cart, 'id' | 'customerId'>): SavedHolder => customerId ?? id;

/** So many pieces of one variant in a cart. */
export interface CartLine {
  readonly id: Id<'cline'>;
  readonly variant: Variant;
  readonly quantity: number;
  /** What one piece cost when it was put in. */
  readonly unitPriceWhenAdded: Money;
  /** How many pieces can be ordered, as shoppers are told: at most 10 are said; undefined while nobody told. */
  readonly orderableQuantity: number | undefined;
  readonly taxCategory: TaxCategory;
  /** Of one piece. */
  readonly weightGrams: number;
}

/** A cart and its lines, in the order they were put in. */
export interface FilledCart extends Cart {
  readonly lines: readonly CartLine[];
}

/** What one piece of a line costs now; undefined when it is no longer for sale. */
export function unitPriceOf({ variant, unitPriceWhenAdded }: CartLine): Money | undefined {
  return priceOf(variant, unitPriceWhenAdded.currency);
}

/** Unit price × quantity, now; undefined when it is no longer for sale. */
export function lineTotalOf(line: CartLine): Money | undefined {
  const unitPrice = unitPriceOf(line);
  return unitPrice && times(unitPrice, line.quantity);
}
