import { fromUuid } from '@storegraph/kernel/ids';
import type { Books } from '../books.ts';
import type { Invariant } from '../invariant.ts';

interface CountRow {
  readonly variant: string;
  readonly place: string | null;
  readonly shown: string;
  readonly summed: string;
}

/** What is compared: counts as they are kept, and as they add up from what led there. */
const COMPARED: readonly (readonly [what: string, sql: string])[] = [
  ['the stock of all warehouses', `
    SELECT s.variant_id AS variant, NULL AS place, concat_ws('/', s.on_hand, s.allocated, s.reserved) AS shown,
      concat_ws('/', coalesce(l.on_hand, 0), coalesce(l.allocated, 0), coalesce(l.reserved, 0)) AS summed
    FROM stock s LEFT JOIN (SELECT variant_id, sum(on_hand) AS on_hand, sum(allocated) AS allocated, sum(reserved) AS reserved FROM stock_level GROUP BY 1) l USING (variant_id)
    WHERE (s.on_hand, s.allocated, s.reserved) IS DISTINCT FROM (coalesce(l.on_hand, 0), coalesce(l.allocated, 0), coalesce(l.reserved, 0))`],
  ['its movements', `
    SELECT variant_id AS variant, w.code AS place, concat_ws('/', coalesce(l.on_hand, 0), coalesce(l.allocated, 0), coalesce(l.reserved, 0)) AS shown,
      concat_ws('/', coalesce(m.on_hand, 0), coalesce(m.allocated, 0), coalesce(m.reserved, 0)) AS summed
    FROM stock_level l FULL JOIN (
      SELECT variant_id, warehouse_id, sum(on_hand) AS on_hand, sum(allocated) AS allocated, sum(reserved) AS reserved FROM stock_movement GROUP BY 1, 2
    ) m USING (variant_id, warehouse_id) LEFT JOIN warehouse w ON w.id = warehouse_id
    WHERE (coalesce(l.on_hand, 0), coalesce(l.allocated, 0), coalesce(l.reserved, 0)) IS DISTINCT FROM (coalesce(m.on_hand, 0), coalesce(m.allocated, 0), coalesce(m.reserved, 0))`],
  ['what is held', `
    SELECT variant_id AS variant, w.code AS place, l.reserved::text AS shown, coalesce(h.reserved, 0)::text AS summed
    FROM stock_level l LEFT JOIN (SELECT variant_id, warehouse_id, sum(quantity) AS reserved FROM hold WHERE state = 'HELD' GROUP BY 1, 2) h USING (variant_id, warehouse_id)
      JOIN warehouse w ON w.id = warehouse_id
    WHERE l.reserved <> coalesce(h.reserved, 0)`],
];

/** I3: stock is what came in less what went out; what is held and allotted is so for somebody. */
export const stockAddsUp: Invariant = {
  id: 'I3',
  promise: 'stock is what its movements add up to, what is held is held for an order, and nothing is below zero',
  async violations({ rows }: Books) {
    const found = await Promise.all(COMPARED.map(async ([what, sql]) =>
      (await rows<CountRow>('products', sql)).map(({ variant, place, shown, summed }) => `${fromUuid('var', variant)}${place ? ` in ${place}` : ''} is counted as ${shown}, and ${what} add up to ${summed}`)));
    const below = await rows<{ variant: string }>('products', 'SELECT variant_id AS variant FROM stock_level WHERE on_hand < 0 OR allocated < 0 OR reserved < 0 OR (NOT may_owe AND on_hand < allocated + reserved)');
    return [...found.flat(), ...below.map(({ variant }) => `more of ${fromUuid('var', variant)} is promised than there is`)];
  },
};
