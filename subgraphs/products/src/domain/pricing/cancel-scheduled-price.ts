import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import type { Channels } from './channel.ts';
import { scheduledPriceNotFound } from './refusals.ts';

/** A price that was to begin, as a client names it. */
export interface CancelScheduledPriceInput {
  readonly variantId: string;
  readonly channel: string;
  /** RFC 3339, UTC. */
  readonly validFrom: string;
}

/** Has a price not begin that was to. Answers its variant's id. Refuses with SCHEDULED_PRICE_NOT_FOUND, also when it has begun. */
export type CancelScheduledPrice = (input: CancelScheduledPriceInput) => Promise<Id<'var'>>;

/** Makes `CancelScheduledPrice`. */
export function createCancelScheduledPrice(deps: { transact: Transact<Stores>; channels: Channels }): CancelScheduledPrice {
  return async ({ variantId, channel, validFrom: at }) => {
    const id = parseId('var', variantId, ['variantId']);
    const currency = deps.channels.byId(channel)?.currency;
    const validFrom = new Date(at);
    if (currency === undefined || Number.isNaN(validFrom.getTime())) throw scheduledPriceNotFound();
    await deps.transact(async ({ prices }) => {
      if (!(await prices.unschedule({ variantId: id, currency }, validFrom))) throw scheduledPriceNotFound();
    });
    return id;
  };
}
