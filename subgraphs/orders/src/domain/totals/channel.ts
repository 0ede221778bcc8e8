import type { Currency } from '@storegraph/kernel/money';
import type { Rounding } from './divide.ts';

/** A market as far as amounts go: what its prices mean and how its tax is counted. */
export interface Channel {
  /** As products calls it: `EU`. */
  readonly id: string;
  readonly currency: Currency;
  /** Whether the prices shoppers see have the tax in them. */
  readonly pricesIncludeTax: boolean;
  /** Where half a minor unit goes. */
  readonly rounding: Rounding;
  /** Whether tax is rounded for each line, or once for all that has one rate and then spread over it. */
  readonly taxPer: 'LINE' | 'RATE';
  /** What the numbers of its orders begin with; each channel counts for itself. */
  readonly orderPrefix: string;
  /** Where a basket is counted for while nobody has said where it goes. */
  readonly homeCountry: string;
}

/** The channels of the shop; no two have the same currency. */
const CHANNELS: readonly Channel[] = [
  { id: 'EU', orderPrefix: 'SG-', currency: 'EUR', pricesIncludeTax: true, rounding: 'HALF_UP', taxPer: 'LINE', homeCountry: 'DE' },
  { id: 'US', orderPrefix: 'SG-US-', currency: 'USD', pricesIncludeTax: false, rounding: 'HALF_UP', taxPer: 'LINE', homeCountry: 'US' },
  { id: 'JP', orderPrefix: 'SG-JP-', currency: 'JPY', pricesIncludeTax: true, rounding: 'HALF_UP', taxPer: 'LINE', homeCountry: 'JP' },
];

/** The channel that sells in a currency. Throws a `RangeError` when none does. */
export function channelOf(currency: Currency): Channel {
  const channel = CHANNELS.find((each) => each.currency === currency);
  if (!channel) throw new RangeError(`no channel sells in ${currency}`);
  return channel;
}
