import type { Id } from '@storegraph/kernel/ids';
import type { Currency, Money } from '@storegraph/kernel/money';
import type { TaxCategory } from '../totals/tax-rates.ts';

/** A variant as products last told of it: all that carts and orders need. */
export interface Variant {
  readonly id: Id<'var'>;
  readonly productId: Id<'prod'>;
  /** Null until products has told of it since orders began to note it. */
  readonly categoryId: Id<'cat'> | null;
  /** Null for none, or until products has told of it since orders began to note it. */
  readonly brand: string | null;
  readonly sku: string;
  readonly productName: string;
  readonly variantName: string;
  readonly imageUrl: string | null;
  readonly isPublished: boolean;
  /** What products says of how it is taxed and what a piece weighs, in grams; null where it says nothing, so that its category's terms hold. */
  readonly taxCategory: TaxCategory | null;
  readonly weightGrams: number | null;
  /** Minor units by currency; a currency without a price is one it is not sold in. */
  readonly prices: Readonly<Record<Currency, bigint>>;
}

/** What one piece costs now; undefined when it is not for sale in the currency. */
export function priceOf({ isPublished, prices }: Pick<Variant, 'isPublished' | 'prices'>, currency: Currency): Money | undefined {
  const amountMinor = prices[currency];
  return isPublished && amountMinor !== undefined ? { amountMinor, currency } : undefined;
}
