import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import { pageOf } from '@storegraph/kernel/page';
import type { PageRequest } from '@storegraph/kernel/page';
import type { ReturnFilter, ReturnKey, ReturnReads, ReturnStore } from '../../domain/returns/ports.ts';
import type { Disposition, RefundGrant, Return, ReturnReason } from '../../domain/returns/return.ts';
import type { ReturnStatus } from '../../domain/returns/return-steps.ts';

interface ReturnQueryRow {
  id: string;
  order_id: string;
  customer_id: string;
  number: number;
  status: ReturnStatus;
  note: string | null;
  answer: string | null;
  refunds_shipping: boolean;
  replacement_id: string | null;
  requested_at: Date;
  updated_at: Date;
  lines: { line_id: string; quantity: number; reason: ReturnReason; disposition: Disposition | null }[];
}

interface GrantQueryRow {
  id: string;
  order_id: string;
  cause: string;
  currency: string;
  amount_minor: string;
  gift_card_minor: string;
  reason: string | null;
  granted_at: Date;
  paid_at: Date | null;
  parts: { line_id: string | null; quantity: number; amount_minor: string }[];
}

const COLUMNS = `r.id, r.order_id, r.customer_id, r.number, r.status, r.note, r.answer, r.refunds_shipping, r.replacement_id, r.requested_at, r.updated_at,
  (SELECT json_agg(json_build_object('line_id', rl.line_id, 'quantity', rl.quantity, 'reason', rl.reason, 'disposition', rl.disposition) ORDER BY l.position)
   FROM return_line rl JOIN order_line l ON l.id = rl.line_id WHERE rl.return_id = r.id) AS lines`;
const GRANT_COLUMNS = `g.*, (SELECT json_agg(json_build_object('line_id', p.line_id, 'quantity', p.quantity, 'amount_minor', p.amount_minor::text) ORDER BY p.line_id)
  FROM refund_grant_part p WHERE p.grant_id = g.id) AS parts`;
const MATCHES = '($1::text IS NULL OR r.status = $1) AND ($2::uuid IS NULL OR r.order_id = $2)';

const filterParameters = ({ status, orderId }: ReturnFilter) => [status ?? null, orderId ? toUuid(orderId) : null];
const keyParameters = ({ after }: PageRequest<ReturnKey>) => [after?.requestedAt ?? null, after ? toUuid(after.id) : null];

export function createReturnReads(manager: EntityManager): ReturnReads {
  const returns = async (rest: string, parameters: unknown[]) =>
    (await manager.query<ReturnQueryRow[]>(`SELECT ${COLUMNS} FROM order_return r ${rest}`, parameters)).map(toReturn);

  return {
    byIds: (ids) => returns('WHERE r.id = ANY($1)', [ids.map(toUuid)]),
    ofOrders: (orderIds) => returns('WHERE r.order_id = ANY($1) ORDER BY r.order_id, r.number', [orderIds.map(toUuid)]),

    replacedBy: async (orderId) => (await returns('WHERE r.replacement_id = $1', [toUuid(orderId)]))[0],

    async list(filter, page) {
      const found = await returns(
        `WHERE ${MATCHES} AND ($3::timestamptz IS NULL OR (r.requested_at, r.id) < ($3, $4::uuid)) ORDER BY r.requested_at DESC, r.id DESC LIMIT $5`,
        [...filterParameters(filter), ...keyParameters(page), page.first + 1],
      );
      return pageOf(found, page);
    },

    async count(filter) {
      const [{ count }] = await manager.query<[{ count: number }]>(`SELECT count(*)::int AS count FROM order_return r WHERE ${MATCHES}`, filterParameters(filter));
      return count;
    },

    async byCustomers(customerIds, page) {
      const rows = await manager.query<ReturnQueryRow[]>(
        `SELECT r.* FROM unnest($1::uuid[]) AS asked(customer_id) CROSS JOIN LATERAL (
           SELECT ${COLUMNS} FROM order_return r
           WHERE r.customer_id = asked.customer_id AND ($2::timestamptz IS NULL OR (r.requested_at, r.id) < ($2, $3::uuid))
           ORDER BY r.requested_at DESC, r.id DESC LIMIT $4
         ) r`,
        [customerIds.map(toUuid), ...keyParameters(page), page.first + 1],
      );
      const byCustomer = Map.groupBy(rows.map(toReturn), ({ customerId }) => customerId);
      return new Map([...byCustomer].map(([customerId, found]) => [customerId, pageOf(found, page)]));
    },

    async countByCustomers(customerIds) {
      const rows = await manager.query<{ customer_id: string; count: number }[]>(
        'SELECT customer_id, count(*)::int AS count FROM order_return WHERE customer_id = ANY($1) GROUP BY customer_id', [customerIds.map(toUuid)],
      );
      return rows.map(({ customer_id, count }) => ({ customerId: fromUuid('user', customer_id), count }));
    },

    async grantsOf(orderIds) {
      const rows = await manager.query<GrantQueryRow[]>(`SELECT ${GRANT_COLUMNS} FROM refund_grant g WHERE g.order_id = ANY($1) ORDER BY g.order_id, g.granted_at, g.id`, [orderIds.map(toUuid)]);
      return rows.map(toGrant);
    },
  };
}

/** How many pieces of a line are back, and for how many money was granted, the database counts by itself (migration 0021). */
export function createReturnStore(manager: EntityManager): ReturnStore {
  return {
    ...createReturnReads(manager),

    async add({ id, orderId, customerId, number, status, note, requestedAt, lines }) {
      await manager.query(
        'INSERT INTO order_return (id, order_id, customer_id, number, status, note, requested_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7)',
        [toUuid(id), toUuid(orderId), toUuid(customerId), number, status, note, requestedAt],
      );
      await manager.query(
        `INSERT INTO return_line (return_id, line_id, quantity, reason) SELECT $1, line_id, quantity, reason FROM unnest($2::uuid[], $3::integer[], $4::text[]) AS back (line_id, quantity, reason)`,
        [toUuid(id), lines.map(({ lineId }) => toUuid(lineId)), lines.map(({ quantity }) => quantity), lines.map(({ reason }) => reason)],
      );
    },

    async change(id, { status, at, answer, refundsShipping, replacementId, dispositions }) {
      await manager.query(
        'UPDATE order_return SET status = $2, updated_at = $3, answer = coalesce($4, answer), replacement_id = coalesce($5, replacement_id), refunds_shipping = coalesce($6, refunds_shipping) WHERE id = $1',
        [toUuid(id), status, at, answer ?? null, replacementId ? toUuid(replacementId) : null, refundsShipping ?? null],
      );
      if (!dispositions) return;
      await manager.query(
        `UPDATE return_line rl SET disposition = d.disposition FROM unnest($2::uuid[], $3::text[]) AS d (line_id, disposition) WHERE rl.return_id = $1 AND rl.line_id = d.line_id`,
        [toUuid(id), dispositions.map(({ lineId }) => toUuid(lineId)), dispositions.map(({ disposition }) => disposition)],
      );
    },

    async cancelPieces(orderId, lines) {
      const part = [toUuid(orderId), lines.map(({ lineId }) => toUuid(lineId)), lines.map(({ quantity }) => quantity)];
      await manager.query(
        `INSERT INTO order_line_count (line_id, order_id, ordered) SELECT l.id, l.order_id, l.quantity FROM order_line l WHERE l.order_id = $1 AND l.id = ANY($2::uuid[]) ON CONFLICT DO NOTHING`,
        part.slice(0, 2),
      );
      await manager.query(
        `UPDATE order_line_count c SET cancelled = c.cancelled + less.quantity FROM unnest($2::uuid[], $3::integer[]) AS less (line_id, quantity) WHERE c.line_id = less.line_id AND c.order_id = $1`, part,
      );
    },

    async grant({ id, orderId, cause, amount, giftCardMinor, reason, parts, grantedAt }) {
      await manager.query('INSERT INTO refund_grant (id, order_id, cause, currency, amount_minor, reason, granted_at, gift_card_minor) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
        toUuid(id), toUuid(orderId), cause, amount.currency, amount.amountMinor.toString(), reason, grantedAt, giftCardMinor.toString(),
      ]);
      await manager.query(
        `INSERT INTO refund_grant_part (grant_id, line_id, quantity, amount_minor) SELECT $1, line_id, quantity, amount_minor FROM unnest($2::uuid[], $3::integer[], $4::bigint[]) AS part (line_id, quantity, amount_minor)`,
        [toUuid(id), parts.map(({ lineId }) => lineId && toUuid(lineId)), parts.map(({ quantity }) => quantity), parts.map(({ amountMinor }) => amountMinor.toString())],
      );
    },

    async notePaid(grantId, at) {
      const [[row]] = await manager.query<[{ order_id: string; cause: string }[], number]>('UPDATE refund_grant SET paid_at = $2 WHERE id = $1 AND paid_at IS NULL RETURNING order_id, cause', [toUuid(grantId), at]);
      return row && { orderId: fromUuid('order', row.order_id), cause: row.cause };
    },
  };
}

const toReturn = (row: ReturnQueryRow): Return => ({
  id: fromUuid('ret', row.id),
  orderId: fromUuid('order', row.order_id),
  customerId: fromUuid('user', row.customer_id),
  number: row.number,
  status: row.status,
  note: row.note,
  answer: row.answer, refundsShipping: row.refunds_shipping,
  replacementId: row.replacement_id === null ? null : fromUuid('order', row.replacement_id),
  lines: row.lines.map(({ line_id, ...line }) => ({ ...line, lineId: fromUuid('oline', line_id) })),
  requestedAt: row.requested_at,
  updatedAt: row.updated_at,
});

const toGrant = (row: GrantQueryRow): RefundGrant => ({
  id: fromUuid('grant', row.id),
  orderId: fromUuid('order', row.order_id),
  cause: row.cause,
  amount: money(BigInt(row.amount_minor), row.currency),
  giftCardMinor: BigInt(row.gift_card_minor),
  reason: row.reason,
  parts: row.parts.map(({ line_id, quantity, amount_minor }) => ({ lineId: line_id === null ? null : fromUuid('oline', line_id), quantity, amountMinor: BigInt(amount_minor) })),
  grantedAt: row.granted_at,
  paidAt: row.paid_at,
});
