import type { EntityManager } from 'typeorm';
import type { SamplePriceEntry } from '@storegraph/sample-shop/catalogue/price-history';
import { toUuid } from '@storegraph/kernel/ids';

/** Has the history of the prices be the sample's. The database noted only that all were set just now. As the owner, who may. */
export async function seedPriceHistory(manager: EntityManager, history: readonly SamplePriceEntry[]): Promise<void> {
  await manager.query('DELETE FROM price_history');
  await manager.query(
    `INSERT INTO price_history (variant_id, currency, amount_minor, compare_at_minor, valid_from)
     SELECT variant_id, currency, amount_minor, compare_at_minor, valid_from
     FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::bigint[], $5::timestamptz[]) WITH ORDINALITY
       AS entry (variant_id, currency, amount_minor, compare_at_minor, valid_from, place) ORDER BY place`,
    [
      history.map(({ variantId }) => toUuid(variantId)), history.map(({ currency }) => currency), history.map(({ amountMinor }) => amountMinor.toString()),
      history.map(({ compareAtMinor }) => compareAtMinor?.toString() ?? null), history.map(({ validFrom }) => validFrom),
    ],
  );
}
