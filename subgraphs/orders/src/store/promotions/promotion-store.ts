import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { NewPromotion, PromotionStore } from '../../domain/promotions/ports.ts';
import { MAX_CODES_IN_CART } from '../../domain/promotions/refusals.ts';
import { toJsonColumns } from './promotion-rows.ts';
import { createPromotionReads } from './promotion-reads.ts';
import { GIVE_BACK, TAKE } from './use-statements.ts';

/** `$2` and on of both the statements that write a promotion. */
const columnsOf = (promotion: Omit<NewPromotion, 'createdAt' | 'trigger'>) => [
  toUuid(promotion.id), promotion.name, promotion.priority, promotion.stacking, promotion.group, promotion.startsAt, promotion.endsAt,
  ...toJsonColumns(promotion), promotion.usageLimit, promotion.usageLimitPerCustomer, promotion.scope.collectionIds.map(toUuid),
];

export function createPromotionStore(manager: EntityManager): PromotionStore {
  return {
    ...createPromotionReads(manager),

    async create(promotion) {
      await manager.query(
        `INSERT INTO promotion (id, name, priority, stacking, combining_group, starts_at, ends_at, scope, conditions, benefit, usage_limit, usage_limit_per_customer, collection_ids, trigger, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
        [...columnsOf(promotion), promotion.trigger, promotion.createdAt],
      );
    },

    async update(promotion, version) {
      const [rows] = await manager.query<[unknown[], number]>(
        `UPDATE promotion SET version = version + 1, name = $2, priority = $3, stacking = $4, combining_group = $5, starts_at = $6, ends_at = $7,
           scope = $8, conditions = $9, benefit = $10, usage_limit = $11, usage_limit_per_customer = $12, collection_ids = $13
         WHERE id = $1 AND version = $14 AND ($11::integer IS NULL OR uses <= $11) RETURNING 1`,
        [...columnsOf(promotion), version],
      );
      return rows.length > 0;
    },

    async end(id, at) {
      const [rows] = await manager.query<[unknown[], number]>(
        'UPDATE promotion SET version = version + 1, ends_at = greatest($2, starts_at) WHERE id = $1 AND (ends_at IS NULL OR (ends_at > $2 AND ends_at > starts_at)) RETURNING 1', [toUuid(id), at],
      );
      return rows.length > 0;
    },

    async addCodes(promotionId, codes, usageLimit, at) {
      const rows = await manager.query<{ code: string }[]>(
        'INSERT INTO promotion_code (code, promotion_id, usage_limit, created_at) SELECT code, $1, $3, $4 FROM unnest($2::text[]) AS code ON CONFLICT DO NOTHING RETURNING code',
        [toUuid(promotionId), codes, usageLimit, at],
      );
      return rows.map(({ code }) => code);
    },

    async enterCode(cartId, code, at) {
      const [row] = await manager.query<[{ is_known: boolean; is_there: boolean; count: number }]>(
        `WITH known AS (SELECT code FROM promotion_code WHERE code = $2),
         there AS (SELECT count(*)::int AS count, coalesce(bool_or(code = $2), false) AS is_there FROM cart_code WHERE cart_id = $1),
         entered AS (INSERT INTO cart_code (cart_id, code, entered_at) SELECT $1, known.code, $3 FROM known, there WHERE there.count < ${MAX_CODES_IN_CART} ON CONFLICT DO NOTHING)
         SELECT EXISTS (SELECT FROM known) AS is_known, is_there, count FROM there`,
        [toUuid(cartId), code, at],
      );
      if (!row.is_known) return undefined;
      if (row.is_there) return 'there already';
      return row.count < MAX_CODES_IN_CART ? 'entered' : 'full';
    },

    async removeCode(cartId, code) {
      const [rows] = await manager.query<[unknown[], number]>('DELETE FROM cart_code WHERE cart_id = $1 AND code = $2 RETURNING 1', [toUuid(cartId), code]);
      return rows.length > 0;
    },

    async take({ orderId, shopper, currency, at }, discounts) {
      if (discounts.length === 0) return true;
      const rows = await manager.query<unknown[]>(TAKE, [
        JSON.stringify(discounts.map(({ promotionId, code, name, lineId, amount }, position) => ({
          position, promotion_id: toUuid(promotionId), code, name, line_id: lineId && toUuid(lineId), amount_minor: amount.amountMinor.toString(),
        }))),
        toUuid(orderId), shopper, currency, at,
      ]);
      return rows.length === 0;
    },

    async giveBack(orderId, at) {
      await manager.query(GIVE_BACK, [toUuid(orderId), at]);
    },
  };
}
