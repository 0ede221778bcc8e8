import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import { pageOf } from '@storegraph/kernel/page';
import type { PriceReads } from '../../domain/pricing/ports.ts';
import type { NumberedPriceEntry } from '../../domain/pricing/price.ts';
import { toScheduled } from './scheduled-row.ts';
import type { ScheduledRow } from './scheduled-row.ts';

interface EntryRow {
  id: string;
  variant_id: string;
  currency: string;
  amount_minor: string | null;
  compare_at_minor: string | null;
  valid_from: Date;
}

const ENTRY = 'h.id, h.variant_id, h.currency, h.amount_minor, h.compare_at_minor, h.valid_from';

const toEntry = ({ id, variant_id, currency, amount_minor, compare_at_minor, valid_from }: EntryRow): NumberedPriceEntry => ({
  number: id, variantId: fromUuid('var', variant_id), currency, validFrom: valid_from,
  amountMinor: amount_minor === null ? null : BigInt(amount_minor), compareAtMinor: compare_at_minor === null ? null : BigInt(compare_at_minor),
});

const OF_THE_SAME = '(e.variant_id, e.currency) = (p.variant_id, p.currency)';

/** One look at the index for each variant, fenced off: in a shop of tens of thousands of prices the planner would rather read them all. */
export const PRICE_OF_VARIANT = 'SELECT * FROM price WHERE variant_id = v.id AND currency = $2 OFFSET 0';

/**
 * Back from the end of each history: to the last entry that announced nothing, then to the one that held 30 days before
 * the announcements began. It may be some entries more than the decision needs, never fewer.
 */
const REDUCTIONS = `
  SELECT ${ENTRY} FROM price p
  CROSS JOIN LATERAL (
    SELECT coalesce((
      SELECT e.id FROM price_history e WHERE ${OF_THE_SAME} AND (e.compare_at_minor > e.amount_minor) IS NOT TRUE ORDER BY e.id DESC LIMIT 1
    ), 0) AS id
  ) plain
  CROSS JOIN LATERAL (
    SELECT e.valid_from - interval '30 days' AS since FROM price_history e WHERE ${OF_THE_SAME} AND e.id > plain.id ORDER BY e.id LIMIT 1
  ) prior
  CROSS JOIN LATERAL (
    SELECT coalesce((SELECT e.id FROM price_history e WHERE ${OF_THE_SAME} AND e.id <= plain.id AND e.valid_from <= prior.since ORDER BY e.id DESC LIMIT 1), 0) AS id
  ) oldest
  JOIN price_history h ON (h.variant_id, h.currency) = (p.variant_id, p.currency) AND h.id >= oldest.id
  WHERE (p.variant_id, p.currency) IN (SELECT * FROM unnest($1::uuid[], $2::text[])) AND p.compare_at_minor > p.amount_minor
  ORDER BY h.id`;

export function createPriceReads(manager: EntityManager): PriceReads {
  return {
    async rangesOf(productIds, currency) {
      const rows = await manager.query<{ product_id: string; min: string; max: string }[]>(
        `SELECT v.product_id, min(p.amount_minor), max(p.amount_minor)
         FROM variant v CROSS JOIN LATERAL (${PRICE_OF_VARIANT}) p WHERE v.product_id = ANY($1) AND v.deleted_at IS NULL GROUP BY v.product_id`,
        [productIds.map(toUuid), currency],
      );
      return rows.map(({ product_id, min, max }) => ({ productId: fromUuid('prod', product_id), min: money(BigInt(min), currency), max: money(BigInt(max), currency) }));
    },

    reductionsOf: async (keys) =>
      (await manager.query<EntryRow[]>(REDUCTIONS, [keys.map(({ variantId }) => toUuid(variantId)), keys.map(({ currency }) => currency)])).map(toEntry),

    async history(variantIds, { currency, first, after }) {
      const rows = await manager.query<EntryRow[]>(
        `SELECT h.* FROM unnest($1::uuid[]) AS asked (variant_id) CROSS JOIN LATERAL (
           SELECT ${ENTRY} FROM price_history h
           WHERE h.variant_id = asked.variant_id AND h.currency = $2 AND h.id < coalesce($3::bigint, 9223372036854775807)
           ORDER BY h.id DESC LIMIT $4
         ) h`,
        [variantIds.map(toUuid), currency, after ?? null, first + 1],
      );
      const byVariant = Map.groupBy(rows.map(toEntry), ({ variantId }) => variantId);
      return new Map([...byVariant].map(([variantId, found]) => [variantId, pageOf(found, { first, after })]));
    },

    scheduled: async (variantIds) =>
      (await manager.query<ScheduledRow[]>(
        `SELECT s.* FROM unnest($1::uuid[]) AS asked (variant_id) CROSS JOIN LATERAL (
           SELECT s.variant_id, s.currency, s.valid_from, s.amount_minor, s.compare_at_minor FROM scheduled_price s
           WHERE s.variant_id = asked.variant_id ORDER BY s.valid_from, s.currency LIMIT 100
         ) s`,
        [variantIds.map(toUuid)],
      )).map(toScheduled),

    isAnyDue: async (now) =>
      (await manager.query<unknown[]>('/* regular work */ SELECT 1 FROM scheduled_price WHERE valid_from <= $1 LIMIT 1', [now])).length > 0,

    async countHistory(variantIds, currency) {
      const rows = await manager.query<{ variant_id: string; count: number }[]>(
        'SELECT variant_id, count(*)::int AS count FROM price_history WHERE variant_id = ANY($1) AND currency = $2 GROUP BY variant_id', [variantIds.map(toUuid), currency],
      );
      return new Map(rows.map(({ variant_id, count }) => [fromUuid('var', variant_id), count]));
    },
  };
}
