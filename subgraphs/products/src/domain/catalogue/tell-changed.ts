import type { Outbox } from '@storegraph/events/envelope';
import type { Id } from '@storegraph/kernel/ids';
import type { CatalogueStore } from './ports.ts';

/** Tells of variants as they stand now. Their versions must have been raised before. */
export async function tellChanged(ids: readonly Id<'var'>[], catalogue: CatalogueStore, outbox: Outbox): Promise<void> {
  const notices = await catalogue.notices(ids);
  await outbox.tellAll(notices.map(({ version, prices, ...notice }) => ({
    name: 'products.variant-changed', aggregateId: notice.variantId, aggregateVersion: version,
    payload: { ...notice, prices: prices.map(({ amountMinor, currency }) => ({ currency, amountMinor: amountMinor.toString() })) },
  })));
}
