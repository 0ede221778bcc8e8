import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';

/** How a promotion comes to a cart: by itself, or by a code the shopper enters. */
export type PromotionTrigger = 'AUTOMATIC' | 'CODE';

/** With which others it may be used: with none, or with those that may be combined too. */
export type Stacking = 'EXCLUSIVE' | 'COMBINABLE';

/** Which of the basket a promotion is about. A line is in it when any list names it; without any all lines are. */
export interface Scope {
  readonly categoryIds: readonly Id<'cat'>[];
  readonly productIds: readonly Id<'prod'>[];
  readonly variantIds: readonly Id<'var'>[];
  readonly brands: readonly string[];
  /** Collections, filled by hand or by rule. */
  readonly collectionIds: readonly Id<'coll'>[];
}

/** For whom a promotion is. */
export type Audience = 'EVERYONE' | 'CUSTOMERS' | 'FIRST_ORDER';

/** Minor units by currency. */
export type Amounts = Readonly<Record<Currency, bigint>>;

/** What must be so; all of them. */
export interface Conditions {
  readonly audience: Audience;
  /** Only for who opened an account then or later; null for all. */
  readonly registeredSince: Date | null;
  /** Only for customers who are in any of these groups; empty for all. */
  readonly customerGroupIds: readonly Id<'cgroup'>[];
  /** What the lines in its scope must cost at least, before discounts. Empty for none; a currency that is not in it is one it is not for. */
  readonly minimumSubtotal: Amounts;
  /** How many pieces there must be in its scope. */
  readonly minimumQuantity: number;
  /** The one currency, and so the channel, it is for; null for all. */
  readonly currency: Currency | null;
}

/** What a promotion gives. */
export type Benefit =
  /** Off the lines in scope; 10 000 basis points are all. */
  | { readonly kind: 'PERCENTAGE'; readonly basisPoints: number }
  /** Off the lines in scope together, spread over them. */
  | { readonly kind: 'AMOUNT'; readonly amounts: Amounts }
  /** Of each `buy + get` pieces in scope, the `get` cheapest of all for less. */
  | { readonly kind: 'BUY_X_GET_Y'; readonly buy: number; readonly get: number; readonly basisPoints: number }
  /** Nothing for sending it. */
  | { readonly kind: 'FREE_SHIPPING' }
  /** So many pieces of a variant for nothing, once the shopper puts them in. */
  | { readonly kind: 'GIFT'; readonly variantId: Id<'var'>; readonly quantity: number };

/** All of which a percentage is. */
export const ALL_BASIS_POINTS = 10_000;

/** Something off, for whom it is meant and as long as it runs. */
export interface Promotion {
  readonly id: Id<'promo'>;
  /** What shoppers read. */
  readonly name: string;
  readonly trigger: PromotionTrigger;
  /** Of two, the higher is looked at first. */
  readonly priority: number;
  readonly stacking: Stacking;
  /** Of one group only one is used; null for a group of its own. */
  readonly group: string | null;
  /** From then on. */
  readonly startsAt: Date;
  /** Until just before then; null for ever. */
  readonly endsAt: Date | null;
  readonly scope: Scope;
  readonly conditions: Conditions;
  readonly benefit: Benefit;
}

/** A promotion as it comes to one basket. */
export interface OfferedPromotion extends Promotion {
  /** The code that brought it; null for one that comes by itself. */
  readonly code: string | null;
  /** When that was put into the cart; null without a code. */
  readonly enteredAt: Date | null;
  /** Whether all its uses are taken, or this shopper's are. */
  readonly isUsedUp: boolean;
  /** Those of the basket's products that are in the collections of its scope. */
  readonly productsOfCollections: readonly Id<'prod'>[];
}
