import { fromUuid } from '@storegraph/kernel/ids';
import type { Difference } from '../difference.ts';
import { fewerPieces } from './fewer-pieces.ts';

interface SoldRow {
  readonly id: string;
  readonly customer: string;
  readonly version: number;
  readonly pieces: number;
  readonly lines: readonly { readonly line: string; readonly product: string; readonly variant: string; readonly quantity: number }[];
}

/** Those that were placed here: products has no pieces of the sample shop's history. */
const SOLD = `SELECT o.id, o.customer_id AS customer, o.version, sum(l.quantity - coalesce(c.cancelled, 0))::int AS pieces,
    json_agg(json_build_object('line', l.id, 'product', l.product_id, 'variant', l.variant_id, 'quantity', l.quantity - coalesce(c.cancelled, 0)) ORDER BY l.position) FILTER (WHERE l.quantity > coalesce(c.cancelled, 0)) AS lines
  FROM "order" o JOIN order_line l ON l.order_id = o.id LEFT JOIN order_line_count c ON c.line_id = l.id
  WHERE o.status = 'CONFIRMED' AND o.fulfilment_status = 'UNFULFILLED' AND o.cart_id IS NOT NULL GROUP BY o.id`;
const KEPT = `SELECT o.id, coalesce(sum(h.quantity), 0)::int AS pieces FROM unnest($1::uuid[]) AS o (id) LEFT JOIN hold h ON h.order_id = o.id AND h.state IN ('COMMITTED', 'SHIPPED') GROUP BY 1`;

/** Orders whose pieces were set aside after the moment that products was put back to, and longer ago than events are kept. */
export const soldWithoutPieces: Difference = {
  what: 'a sold order for which products keeps no pieces',
  right: 'orders',
  mended: 'orders tells again what was placed and confirmed',
  async find(databases) {
    const found = await fewerPieces<SoldRow>(databases, ['orders', SOLD], ['products', KEPT]);
    return found.map(({ id, customer, version, pieces, lines, only }) => {
      const told = { aggregateId: fromUuid('order', id), aggregateVersion: version, payload: { orderId: fromUuid('order', id), customerId: fromUuid('user', customer), lines: lines.map((of) => ({ lineId: fromUuid('oline', of.line), productId: fromUuid('prod', of.product), variantId: fromUuid('var', of.variant), quantity: of.quantity })) } };
      return {
        subject: told.aggregateId, told: `${pieces} pieces are sold, and ${only} set aside`,
        mend: () => databases.write('orders', (_, outbox) => outbox.tellAll([{ name: 'orders.order-placed', ...told }, { name: 'orders.order-confirmed', ...told }])),
      };
    });
  },
};
