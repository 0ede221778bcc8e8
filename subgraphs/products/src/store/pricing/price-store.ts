import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { PriceStore } from '../../domain/pricing/ports.ts';

export function createPriceStore(manager: EntityManager): PriceStore {
  return {
    async set(prices) {
      await manager.query(
        `INSERT INTO price (variant_id, currency, amount_minor, compare_at_minor) SELECT * FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::bigint[])
         ON CONFLICT (variant_id, currency) DO UPDATE SET amount_minor = excluded.amount_minor, compare_at_minor = excluded.compare_at_minor
         WHERE (price.amount_minor, price.compare_at_minor) IS DISTINCT FROM (excluded.amount_minor, excluded.compare_at_minor)`,
        [
          prices.map(({ variantId }) => toUuid(variantId)), prices.map(({ price }) => price.currency),
          prices.map(({ price }) => price.amountMinor.toString()), prices.map(({ compareAtMinor }) => compareAtMinor?.toString() ?? null),
        ],
      );
    },
  };
}
