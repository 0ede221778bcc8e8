import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { OrderMoney } from '../../domain/money/order-money.ts';
import type { MoneyStore } from '../../domain/money/ports.ts';

interface Row {
  order_id: string;
  due_minor: string;
  gift_minor: string;
  shipping_minor: string;
  taken_minor: string;
  spared_minor: string;
  back_minor: string;
  gift_back_minor: string;
  shipping_back_minor: string;
  outstanding_minor: string | null;
}

/**
 * What was charged is counted anew each time, of what the database itself counts of the pieces (as `valueOfPieces` shares them). What was granted
 * before orders had such a row is shared out as well as it can be.
 */
const COUNT = `
  WITH facts AS (
    SELECT o.id, o.total_minor - o.gift_card_minor AS due, o.gift_card_minor AS gift, coalesce(s.gross_minor, 0) AS shipping,
      pieces.value + CASE WHEN pieces.charged > 0 THEN coalesce(s.gross_minor, 0) ELSE 0 END AS sent, before.unsent, before.sent AS back
    FROM "order" o LEFT JOIN order_shipping s ON s.order_id = o.id
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(paid.minor / l.quantity * c.charged + least(c.charged, paid.minor % l.quantity)), 0)::bigint AS value, coalesce(sum(c.charged), 0) AS charged
        FROM order_line l JOIN order_line_count c ON c.line_id = l.id LEFT JOIN order_line_amount a ON a.line_id = l.id
          CROSS JOIN LATERAL (SELECT coalesce(a.gross_minor, l.quantity * l.unit_price_minor) AS minor) paid
        WHERE l.order_id = o.id
      ) pieces
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(amount_minor) FILTER (WHERE cause LIKE 'cancelled in %'), 0) AS unsent, coalesce(sum(amount_minor) FILTER (WHERE cause NOT LIKE 'cancelled in %'), 0) AS sent
        FROM refund_grant g WHERE g.order_id = o.id
      ) before
    WHERE o.id = $1
  ),
  taken AS (SELECT *, least(greatest(0, sent - gift), due) AS taken FROM facts)
  INSERT INTO order_money AS m (order_id, due_minor, gift_minor, shipping_minor, sent_minor, spared_minor, back_minor)
  SELECT id, due, gift, shipping, least(sent, due + gift), least(unsent, due - taken), least(back, taken) FROM taken
  ON CONFLICT (order_id) DO UPDATE SET due_minor = excluded.due_minor, gift_minor = excluded.gift_minor, shipping_minor = excluded.shipping_minor, sent_minor = excluded.sent_minor
  RETURNING *`;

export function createMoneyStore(manager: EntityManager): MoneyStore {
  return {
    async count(orderId) {
      const [row] = await manager.query<[Row]>(COUNT, [toUuid(orderId)]);
      return toMoney(row);
    },

    async miss(orderId, outstandingMinor) {
      await manager.query('UPDATE order_money SET outstanding_minor = $2 WHERE order_id = $1', [toUuid(orderId), outstandingMinor.toString()]);
    },

    async giveBack(orderId, { sparedMinor, backMinor, giftMinor }, shippingMinor) {
      await manager.query(
        `UPDATE order_money SET spared_minor = spared_minor + $2, back_minor = back_minor + $3, gift_back_minor = gift_back_minor + $4, shipping_back_minor = shipping_back_minor + $5
         WHERE order_id = $1`,
        [toUuid(orderId), sparedMinor.toString(), backMinor.toString(), giftMinor.toString(), shippingMinor.toString()],
      );
    },
  };
}

const toMoney = (row: Row): OrderMoney => ({
  orderId: fromUuid('order', row.order_id),
  dueMinor: BigInt(row.due_minor),
  giftMinor: BigInt(row.gift_minor),
  shippingMinor: BigInt(row.shipping_minor),
  takenMinor: BigInt(row.taken_minor),
  sparedMinor: BigInt(row.spared_minor),
  backMinor: BigInt(row.back_minor),
  giftBackMinor: BigInt(row.gift_back_minor),
  shippingBackMinor: BigInt(row.shipping_back_minor),
  outstandingMinor: row.outstanding_minor === null ? null : BigInt(row.outstanding_minor),
});
