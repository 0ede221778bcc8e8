import { money } from '@storegraph/kernel/money';
import type { Currency } from '@storegraph/kernel/money';
import { parseFirst } from '@storegraph/kernel/page';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import { onceLoaded } from '@storegraph/subgraph/loader';
import { toGraphMoney } from '@storegraph/subgraph/money';
import { parseChannelId } from '../../domain/pricing/channel.ts';
import type { Channel } from '../../domain/pricing/channel.ts';
import type { VariantPrice } from '../../domain/catalogue/variant.ts';
import { isReduced } from '../../domain/pricing/price.ts';
import { discountPercent, lowestPriorPrice } from '../../domain/pricing/prior-price.ts';
import type { CancelScheduledPriceErrorCode, Resolvers, SchedulePricesErrorCode, SetPriceErrorCode, SetPricesErrorCode } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { change } from '../context.ts';
import { readMovementNumber as readEntryNumber } from '../inventory/cursors.ts';
import type { VariantPricingModel } from '../mappers.ts';
import { channelOf, currencyOf } from './asked-currencies.ts';

const graphMoney = (amountMinor: bigint | null, currency: Currency) => (amountMinor === null ? null : toGraphMoney(money(amountMinor, currency)));
const priorOf = async ({ variantId, price, compareAtMinor }: VariantPricingModel, { load }: Context) =>
  (isReduced({ amountMinor: price.amountMinor, compareAtMinor }) ? lowestPriorPrice(await load.reductionOf({ variantId, currency: price.currency })) : null);

const toMoney = (own: VariantPrice | undefined) => (own ? toGraphMoney(own.price) : null);
const toPricing = (own: VariantPrice | undefined, channel: Channel) => (own ? { ...own, channel } : null);

/** Translation between the graph and what things cost where, a line a field. */
export const pricingResolvers = {
  Query: {
    channels: (_, _args, { channels }) => channels.all,
    channel: (_, { id }, { channels }) => channels.byId(parseChannelId(id)) ?? null,
  },
  Mutation: {
    setPrice: (_, { input }, context) =>
      answer<object, SetPriceErrorCode>(async () => {
        const id = await change(context, ({ setPrice }) => setPrice(input));
        return { variant: await context.load.variant(id) };
      }),
    setPrices: (_, { input }, context) =>
      answer<object, SetPricesErrorCode>(async () => {
        const ids = await change(context, ({ setPrices }) => setPrices(input));
        return { variants: await Promise.all(ids.map(context.load.variant)) };
      }),
    schedulePrices: (_, { input }, context) =>
      answer<object, SchedulePricesErrorCode>(async () => {
        const ids = await change(context, ({ schedulePrices }) => schedulePrices(input));
        return { variants: await Promise.all(ids.map(context.load.variant)) };
      }),
    cancelScheduledPrice: (_, { input }, context) =>
      answer<object, CancelScheduledPriceErrorCode>(async () => {
        const id = await change(context, ({ cancelScheduledPrice }) => cancelScheduledPrice(input));
        return { variant: await context.load.variant(id) };
      }),
  },
  Product: {
    priceRange: ({ id }, args, { load, channels }) => {
      const currency = currencyOf(channels, args);
      return currency ? onceLoaded(load.priceRangeOf, id, currency, (range) => range && { min: toGraphMoney(range.min), max: toGraphMoney(range.max) }) : null;
    },
  },
  ProductVariant: {
    price: ({ id, productId }, args, { load, channels }) => {
      const currency = currencyOf(channels, args);
      return currency ? onceLoaded(load.pricesOfProduct, productId, currency, (prices) => toMoney(prices.get(id))) : null;
    },
    pricing: ({ id, productId }, args, { load, channels }) => {
      const channel = channelOf(channels, args);
      return channel ? onceLoaded(load.pricesOfProduct, productId, channel.currency, (prices) => toPricing(prices.get(id), channel)) : null;
    },
    scheduledPrices: async ({ id }, _, { load, channels }) =>
      (await load.scheduledPricesOf(id)).flatMap((scheduled) => {
        const channel = channels.byCurrency(scheduled.price.currency);
        return channel ? [{ ...scheduled, channel }] : [];
      }),
    priceHistory: async ({ id }, { first, after, ...args }, { load, channels }) => {
      const channel = channelOf(channels, args);
      if (!channel) return null;
      const page = await load.priceHistoryOf(id, { currency: channel.currency, first: parseFirst(first), after: readEntryNumber(after) });
      return toConnection(page, ({ number }) => [number], () => load.priceHistoryCount(id, channel.currency));
    },
  },
  VariantPricing: {
    price: ({ price }) => toGraphMoney(price),
    compareAt: ({ price, compareAtMinor }) => (isReduced({ amountMinor: price.amountMinor, compareAtMinor }) ? graphMoney(compareAtMinor, price.currency) : null),
    lowestPriorPrice: async (pricing, _, context) => graphMoney(await priorOf(pricing, context), pricing.price.currency),
    discountPercent: async (pricing, _, context) => discountPercent(pricing.price.amountMinor, await priorOf(pricing, context)),
    pricesIncludeTax: ({ channel }) => channel.pricesIncludeTax,
  },
  ScheduledPrice: {
    price: ({ price }) => toGraphMoney(price),
    compareAt: ({ price, compareAtMinor }) => graphMoney(compareAtMinor, price.currency),
  },
  PriceChange: {
    price: ({ amountMinor, currency }) => graphMoney(amountMinor, currency),
    compareAt: ({ compareAtMinor, currency }) => graphMoney(compareAtMinor, currency),
  },
} satisfies Resolvers;
