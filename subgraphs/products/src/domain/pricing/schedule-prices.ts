import type { Id } from '@storegraph/kernel/ids';
import { parseEach } from '@storegraph/kernel/parse-each';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import type { Channels } from './channel.ts';
import { parsePriceLines } from './parse-price-lines.ts';
import type { PriceLine } from './parse-price-lines.ts';
import { beginsTooSoon, variantOfLineNotFound } from './refusals.ts';

/** Prices, and from when on they are to hold, as a client sends them. */
export interface SchedulePricesInput {
  /** RFC 3339, UTC. */
  readonly validFrom: string;
  readonly prices: readonly PriceLine[];
}

/**
 * Has many prices begin at a time to come, all or none; where one of a variant was to begin at the same time, the new one is.
 * Answers the variants' ids, in the order of the lines. Refuses with BEGINS_TOO_SOON, VARIANT_NOT_FOUND by line, and what
 * `parsePriceLines` refuses.
 */
export type SchedulePrices = (input: SchedulePricesInput) => Promise<readonly Id<'var'>[]>;

/** Makes `SchedulePrices`. */
export function createSchedulePrices(deps: { transact: Transact<Stores>; channels: Channels; now: () => Date }): SchedulePrices {
  return async (input) => {
    const validFrom = new Date(input.validFrom);
    // The thirteenth month is no time, and not later than now either.
    if (!(validFrom > deps.now())) throw beginsTooSoon();
    const toSchedule = parsePriceLines(input.prices, deps.channels);
    const ids = [...new Set(toSchedule.map(({ variantId }) => variantId))];
    return deps.transact(async ({ prices }) => {
      const found = new Set(await prices.schedule(validFrom, toSchedule));
      parseEach(toSchedule, ({ variantId }, line) => {
        if (!found.has(variantId)) throw variantOfLineNotFound(line);
      });
      return ids;
    });
  };
}
