import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import { createLoadMany, createLoadWith } from '@storegraph/subgraph/loader';
import type { PriceReads, ProductPriceRange } from '../../domain/pricing/ports.ts';
import type { NumberedPriceEntry, PriceKey, ScheduledPrice } from '../../domain/pricing/price.ts';

const NONE: Page<NumberedPriceEntry> = { items: [], hasNextPage: false, hasPreviousPage: false };

const keyOf = ({ variantId, currency }: PriceKey) => `${variantId} ${currency}` as const;
const fromKey = (key: ReturnType<typeof keyOf>): PriceKey => {
  const [variantId, currency] = key.split(' ') as [Id<'var'>, Currency];
  return { variantId, currency };
};

/** Price ranges, and how prices came to be what they are. */
export function createPricingLoaders(prices: PriceReads) {
  const reduction = createLoadMany((keys: readonly ReturnType<typeof keyOf>[]) => prices.reductionsOf(keys.map(fromKey)), (entry: NumberedPriceEntry) => keyOf(entry));
  return {
    priceRangeOf: createLoadWith<Id<'prod'>, Currency, ProductPriceRange | null>(async (ids, currency) => new Map((await prices.rangesOf(ids, currency)).map((range) => [range.productId, range])), null),
    scheduledPricesOf: createLoadMany(prices.scheduled, ({ variantId }: ScheduledPrice) => variantId),
    reductionOf: (key: PriceKey) => reduction(keyOf(key)),
    priceHistoryOf: createLoadWith<Id<'var'>, PageRequest<string> & { currency: Currency }, Page<NumberedPriceEntry>>(prices.history, NONE),
    priceHistoryCount: createLoadWith<Id<'var'>, Currency, number>(prices.countHistory, 0),
  };
}
