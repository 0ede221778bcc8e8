import type { GraphQLResolveInfo } from 'graphql';
import type { Currency } from '@storegraph/kernel/money';
import { argumentsBelow } from '@storegraph/subgraph/look-ahead';
import { currencyAskedFor } from '../../domain/pricing/channel.ts';
import type { Channel, Channels } from '../../domain/pricing/channel.ts';
import type { ProductVariantPriceArgs, ProductVariantPricingArgs } from '../__generated__/resolvers.ts';

const STANDARD_CURRENCY = 'EUR';
const STANDARD_CHANNEL = 'EU';

/** The currency of a price: of the channel, of the currency, or of the shop's standard where a client names neither. Undefined when the shop has no such channel. */
export const currencyOf = (channels: Channels, { currency, channel }: Partial<ProductVariantPriceArgs>): Currency | undefined =>
  currencyAskedFor(channels, { channel, currency: currency ?? STANDARD_CURRENCY });

/** The channel that a client names, or the standard one. */
export const channelOf = (channels: Channels, { channel }: Partial<ProductVariantPricingArgs>): Channel | undefined => channels.byId(channel ?? STANDARD_CHANNEL);

/** The currencies in which the variants that this resolver answers are asked what they cost. */
export function askedCurrencies(channels: Channels, info: GraphQLResolveInfo): readonly Currency[] {
  const asked = [
    ...argumentsBelow<ProductVariantPriceArgs>(info, 'price').map((args) => currencyOf(channels, args)),
    ...argumentsBelow<ProductVariantPricingArgs>(info, 'pricing').map((args) => channelOf(channels, args)?.currency),
  ];
  return asked.filter((currency) => currency !== undefined);
}
