import { fromUuid } from '@storegraph/kernel/ids';
import type { CartOffers } from '../../domain/promotions/ports.ts';
import { PROMOTION_COLUMNS, toPromotion } from './promotion-rows.ts';
import type { PromotionQueryRow } from './promotion-rows.ts';

/** A row of `SELECT_OFFERS`: a promotion offered to a cart, or a cart that nothing is offered to. */
export interface OfferQueryRow extends Omit<PromotionQueryRow, 'id'> {
  cart_id: string;
  is_first_order: boolean;
  group_ids: string[] | null;
  products_of_collections: string[] | null;
  has_gift_cards: boolean;
  id: string | null;
  code: string | null;
  entered_at: Date | null;
  is_used_up: boolean;
}

/** What one shopper is counted as: a customer, or what is kept of a guest's address. */
const SHOPPER = 'c.customer_id::text';

/** The offers to the carts `$1` at `$2`: what runs by itself, and what their codes bring. */
export const SELECT_OFFERS = `
  SELECT c.id AS cart_id, EXISTS (SELECT FROM cart_gift_card e WHERE e.cart_id = c.id) AS has_gift_cards, ${PROMOTION_COLUMNS}, p.code, p.entered_at,
    coalesce(p.uses >= p.usage_limit OR p.code_uses >= p.code_limit, p.uses >= p.usage_limit, p.code_uses >= p.code_limit, false)
      OR (p.usage_limit_per_customer IS NOT NULL AND EXISTS (
        SELECT FROM promotion_shopper s WHERE s.promotion_id = p.id AND s.shopper = ${SHOPPER} AND s.uses >= p.usage_limit_per_customer)) AS is_used_up,
    -- Asked only where something depends on it.
    CASE WHEN p.conditions ->> 'audience' = 'FIRST_ORDER' THEN NOT EXISTS (
      SELECT FROM "order" o WHERE o.customer_id = c.customer_id AND o.status NOT IN ('CANCELLED', 'REJECTED', 'EXPIRED')) ELSE false END AS is_first_order,
    CASE WHEN p.conditions -> 'customerGroupIds' <> '[]' THEN (SELECT g.group_ids FROM customer_groups g WHERE g.customer_id = c.customer_id) END AS group_ids,
    CASE WHEN p.collection_ids <> '{}' THEN (
      SELECT array_agg(DISTINCT m.product_id) FROM cart_line l JOIN variant v ON v.id = l.variant_id JOIN collection_product m ON m.product_id = v.product_id AND m.is_in
      WHERE l.cart_id = c.id AND m.collection_id = ANY(p.collection_ids)) END AS products_of_collections
  FROM cart c LEFT JOIN LATERAL (
    (SELECT p.*, NULL AS code, NULL::timestamptz AS entered_at, NULL::integer AS code_limit, 0 AS code_uses FROM promotion p
     WHERE p.trigger = 'AUTOMATIC' AND p.starts_at <= $2 AND (p.ends_at IS NULL OR p.ends_at > $2) ORDER BY p.priority DESC, p.id LIMIT 100)
    UNION ALL
    (SELECT p.*, k.code, e.entered_at, k.usage_limit, k.uses FROM cart_code e JOIN promotion_code k ON k.code = e.code JOIN promotion p ON p.id = k.promotion_id
     WHERE e.cart_id = c.id)
  ) p ON true
  WHERE c.id = ANY($1)`;

export function toOffers(rows: readonly OfferQueryRow[]): readonly CartOffers[] {
  return [...Map.groupBy(rows, ({ cart_id }) => cart_id)].map(([cartId, offered]) => ({
    cartId: fromUuid('cart', cartId),
    hasGiftCards: offered.some(({ has_gift_cards }) => has_gift_cards),
    isFirstOrder: offered.some(({ is_first_order }) => is_first_order),
    groupIds: (offered.find(({ group_ids }) => group_ids)?.group_ids ?? []).map((id) => fromUuid('cgroup', id)),
    promotions: offered.flatMap(({ id, code, entered_at, is_used_up, products_of_collections, ...row }) => (id === null ? [] : [{
      ...toPromotion({ ...row, id }), code, enteredAt: entered_at, isUsedUp: is_used_up, productsOfCollections: (products_of_collections ?? []).map((product) => fromUuid('prod', product)),
    }])),
  }));
}
