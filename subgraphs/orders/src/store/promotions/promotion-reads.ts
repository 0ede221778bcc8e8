import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import { pageOf } from '@storegraph/kernel/page';
import type { CodeKey, PromotionCode, PromotionFilter, PromotionReads } from '../../domain/promotions/ports.ts';
import { SELECT_DISCOUNTS, toOrderDiscount } from './discount-rows.ts';
import type { DiscountQueryRow } from './discount-rows.ts';
import { SELECT_OFFERS, toOffers } from './offer-rows.ts';
import type { OfferQueryRow } from './offer-rows.ts';
import { PROMOTION_COLUMNS, toPromotion } from './promotion-rows.ts';
import type { PromotionQueryRow } from './promotion-rows.ts';

/** `$1` status, `$2` trigger, `$3` now; half-open like the promotions themselves. */
const MATCHES = `($2::text IS NULL OR p.trigger = $2) AND CASE $1::text
  WHEN 'SCHEDULED' THEN p.starts_at > $3 AND (p.ends_at IS NULL OR p.ends_at > p.starts_at)
  WHEN 'RUNNING' THEN p.starts_at <= $3 AND (p.ends_at IS NULL OR p.ends_at > $3)
  WHEN 'ENDED' THEN p.ends_at <= $3 OR p.ends_at = p.starts_at ELSE $3::timestamptz IS NOT NULL END`;
const filterParameters = ({ status, trigger }: PromotionFilter, at: Date) => [status ?? null, trigger ?? null, at];

export function createPromotionReads(manager: EntityManager): PromotionReads {
  const promotions = async (rest: string, parameters: unknown[]) =>
    (await manager.query<PromotionQueryRow[]>(`SELECT ${PROMOTION_COLUMNS} FROM promotion p ${rest}`, parameters)).map(toPromotion);

  return {
    byIds: (ids) => promotions('WHERE p.id = ANY($1)', [ids.map(toUuid)]),

    async list(filter, page, at) {
      const after = page.after ? toUuid(page.after.id) : null;
      return pageOf(await promotions(`WHERE ${MATCHES} AND ($4::uuid IS NULL OR p.id < $4) ORDER BY p.id DESC LIMIT $5`, [...filterParameters(filter, at), after, page.first + 1]), page);
    },

    async count(filter, at) {
      const [{ count }] = await manager.query<[{ count: number }]>(`SELECT count(*)::int AS count FROM promotion p WHERE ${MATCHES}`, filterParameters(filter, at));
      return count;
    },

    async statisticsOf(ids) {
      const rows = await manager.query<{ id: string; codes: number; uses: number; discounted: { currency: string; minor: string }[] }[]>(
        `SELECT p.id, (SELECT count(*)::int FROM promotion_code c WHERE c.promotion_id = p.id) AS codes, used.*
         FROM promotion p CROSS JOIN LATERAL (
           SELECT coalesce(sum(each.uses), 0)::int AS uses, coalesce(json_agg(json_build_object('currency', each.currency, 'minor', each.minor) ORDER BY each.currency) FILTER (WHERE each.uses > 0), '[]') AS discounted
           FROM (SELECT u.currency, count(*) AS uses, sum(u.amount_minor)::text AS minor FROM promotion_use u WHERE u.promotion_id = p.id AND u.returned_at IS NULL GROUP BY u.currency) each
         ) used WHERE p.id = ANY($1)`,
        [ids.map(toUuid)],
      );
      return rows.map(({ id, codes, uses, discounted }) => ({
        promotionId: fromUuid('promo', id), codes, uses, discounted: discounted.map(({ currency, minor }) => money(BigInt(minor), currency)),
      }));
    },

    async codesOf(ids, page) {
      const rows = await manager.query<{ code: string; promotion_id: string; usage_limit: number | null; uses: number }[]>(
        `SELECT c.* FROM unnest($1::uuid[]) AS asked (promotion_id) CROSS JOIN LATERAL (
           SELECT code, promotion_id, usage_limit, uses FROM promotion_code c
           WHERE c.promotion_id = asked.promotion_id AND ($2::text IS NULL OR c.code > $2) ORDER BY c.code LIMIT $3
         ) c`,
        [ids.map(toUuid), page.after?.code ?? null, page.first + 1],
      );
      const codes = rows.map(({ code, promotion_id, usage_limit, uses }): PromotionCode => ({
        code, promotionId: fromUuid('promo', promotion_id), usageLimit: usage_limit, usesLeft: usage_limit === null ? null : usage_limit - uses,
      }));
      return new Map([...Map.groupBy(codes, ({ promotionId }): Id<'promo'> => promotionId)].map(([id, found]) => [id, pageOf<PromotionCode & CodeKey>(found, page)]));
    },

    async discountsOf(orderIds) {
      const rows = await manager.query<DiscountQueryRow[]>(SELECT_DISCOUNTS, [orderIds.map(toUuid)]);
      return rows.map(toOrderDiscount);
    },

    async offersTo(cartIds, at) {
      return toOffers(await manager.query<OfferQueryRow[]>(SELECT_OFFERS, [cartIds.map(toUuid), at]));
    },
  };
}
