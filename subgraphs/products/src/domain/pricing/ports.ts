import type { Id } from '@storegraph/kernel/ids';
import type { Currency, Money } from '@storegraph/kernel/money';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { NumberedPriceEntry, PriceKey, PriceToSet, ScheduledPrice } from './price.ts';

/** The lowest and the highest price of a product's variants in one currency. */
export interface ProductPriceRange {
  readonly productId: Id<'prod'>;
  readonly min: Money;
  readonly max: Money;
}

/** Prices to read. */
export interface PriceReads {
  /** None of a product of which no variant is sold in that currency. */
  rangesOf(productIds: readonly Id<'prod'>[], currency: Currency): Promise<readonly ProductPriceRange[]>;
  /** Of each price that is announced as reduced, as much of its history as tells the lowest prior price, oldest first. */
  reductionsOf(keys: readonly PriceKey[]): Promise<readonly NumberedPriceEntry[]>;
  /** Of each variant's history in a currency one page, latest first. */
  history(variantIds: readonly Id<'var'>[], asked: PageRequest<string> & { readonly currency: Currency }): Promise<ReadonlyMap<Id<'var'>, Page<NumberedPriceEntry>>>;
  /** Of each variant those that are to begin in any currency, the earliest first, 100 at most. */
  scheduled(variantIds: readonly Id<'var'>[]): Promise<readonly ScheduledPrice[]>;
  isAnyDue(now: Date): Promise<boolean>;
  countHistory(variantIds: readonly Id<'var'>[], currency: Currency): Promise<ReadonlyMap<Id<'var'>, number>>;
}

/** Prices to write. */
export interface PriceStore {
  /** Sets prices, each of another variant or in another currency. Their history is kept by the way. */
  set(prices: readonly PriceToSet[]): Promise<void>;
  /** Has prices begin at a time to come. Answers the variants that there are; the prices of others are left out. */
  schedule(validFrom: Date, prices: readonly PriceToSet[]): Promise<readonly Id<'var'>[]>;
  /** False when no such price is to begin then. */
  unschedule(key: PriceKey, validFrom: Date): Promise<boolean>;
  /** Takes out prices that were to begin by now, the earliest first; nobody else does until the transaction ends. None when somebody else does. */
  takeDue(now: Date, atMost: number): Promise<readonly PriceToSet[]>;
}
