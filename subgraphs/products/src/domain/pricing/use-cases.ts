import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import type { Channels } from './channel.ts';
import { createCancelScheduledPrice } from './cancel-scheduled-price.ts';
import { createSchedulePrices } from './schedule-prices.ts';
import { createSetPrice } from './set-price.ts';
import { createSetPrices } from './set-prices.ts';

/** What callers can have done with prices. */
export type PricingUseCases = ReturnType<typeof createPricingUseCases>;

/** Makes them all. */
export function createPricingUseCases({ transact, channels, now }: { transact: Transact<Stores>; channels: Channels; now: () => Date }) {
  return {
    setPrice: createSetPrice({ transact }),
    setPrices: createSetPrices({ transact, channels }),
    schedulePrices: createSchedulePrices({ transact, channels, now }),
    cancelScheduledPrice: createCancelScheduledPrice({ transact, channels }),
  };
}
