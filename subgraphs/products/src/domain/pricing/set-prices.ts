import type { Id } from '@storegraph/kernel/ids';
import { parseEach } from '@storegraph/kernel/parse-each';
import type { Transact } from '@storegraph/kernel/transact';
import { tellChanged } from '../catalogue/tell-changed.ts';
import type { Stores } from '../ports.ts';
import type { Channels } from './channel.ts';
import { parsePriceLines } from './parse-price-lines.ts';
import type { PriceLine } from './parse-price-lines.ts';
import { variantOfLineNotFound } from './refusals.ts';

/**
 * Sets many prices, all or none, and tells of each variant once. Answers their ids, in the order of the lines.
 * Refuses with VARIANT_NOT_FOUND by line, and what `parsePriceLines` refuses.
 */
export type SetPrices = (input: { readonly prices: readonly PriceLine[] }) => Promise<readonly Id<'var'>[]>;

/** Makes `SetPrices`. */
export function createSetPrices(deps: { transact: Transact<Stores>; channels: Channels }): SetPrices {
  return async (input) => {
    const toSet = parsePriceLines(input.prices, deps.channels);
    const ids = [...new Set(toSet.map(({ variantId }) => variantId))];
    return deps.transact(async ({ catalogue, prices, outbox }) => {
      const found = new Set(await catalogue.raiseEach(ids));
      parseEach(toSet, ({ variantId }, line) => {
        if (!found.has(variantId)) throw variantOfLineNotFound(line);
      });
      await prices.set(toSet);
      await tellChanged(ids, catalogue, outbox);
      return ids;
    });
  };
}
