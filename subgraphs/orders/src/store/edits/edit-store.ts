import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { AddedLine, EditStatus, OrderEdit } from '../../domain/edits/edit.ts';
import type { EditReads, EditStore } from '../../domain/edits/ports.ts';
import { PART_COLUMNS, PART_TYPES, fromPart, fromTax, toPart, toTax } from '../checkout/amount-rows.ts';
import type { PartRow, TaxRow } from '../checkout/amount-rows.ts';

/** A line to be put in, as JSON. */
interface AddedRow extends PartRow {
  id: string;
  product_id: string;
  variant_id: string;
  product_name: string;
  variant_name: string;
  sku: string;
  image_url: string | null;
  quantity: number;
  weight_grams?: number | undefined;
  unit_price_minor: string;
}

interface EditQueryRow {
  id: string;
  order_id: string;
  status: EditStatus;
  order_version: number;
  currency: string;
  owed_minor: string;
  refund_minor: string;
  netted_minor: string;
  edited_by: string;
  reason: string | null;
  requested_at: Date;
  ended_at: Date | null;
  paid_at: Date | null;
  refusal: string | null;
  lines: { line_id: string; quantity: number; added: AddedRow | null }[];
  taxes: TaxRow[] | null;
}

const COLUMNS = `e.*,
  (SELECT json_agg(json_build_object('line_id', l.line_id, 'quantity', l.quantity, 'added', l.added) ORDER BY l.position) FROM order_edit_line l WHERE l.edit_id = e.id) AS lines,
  (SELECT json_agg(json_build_object('rate_ppm', t.rate_ppm, 'net_minor', t.net_minor::text, 'tax_minor', t.tax_minor::text, 'gross_minor', t.gross_minor::text) ORDER BY t.rate_ppm DESC)
   FROM order_edit_tax t WHERE t.edit_id = e.id) AS taxes`;

const LINE_TYPES = 'id uuid, product_id uuid, variant_id uuid, product_name text, variant_name text, sku text, image_url text, quantity smallint, unit_price_minor bigint, weight_grams integer';

/** The lines and what they come to beside those of the order `$1`, and what it costs then. */
const APPLY = `
  WITH last AS (SELECT max(position) AS position FROM order_line WHERE order_id = $1),
  line AS (SELECT l.*, row_number() OVER () AS place FROM json_to_recordset($2) AS l (${LINE_TYPES}, ${PART_TYPES})),
  lines AS (
    INSERT INTO order_line (order_id, position, id, product_id, variant_id, product_name, variant_name, sku, image_url, quantity, unit_price_minor, weight_grams)
    SELECT $1, last.position + line.place, line.id, line.product_id, line.variant_id, line.product_name, line.variant_name, line.sku, line.image_url, line.quantity, line.unit_price_minor, line.weight_grams FROM line, last
  ),
  amounts AS (
    INSERT INTO order_line_amount (line_id, order_id, ${PART_COLUMNS}) SELECT line.id, $1, ${PART_COLUMNS.split(', ').map((column) => `line.${column}`).join(', ')} FROM line
  ),
  costs AS (UPDATE "order" SET total_minor = total_minor + $3 WHERE id = $1)
  UPDATE order_edit SET status = 'APPLIED', ended_at = $4 WHERE id = $5`;

export function createEditReads(manager: EntityManager): EditReads & Pick<EditStore, 'byId'> {
  const edits = async (rest: string, parameters: unknown[]) => (await manager.query<EditQueryRow[]>(`SELECT ${COLUMNS} FROM order_edit e ${rest}`, parameters)).map(toEdit);
  return {
    ofOrders: (orderIds) => edits('WHERE e.order_id = ANY($1) ORDER BY e.order_id, e.requested_at, e.id', [orderIds.map(toUuid)]),
    byId: async (id) => (await edits('WHERE e.id = $1', [toUuid(id)]))[0],
  };
}

export function createEditStore(manager: EntityManager): EditStore {
  return {
    ...createEditReads(manager),

    async add({ id, orderId, orderVersion, currency, owedMinor, refundMinor, nettedMinor, editedBy, reason, requestedAt, removed, added, taxes }) {
      await manager.query(
        `INSERT INTO order_edit (id, order_id, order_version, currency, owed_minor, refund_minor, edited_by, reason, requested_at, netted_minor) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [toUuid(id), toUuid(orderId), orderVersion, currency, owedMinor.toString(), refundMinor.toString(), toUuid(editedBy), reason, requestedAt, nettedMinor.toString()],
      );
      const lines = [...removed.map(({ lineId, quantity }) => ({ line_id: toUuid(lineId), quantity, added: null })), ...added.map((line) => ({ line_id: toUuid(line.id), quantity: line.quantity, added: fromAdded(line) }))];
      await manager.query(
        `INSERT INTO order_edit_line (edit_id, position, line_id, quantity, added) SELECT $1, l.position, l.line_id, l.quantity, l.added FROM json_to_recordset($2) AS l (position smallint, line_id uuid, quantity smallint, added jsonb)`,
        [toUuid(id), JSON.stringify(lines.map((line, position) => ({ ...line, position })))],
      );
      await manager.query(
        `INSERT INTO order_edit_tax (edit_id, rate_ppm, net_minor, tax_minor, gross_minor)
         SELECT $1, t.rate_ppm, t.net_minor, t.tax_minor, t.gross_minor FROM json_to_recordset($2) AS t (rate_ppm integer, net_minor bigint, tax_minor bigint, gross_minor bigint)`,
        [toUuid(id), JSON.stringify(taxes.map(fromTax))],
      );
    },

    async apply(id, orderId, added, owedMinor, at) {
      await manager.query(APPLY, [toUuid(orderId), JSON.stringify(added.map(fromAdded)), owedMinor.toString(), at, toUuid(id)]);
    },

    async refuse(id, why, at) {
      await manager.query(`UPDATE order_edit SET status = 'REFUSED', refusal = $2, ended_at = $3 WHERE id = $1`, [toUuid(id), why, at]);
    },

    async owedOf(orderId) {
      const [{ owed }] = await manager.query<[{ owed: string }]>(`SELECT coalesce(sum(owed_minor - netted_minor), 0) AS owed FROM order_edit WHERE order_id = $1 AND status = 'APPLIED' AND paid_at IS NULL`, [toUuid(orderId)]);
      return BigInt(owed);
    },

    async notePaid(orderId, at) {
      await manager.query(`UPDATE order_edit SET paid_at = $2 WHERE order_id = $1 AND status = 'APPLIED' AND owed_minor > netted_minor AND paid_at IS NULL`, [toUuid(orderId), at]);
    },
  };
}

const fromAdded = (line: AddedLine): AddedRow => ({
  id: toUuid(line.id), product_id: toUuid(line.productId), variant_id: toUuid(line.variantId), product_name: line.productName, variant_name: line.variantName, sku: line.sku,
  image_url: line.imageUrl, quantity: line.quantity, weight_grams: line.weightGrams, unit_price_minor: line.unitPrice.amountMinor.toString(), ...fromPart(line.amounts),
});

const toAdded = (row: AddedRow, currency: string): AddedLine => ({
  id: fromUuid('oline', row.id), productId: fromUuid('prod', row.product_id), variantId: fromUuid('var', row.variant_id), productName: row.product_name, variantName: row.variant_name, sku: row.sku,
  imageUrl: row.image_url, quantity: row.quantity, weightGrams: row.weight_grams, unitPrice: money(BigInt(row.unit_price_minor), currency), amounts: toPart(row),
});

const toEdit = (row: EditQueryRow): OrderEdit => ({
  id: fromUuid('edit', row.id), orderId: fromUuid('order', row.order_id), status: row.status, orderVersion: row.order_version, currency: row.currency,
  owedMinor: BigInt(row.owed_minor), refundMinor: BigInt(row.refund_minor), nettedMinor: BigInt(row.netted_minor), editedBy: fromUuid('user', row.edited_by), reason: row.reason,
  requestedAt: row.requested_at, endedAt: row.ended_at, paidAt: row.paid_at, refusal: row.refusal,
  removed: row.lines.filter(({ added }) => !added).map(({ line_id, quantity }) => ({ lineId: fromUuid('oline', line_id), quantity })),
  added: row.lines.flatMap(({ added }) => (added ? [toAdded(added, row.currency)] : [])),
  taxes: (row.taxes ?? []).map(toTax),
});
