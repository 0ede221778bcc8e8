import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';

/** A line that is for sale, at its price before discounts as the channel displays it. */
export interface PromotedLine {
  readonly id: string;
  readonly variantId: Id<'var'>;
  readonly productId: Id<'prod'>;
  /** Null while products has not told. */
  readonly categoryId: Id<'cat'> | null;
  readonly brand: string | null;
  readonly unitPriceMinor: bigint;
  readonly quantity: number;
}

/** What is known of who buys. */
export interface Shopper {
  /** Undefined for a guest. */
  readonly customerId: Id<'user'> | undefined;
  /** Whether nothing they ordered before was kept. */
  readonly isFirstOrder: boolean;
  /** The groups they are in, as far as anything offered depends on it. */
  readonly groupIds: readonly Id<'cgroup'>[];
}

/** All that decides which promotions apply and what they take off. */
export interface PromotedBasket {
  readonly currency: Currency;
  readonly lines: readonly PromotedLine[];
  /** What sending it costs before discounts; 0 when it is not known yet. */
  readonly shippingMinor: bigint;
  readonly shopper: Shopper;
}

/** What a line costs before discounts. */
export const listOf = ({ unitPriceMinor, quantity }: PromotedLine): bigint => unitPriceMinor * BigInt(quantity);
