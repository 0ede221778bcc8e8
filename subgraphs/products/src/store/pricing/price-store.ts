import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { PriceStore } from '../../domain/pricing/ports.ts';
import type { PriceToSet } from '../../domain/pricing/price.ts';
import { toScheduled } from './scheduled-row.ts';
import type { ScheduledRow } from './scheduled-row.ts';

/** Column by column: variants, currencies, amounts, compare-at amounts. */
const toColumns = (prices: readonly PriceToSet[]): readonly (readonly (string | null)[])[] => [
  prices.map(({ variantId }) => toUuid(variantId)), prices.map(({ price }) => price.currency),
  prices.map(({ price }) => price.amountMinor.toString()), prices.map(({ compareAtMinor }) => compareAtMinor?.toString() ?? null),
];

export function createPriceStore(manager: EntityManager): PriceStore {
  return {
    async set(prices) {
      if (prices.length === 0) return;
      await manager.query(
        `INSERT INTO price (variant_id, currency, amount_minor, compare_at_minor) SELECT * FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::bigint[])
         ON CONFLICT (variant_id, currency) DO UPDATE SET amount_minor = excluded.amount_minor, compare_at_minor = excluded.compare_at_minor
         WHERE (price.amount_minor, price.compare_at_minor) IS DISTINCT FROM (excluded.amount_minor, excluded.compare_at_minor)`,
        [...toColumns(prices)],
      );
    },

    async schedule(validFrom, prices) {
      const rows = await manager.query<{ variant_id: string }[]>(
        `INSERT INTO scheduled_price (variant_id, currency, valid_from, amount_minor, compare_at_minor)
         SELECT v.id, price.currency, $5, price.amount_minor, price.compare_at_minor
         FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::bigint[]) AS price (variant_id, currency, amount_minor, compare_at_minor)
           JOIN variant v ON v.id = price.variant_id AND v.deleted_at IS NULL
         ORDER BY v.id, price.currency
         ON CONFLICT (variant_id, currency, valid_from) DO UPDATE SET amount_minor = excluded.amount_minor, compare_at_minor = excluded.compare_at_minor
         RETURNING variant_id`,
        [...toColumns(prices), validFrom],
      );
      return rows.map(({ variant_id }) => fromUuid('var', variant_id));
    },

    async unschedule({ variantId, currency }, validFrom) {
      const [, count] = await manager.query<[unknown[], number]>('DELETE FROM scheduled_price WHERE variant_id = $1 AND currency = $2 AND valid_from = $3', [toUuid(variantId), currency, validFrom]);
      return count === 1;
    },

    async takeDue(now, atMost) {
      const [lock] = await manager.query<[{ is_mine: boolean }]>(`SELECT pg_try_advisory_xact_lock(hashtext('due prices')) AS is_mine`);
      if (!lock.is_mine) return [];
      const [rows] = await manager.query<[ScheduledRow[], number]>(
        `DELETE FROM scheduled_price WHERE (variant_id, currency, valid_from) IN (
           SELECT variant_id, currency, valid_from FROM scheduled_price WHERE valid_from <= $1 ORDER BY valid_from, variant_id LIMIT $2
         ) RETURNING variant_id, currency, valid_from, amount_minor, compare_at_minor`,
        [now, atMost],
      );
      return rows.map(toScheduled).sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime());
    },
  };
}
