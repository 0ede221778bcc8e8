import type { Invariant } from '../invariant.ts';

/** What has a limit: counts as they are kept against what was used. */
const LIMITED: readonly (readonly [what: string, sql: string])[] = [
  ['the promotion', `
    SELECT p.id::text AS name, p.uses::text AS shown, count(u.order_id)::text AS counted, coalesce(p.usage_limit::text, 'no limit') AS most
    FROM promotion p LEFT JOIN promotion_use u ON u.promotion_id = p.id AND u.returned_at IS NULL
    WHERE p.usage_limit IS NOT NULL GROUP BY p.id HAVING p.uses <> count(u.order_id) OR count(u.order_id) > p.usage_limit`],
  ['the code', `
    SELECT c.code AS name, c.uses::text AS shown, count(u.order_id)::text AS counted, c.usage_limit::text AS most
    FROM promotion_code c LEFT JOIN promotion_use u ON u.code = c.code AND u.returned_at IS NULL
    WHERE c.usage_limit IS NOT NULL GROUP BY c.code HAVING c.uses <> count(u.order_id) OR count(u.order_id) > c.usage_limit`],
  ['the gift card', `
    SELECT c.id::text AS name, c.balance_minor::text AS shown, coalesce(sum(e.amount_minor), 0)::text AS counted, c.issued_minor::text AS most
    FROM gift_card c LEFT JOIN gift_card_entry e ON e.card_id = c.id
    GROUP BY c.id HAVING c.balance_minor <> coalesce(sum(e.amount_minor), 0) OR c.balance_minor < 0 OR c.balance_minor > c.issued_minor`],
  ['the delivery slot', `
    SELECT s.id::text AS name, max(b.place)::text AS shown, count(*)::text AS counted, s.capacity::text AS most
    FROM delivery_slot s JOIN slot_booking b ON b.slot_id = s.id GROUP BY s.id HAVING count(*) > s.capacity`],
];

/** I12: nothing that is limited is used more often. */
export const limitsHold: Invariant = {
  id: 'I12',
  promise: 'promotions, codes, gift cards and delivery slots are used as they are counted, and never beyond what they have',
  async violations({ rows }) {
    const found = await Promise.all(LIMITED.map(async ([what, sql]) =>
      (await rows<{ name: string; shown: string; counted: string; most: string }>('orders', sql)).map(({ name, shown, counted, most }) => `${what} ${name} counts ${shown}, and there are ${counted} of at most ${most}`)));
    return found.flat();
  },
};
