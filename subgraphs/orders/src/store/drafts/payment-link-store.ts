import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { PaymentStatus } from '../../domain/order/stand.ts';
import type { PaymentLink, PaymentLinkReads, PaymentLinkStore } from '../../domain/payment-links/ports.ts';

interface LinkRow {
  id: string;
  order_id: string;
  token_hash: string;
  created_by: string;
  created_at: Date;
  expires_at: Date;
}

/** Of an order `o`: it is sold, and nothing of it is owed. */
const IS_PAID = `(o.status IN ('CONFIRMED', 'COMPLETED') AND o.payment_status IN ('AUTHORIZED', 'CAPTURED', 'PARTIALLY_REFUNDED'))`;

/** Links that can be paid by, of the hashes `$1` at `$2`: what is over needs none, what is paid shows it to who asks for that with `$3`. */
const SELECT_OPEN = `
  SELECT l.*, o.number, o.currency, o.total_minor, o.status <> 'PENDING' AS is_ready, o.payment_status,
    ${IS_PAID} AS is_paid,
    CASE WHEN ${IS_PAID} THEN 0 WHEN o.payment_status = 'PARTIALLY_PAID' THEN (SELECT coalesce(sum(e.owed_minor - e.netted_minor), 0) FROM order_edit e WHERE e.order_id = o.id AND e.status = 'APPLIED' AND e.paid_at IS NULL)
      ELSE o.total_minor - o.gift_card_minor END AS to_pay_minor
  FROM payment_link l JOIN "order" o ON o.id = l.order_id
  WHERE l.token_hash = ANY($1) AND l.ended_at IS NULL AND l.expires_at > $2 AND (o.status IN ('PENDING', 'AWAITING_PAYMENT') OR (o.status = 'CONFIRMED' AND o.payment_status = 'PARTIALLY_PAID') OR ($3::boolean AND ${IS_PAID}))`;

interface OpenRow extends LinkRow {
  number: string;
  currency: string;
  total_minor: string;
  to_pay_minor: string;
  is_ready: boolean;
  is_paid: boolean;
  payment_status: PaymentStatus;
}

export function createPaymentLinkReads(manager: EntityManager): PaymentLinkReads {
  return {
    async open(tokenHashes, at, withPaid = false) {
      const rows = await manager.query<OpenRow[]>(SELECT_OPEN, [tokenHashes, at, withPaid]);
      return rows.map((row) => ({
        ...toLink(row), tokenHash: row.token_hash, number: row.number, total: money(BigInt(row.total_minor), row.currency), toPay: money(BigInt(row.to_pay_minor), row.currency),
        isReady: row.is_ready, isPaid: row.is_paid, paymentStatus: row.payment_status,
      }));
    },

    async ofOrders(orderIds) {
      const rows = await manager.query<LinkRow[]>(
        'SELECT DISTINCT ON (order_id) * FROM payment_link WHERE order_id = ANY($1) ORDER BY order_id, created_at DESC, id DESC', [orderIds.map(toUuid)],
      );
      return rows.map(toLink);
    },
  };
}

export function createPaymentLinkStore(manager: EntityManager): PaymentLinkStore {
  const end: PaymentLinkStore['end'] = async (orderId, at) =>
    void (await manager.query('UPDATE payment_link SET ended_at = $2 WHERE order_id = $1 AND ended_at IS NULL', [toUuid(orderId), at]));
  return {
    ...createPaymentLinkReads(manager),
    end,

    async make({ id, orderId, tokenHash, createdBy, createdAt, expiresAt }) {
      await end(orderId, createdAt);
      await manager.query('INSERT INTO payment_link (id, order_id, token_hash, created_by, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)', [
        toUuid(id), toUuid(orderId), tokenHash, toUuid(createdBy), createdAt, expiresAt,
      ]);
    },

    async record(orderId, recorded) {
      await manager.query('UPDATE "order" SET recorded = $2 WHERE id = $1', [toUuid(orderId), JSON.stringify(recorded)]);
    },
  };
}

const toLink = (row: LinkRow): PaymentLink => ({
  id: fromUuid('plink', row.id), orderId: fromUuid('order', row.order_id), createdBy: fromUuid('user', row.created_by), createdAt: row.created_at, expiresAt: row.expires_at,
});
