import type { Id } from '@storegraph/kernel/ids';
import type { Currency, Money } from '@storegraph/kernel/money';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { OfferedPromotion, Promotion } from './promotion.ts';

/** A promotion as it is kept. */
export interface KeptPromotion extends Promotion {
  /** Rises by one with each change. */
  readonly version: number;
  /** How often it may be used in all; null for any number. */
  readonly usageLimit: number | null;
  /** How often one shopper may use it; null for any number. */
  readonly usageLimitPerCustomer: number | null;
  readonly createdAt: Date;
}

/** A promotion to be kept. */
export type NewPromotion = Omit<KeptPromotion, 'version'>;

/** A word that brings a promotion into a cart. */
export interface PromotionCode {
  readonly code: string;
  readonly promotionId: Id<'promo'>;
  readonly usageLimit: number | null;
  /** Null without a limit. */
  readonly usesLeft: number | null;
}

/** How a promotion was taken up; uses that were given back do not count. */
export interface PromotionStatistics {
  readonly promotionId: Id<'promo'>;
  readonly uses: number;
  readonly codes: number;
  /** All that it took off, by currency. */
  readonly discounted: readonly Money[];
}

/** Where a promotion stands in its time. */
export type PromotionStatus = 'SCHEDULED' | 'RUNNING' | 'ENDED';

/** Which promotions to list. */
export interface PromotionFilter {
  readonly status?: PromotionStatus | undefined;
  readonly trigger?: Promotion['trigger'] | undefined;
}

/** Where a promotion stands in a list, latest first. */
export type PromotionKey = Pick<KeptPromotion, 'id'>;
/** Where a code stands in a list, by its letters. */
export type CodeKey = Pick<PromotionCode, 'code'>;

/** The promotions that come to a cart, and what decides about them of who buys. */
export interface CartOffers {
  readonly cartId: Id<'cart'>;
  readonly promotions: readonly OfferedPromotion[];
  readonly isFirstOrder: boolean;
  /** The groups the cart's customer is in, where anything offered depends on it. */
  readonly groupIds: readonly Id<'cgroup'>[];
  /** Whether a gift card is to pay for it. */
  readonly hasGiftCards: boolean;
}

/** Promotions, to read. */
export interface PromotionReads {
  byIds(ids: readonly Id<'promo'>[]): Promise<readonly KeptPromotion[]>;
  list(filter: PromotionFilter, page: PageRequest<PromotionKey>, at: Date): Promise<Page<KeptPromotion>>;
  count(filter: PromotionFilter, at: Date): Promise<number>;
  statisticsOf(ids: readonly Id<'promo'>[]): Promise<readonly PromotionStatistics[]>;
  /** A page of each promotion's codes. */
  codesOf(ids: readonly Id<'promo'>[], page: PageRequest<CodeKey>): Promise<ReadonlyMap<Id<'promo'>, Page<PromotionCode>>>;
  /** What is offered to these carts: what runs by itself, the 100 of the highest priority, and what their codes bring, running or not. */
  offersTo(cartIds: readonly Id<'cart'>[], at: Date): Promise<readonly CartOffers[]>;
  /** What was taken off these orders, each order's in the order it was taken. */
  discountsOf(orderIds: readonly Id<'order'>[]): Promise<readonly OrderDiscount[]>;
}

/** What was taken off an order, as it was agreed: later changes of the promotion do not change it. */
export interface OrderDiscount {
  readonly orderId: Id<'order'>;
  readonly promotionId: Id<'promo'>;
  readonly code: string | null;
  readonly name: string;
  /** Undefined for the shipping. */
  readonly lineId: Id<'oline'> | undefined;
  readonly amount: Money;
}

/** An order that uses promotions. */
export interface UsingOrder {
  readonly orderId: Id<'order'>;
  /** Who it counts for: a customer's id, or what is kept of a guest's e-mail address. */
  readonly shopper: string;
  readonly currency: Currency;
  readonly at: Date;
}

/** Promotions, to write. */
export interface PromotionStore extends PromotionReads {
  create(promotion: NewPromotion): Promise<void>;
  /** Writes a promotion anew that is at this version; false when it is not, or more uses are taken than it would allow. */
  update(promotion: Omit<NewPromotion, 'createdAt' | 'trigger'>, version: number): Promise<boolean>;
  /** Ends a promotion now unless it has ended; false then. */
  end(id: Id<'promo'>, at: Date): Promise<boolean>;
  /** Adds codes and answers those that were free. */
  addCodes(promotionId: Id<'promo'>, codes: readonly string[], usageLimit: number | null, at: Date): Promise<readonly string[]>;
  /** Puts a code into a cart that is being changed; undefined when there is no such code. `isFull` when it would hold more than 10. */
  enterCode(cartId: Id<'cart'>, code: string, at: Date): Promise<'entered' | 'there already' | 'full' | undefined>;
  /** Takes a code out of a cart; false when it is not in it. */
  removeCode(cartId: Id<'cart'>, code: string): Promise<boolean>;
  /**
   * Keeps what is taken off an order and takes a use of each promotion for it, in one statement that counts up only where the limits allow, so
   * that however many orders race no limit is exceeded. False when one was used up; the transaction is to be undone then.
   */
  take(order: UsingOrder, discounts: readonly Omit<OrderDiscount, 'orderId'>[]): Promise<boolean>;
  /** Gives an order's uses back, once. */
  giveBack(orderId: Id<'order'>, at: Date): Promise<void>;
}
