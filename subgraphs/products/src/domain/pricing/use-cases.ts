import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import type { Channels } from './channel.ts';
import { createSetPrice } from './set-price.ts';
import { createSetPrices } from './set-prices.ts';

/** What callers can have done with prices. */
export type PricingUseCases = ReturnType<typeof createPricingUseCases>;

/** Makes them all. */
export function createPricingUseCases({ transact, channels }: { transact: Transact<Stores>; channels: Channels }) {
  return { setPrice: createSetPrice({ transact }), setPrices: createSetPrices({ transact, channels }) };
}
