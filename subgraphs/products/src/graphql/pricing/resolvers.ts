import { money } from '@storegraph/kernel/money';
import type { Currency } from '@storegraph/kernel/money';
import { parseFirst } from '@storegraph/kernel/page';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import { toGraphMoney } from '@storegraph/subgraph/money';
import { currencyAskedFor, parseChannelId } from '../../domain/pricing/channel.ts';
import { isReduced } from '../../domain/pricing/price.ts';
import { discountPercent, lowestPriorPrice } from '../../domain/pricing/prior-price.ts';
import type { CancelScheduledPriceErrorCode, Resolvers, SchedulePricesErrorCode, SetPriceErrorCode, SetPricesErrorCode } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { change } from '../context.ts';
import { readMovementNumber as readEntryNumber } from '../inventory/cursors.ts';
import type { VariantPricingModel } from '../mappers.ts';

const STANDARD_CURRENCY = 'EUR';
const STANDARD_CHANNEL = 'EU';

const graphMoney = (amountMinor: bigint | null, currency: Currency) => (amountMinor === null ? null : toGraphMoney(money(amountMinor, currency)));
const priorOf = async ({ variantId, price, compareAtMinor }: VariantPricingModel, { load }: Context) =>
  (isReduced({ amountMinor: price.amountMinor, compareAtMinor }) ? lowestPriorPrice(await load.reductionOf({ variantId, currency: price.currency })) : null);

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
    priceRange: async ({ id }, { currency, channel }, { load, channels }) => {
      const asked = currencyAskedFor(channels, { channel, currency: currency ?? STANDARD_CURRENCY });
      const range = asked ? await load.priceRangeOf(id, asked) : undefined;
      return range ? { min: toGraphMoney(range.min), max: toGraphMoney(range.max) } : null;
    },
  },
  ProductVariant: {
    price: async ({ id, productId }, { currency, channel }, { load, channels }) => {
      const asked = currencyAskedFor(channels, { channel, currency: currency ?? STANDARD_CURRENCY });
      const own = asked ? (await load.pricesOfProduct(productId, asked)).get(id) : undefined;
      return own ? toGraphMoney(own.price) : null;
    },
    pricing: async ({ id, productId }, { channel: asked }, { load, channels }) => {
      const channel = channels.byId(asked ?? STANDARD_CHANNEL);
      const own = channel && (await load.pricesOfProduct(productId, channel.currency)).get(id);
      return channel && own ? { ...own, channel } : null;
    },
    scheduledPrices: async ({ id }, _, { load, channels }) =>
      (await load.scheduledPricesOf(id)).flatMap((scheduled) => {
        const channel = channels.byCurrency(scheduled.price.currency);
        return channel ? [{ ...scheduled, channel }] : [];
      }),
    priceHistory: async ({ id }, { channel: asked, first, after }, { load, channels }) => {
      const channel = channels.byId(asked ?? STANDARD_CHANNEL);
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
