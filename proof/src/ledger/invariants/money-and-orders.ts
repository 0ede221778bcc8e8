import { fromUuid } from '@storegraph/kernel/ids';
import type { Books } from '../books.ts';
import type { Invariant } from '../invariant.ts';
import { merge } from '../merge.ts';

interface OrderRow {
  readonly id: string;
  readonly status: string;
  /** Whether it shows that its money is missing: another payment is asked for, and nothing leaves before that. */
  readonly misses: boolean;
  /** What is to be paid besides gift cards. */
  readonly due: string;
  /** Of it, what edits made it cost more and is still to be paid: nothing leaves the house before. */
  readonly owed: string;
  /** What gift cards paid and did not have back. */
  readonly cards: string;
}

/** Of all tries to pay an order. */
interface MoneyRow {
  readonly id: string;
  readonly captured: string;
  readonly refunded: string;
  /** Set aside and neither taken nor let go. */
  readonly held: string;
  /** Of what was to be paid: for what was called off before it left, and not taken. */
  readonly spared: string;
}

const SOLD: ReadonlySet<string> = new Set(['CONFIRMED', 'COMPLETED']);
const OVER: ReadonlySet<string> = new Set(['CANCELLED', 'EXPIRED', 'REJECTED']);

async function* ordersWithMoney({ stream }: Books) {
  const orders = stream<OrderRow>('orders', `
    SELECT o.id, o.status, o.payment_status NOT IN ('AUTHORIZED', 'CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED') AS misses, o.total_minor - o.gift_card_minor AS due, coalesce(e.owed, 0) AS owed, coalesce(c.redeemed - c.given_back, 0) AS cards
    FROM "order" o LEFT JOIN (
      SELECT order_id, -coalesce(sum(amount_minor) FILTER (WHERE kind = 'REDEEMED'), 0) AS redeemed, coalesce(sum(amount_minor) FILTER (WHERE kind <> 'REDEEMED'), 0) AS given_back
      FROM gift_card_entry WHERE order_id IS NOT NULL GROUP BY order_id
    ) c ON c.order_id = o.id LEFT JOIN (
      SELECT order_id, sum(owed_minor - netted_minor) AS owed FROM order_edit WHERE status = 'APPLIED' AND paid_at IS NULL GROUP BY order_id
    ) e ON e.order_id = o.id ORDER BY o.id`);
  const money = stream<MoneyRow>('payments', `
    SELECT order_id AS id, sum(captured_minor) AS captured, sum(refunded_minor) AS refunded,
      sum(CASE WHEN is_released THEN 0 ELSE greatest(authorized_minor - captured_minor, 0) END) AS held, max(spared_minor) AS spared
    FROM payment JOIN account USING (order_id) GROUP BY order_id ORDER BY order_id`);
  for await (const { id, left, right } of merge(orders, money)) {
    yield { name: fromUuid('order', id), status: left?.status, misses: left?.misses ?? false, due: BigInt(left?.due ?? 0), owed: BigInt(left?.owed ?? 0), cards: BigInt(left?.cards ?? 0), captured: BigInt(right?.captured ?? 0), refunded: BigInt(right?.refunded ?? 0), held: BigInt(right?.held ?? 0), spared: BigInt(right?.spared ?? 0) };
  }
}

/** I1: each captured payment is of exactly one order that is sold, or went back whole. */
export const capturedForOrders: Invariant = {
  id: 'I1',
  promise: 'money that was taken is of an order that is sold, once, or went back whole',
  async violations(books) {
    const found: string[] = [];
    for await (const { name, status, due, cards, captured, refunded, held } of ordersWithMoney(books)) {
      const kept = captured - refunded;
      if (status === undefined) {
        if (kept > 0n) found.push(`${name}: ${kept} were taken for an order that is not there`);
        if (held > 0n) found.push(`${name}: ${held} are set aside for an order that is not there`);
      } else if (OVER.has(status)) {
        if (kept > 0n) found.push(`${name} is ${status}, and ${kept} of what was taken did not go back`);
        if (held > 0n) found.push(`${name} is ${status}, and ${held} are still set aside for it`);
        if (cards > 0n) found.push(`${name} is ${status}, and gift cards did not have ${cards} back`);
      } else if (kept + held > due) found.push(`${name} is ${status} with ${due} to be paid, and ${kept} were taken and ${held} set aside`);
    }
    return found;
  },
};

/** I2: no order is sold without its money. */
export const soldForMoney: Invariant = {
  id: 'I2',
  promise: 'no order is sold without its money, or it shows that its money is missing',
  async violations(books) {
    const found: string[] = [];
    for await (const { name, status = '', misses, due, owed, captured, held, spared } of ordersWithMoney(books)) {
      if (SOLD.has(status) && !misses && captured + held < due - owed - spared) found.push(`${name} is ${status} with ${due} to be paid, and only ${captured + held} were`);
    }
    return found;
  },
};
