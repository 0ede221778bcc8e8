import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { pageOf } from '@storegraph/kernel/page';
import type { Draft, NewDraftLine } from '../../domain/drafts/draft.ts';
import type { DraftFilter, DraftReads, DraftStore } from '../../domain/drafts/ports.ts';
import { SELECT_DRAFT_LINES, fromLine, headParameters, toDraft } from './draft-rows.ts';
import type { DraftLineQueryRow, DraftQueryRow } from './draft-rows.ts';

const MATCHES = '($1::text IS NULL OR d.status = $1) AND ($2::uuid IS NULL OR d.customer_id = $2)';
const filterParameters = ({ status, customerId }: DraftFilter) => [status ?? null, customerId ? toUuid(customerId) : null];

/** Drafts with their lines: two statements, however many there are. */
function readsOf(manager: EntityManager) {
  return async (rest: string, parameters: unknown[]): Promise<readonly Draft[]> => {
    const drafts = await manager.query<DraftQueryRow[]>(`SELECT d.* FROM draft_order d ${rest}`, parameters);
    if (drafts.length === 0) return [];
    const lines = Map.groupBy(await manager.query<DraftLineQueryRow[]>(SELECT_DRAFT_LINES, [drafts.map(({ id }) => id)]), ({ draft_id }) => draft_id);
    return drafts.map((draft) => toDraft(draft, lines.get(draft.id) ?? []));
  };
}

export function createDraftReads(manager: EntityManager): DraftReads {
  const drafts = readsOf(manager);
  return {
    byIds: (ids) => drafts('WHERE d.id = ANY($1)', [ids.map(toUuid)]),

    async list(filter, page) {
      return pageOf(await drafts(`WHERE ${MATCHES} AND ($3::uuid IS NULL OR d.id < $3) ORDER BY d.id DESC LIMIT $4`, [...filterParameters(filter), page.after ? toUuid(page.after.id) : null, page.first + 1]), page);
    },

    async count(filter) {
      const [{ count }] = await manager.query<[{ count: number }]>(`SELECT count(*)::int AS count FROM draft_order d WHERE ${MATCHES}`, filterParameters(filter));
      return count;
    },

    async discountsOf(orderIds) {
      const rows = await manager.query<{ order_id: string; line_id: string; reason: string; amount_minor: string }[]>('SELECT * FROM order_manual_discount WHERE order_id = ANY($1) ORDER BY order_id, position', [orderIds.map(toUuid)]);
      return rows.map((row) => ({ orderId: fromUuid('order', row.order_id), lineId: fromUuid('oline', row.line_id), reason: row.reason, amountMinor: BigInt(row.amount_minor) }));
    },

    async ownPricesOf(lineIds) {
      const rows = await manager.query<{ line_id: string; order_id: string; usual_minor: string | null; reason: string }[]>('SELECT * FROM order_own_price WHERE line_id = ANY($1)', [lineIds.map(toUuid)]);
      return rows.map((row) => ({ lineId: fromUuid('oline', row.line_id), orderId: fromUuid('order', row.order_id), usualMinor: row.usual_minor === null ? undefined : BigInt(row.usual_minor), reason: row.reason }));
    },

    async placersOf(orderIds) {
      const rows = await manager.query<{ id: string; placed_by: string }[]>('SELECT id, placed_by FROM "order" WHERE id = ANY($1) AND placed_by IS NOT NULL', [orderIds.map(toUuid)]);
      return rows.map(({ id, placed_by }) => ({ orderId: fromUuid('order', id), placedBy: fromUuid('user', placed_by) }));
    },
  };
}

export function createDraftStore(manager: EntityManager): DraftStore {
  const drafts = readsOf(manager);
  /** False when a line is of a variant there is not. */
  const addLines = async (id: Id<'draft'>, lines: readonly NewDraftLine[]): Promise<boolean> => {
    if (lines.length === 0) return true;
    const added = await manager.query<unknown[]>(
      `INSERT INTO draft_order_line (id, draft_id, position, variant_id, quantity, own_price_minor, own_price_reason, discount)
       SELECT l.id, $1, l.position, l.variant_id, l.quantity, l.own_price_minor, l.own_price_reason, l.discount
       FROM json_to_recordset($2) AS l (id uuid, position smallint, variant_id uuid, quantity smallint, own_price_minor bigint, own_price_reason text, discount jsonb)
         JOIN variant v ON v.id = l.variant_id RETURNING 1`,
      [toUuid(id), JSON.stringify(lines.map(fromLine))],
    );
    return added.length === lines.length;
  };

  return {
    ...createDraftReads(manager),

    async create({ id, currency, createdBy, createdAt, ...content }) {
      await manager.query(
        `INSERT INTO draft_order (id, currency, created_by, created_at, updated_at, customer_id, email, discount, shipping_address, shipping_method_id, pickup_point_id, note)
         VALUES ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [toUuid(id), currency, toUuid(createdBy), createdAt, ...headParameters(content)],
      );
      return addLines(id, content.lines);
    },

    lock: async (id) => (await drafts('WHERE d.id = $1 FOR UPDATE', [toUuid(id)]))[0],

    async replace(id, content, at) {
      await manager.query(
        `UPDATE draft_order SET version = version + 1, updated_at = $2, customer_id = $3, email = $4, discount = $5, shipping_address = $6, shipping_method_id = $7,
           pickup_point_id = $8, note = $9 WHERE id = $1`,
        [toUuid(id), at, ...headParameters(content)],
      );
      await manager.query('DELETE FROM draft_order_line WHERE draft_id = $1', [toUuid(id)]);
      return addLines(id, content.lines);
    },

    remove: async (id) => void (await manager.query('DELETE FROM draft_order WHERE id = $1', [toUuid(id)])),

    async complete(id, { orderId, placedBy, recorded, at, discounts, ownPrices }) {
      await manager.query(`UPDATE draft_order SET status = 'COMPLETED', version = version + 1, updated_at = $2, order_id = $3 WHERE id = $1`, [toUuid(id), at, toUuid(orderId)]);
      await manager.query('UPDATE "order" SET placed_by = $2, recorded = $3 WHERE id = $1', [toUuid(orderId), toUuid(placedBy), recorded ? JSON.stringify(recorded) : null]);
      await manager.query(
        `INSERT INTO order_manual_discount (order_id, position, line_id, reason, amount_minor)
         SELECT $1, position - 1, line_id, reason, amount_minor FROM unnest($2::uuid[], $3::text[], $4::bigint[]) WITH ORDINALITY AS taken (line_id, reason, amount_minor, position)`,
        [toUuid(orderId), discounts.map(({ orderLineId }) => toUuid(orderLineId)), discounts.map(({ name }) => name), discounts.map(({ amountMinor }) => amountMinor.toString())],
      );
      await manager.query(
        `INSERT INTO order_own_price (line_id, order_id, usual_minor, reason)
         SELECT line_id, $1, usual_minor, reason FROM unnest($2::uuid[], $3::bigint[], $4::text[]) AS own (line_id, usual_minor, reason)`,
        [toUuid(orderId), ownPrices.map(({ lineId }) => toUuid(lineId)), ownPrices.map(({ usualMinor }) => usualMinor?.toString() ?? null), ownPrices.map(({ reason }) => reason)],
      );
    },
  };
}
