import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { captureKey, chargeKey, parseCaptureKey, parseChargeKey, parseRefundKey, refundKey } from '../../domain/provider-keys.ts';
import type { FindingKind, ReconciliationReads, ReconciliationStore } from '../../domain/reconciliation/reconciliation.ts';

export function createReconciliationStore(manager: EntityManager): ReconciliationStore {
  return {
    async versionOf(key) {
      const [charge, part] = [parseChargeKey(key), parseRefundKey(key) ?? parseCaptureKey(key)];
      const [row] = await manager.query<{ version: number }[]>(
        'SELECT version FROM payment WHERE (order_id = $1 AND attempt = $2) OR id = $3',
        [charge ? toUuid(charge.orderId) : null, charge?.attempt ?? null, part ? toUuid(part.paymentId) : null],
      );
      return row?.version;
    },

    async keep({ from, to, movements, findings }) {
      await manager.query(
        `WITH kept AS (INSERT INTO reconciliation (from_at, to_at, movements) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1)
         INSERT INTO reconciliation_finding (kind, provider_key, told, moved_at)
         SELECT kind, provider_key, told, moved_at FROM unnest($4::text[], $5::text[], $6::jsonb[], $7::timestamptz[]) AS found (kind, provider_key, told, moved_at)
         ON CONFLICT DO NOTHING`,
        [
          from, to, movements, findings.map(({ kind }) => kind), findings.map(({ providerKey }) => providerKey),
          findings.map(({ told }) => told && JSON.stringify(told, (_name, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))), findings.map(({ movedAt }) => movedAt),
        ],
      );
    },
  };
}

interface MovedRow {
  order_id: string;
  attempt: number;
  payment_id: string;
  capture: number | null;
  refund: number | null;
  occurred_at: Date;
}

/** The provider's key of what a row moved. */
function keyOf({ order_id, attempt, payment_id, capture, refund }: MovedRow): string {
  const paymentId = fromUuid('pay', payment_id);
  if (refund !== null) return refundKey({ paymentId, number: refund });
  return capture === null ? chargeKey({ orderId: fromUuid('order', order_id), attempt }) : captureKey({ paymentId, number: capture });
}

/** Reads for reconciliation and its reports, one statement a question. */
export function createReconciliationReads(manager: EntityManager): ReconciliationReads {
  return {
    async reconciledUntil() {
      const [{ until }] = await manager.query<[{ until: Date | null }]>('SELECT max(to_at) AS until FROM reconciliation /* regular work */');
      return until ?? undefined;
    },

    async movedByLedger(from, to) {
      const rows = await manager.query<MovedRow[]>(
        `SELECT p.order_id, p.attempt, e.payment_id, c.number AS capture, r.number AS refund, e.occurred_at
         FROM payment_event e JOIN payment p ON p.id = e.payment_id LEFT JOIN capture c ON c.id = e.subject_id LEFT JOIN refund r ON r.id = e.refund_id
         WHERE p.recorded IS NULL AND e.type IN ('CAPTURED', 'REFUNDED') AND e.occurred_at >= $1 AND e.occurred_at < $2`,
        [from, to],
      );
      return rows.map((row) => ({ key: keyOf(row), at: row.occurred_at }));
    },

    async movementsOf(from, to) {
      const [{ movements }] = await manager.query<[{ movements: number }]>('SELECT coalesce(sum(movements), 0)::int AS movements FROM reconciliation WHERE from_at >= $1 AND from_at < $2', [from, to]);
      return movements;
    },

    async findings(from, to, atMost) {
      const rows = await manager.query<{ kind: FindingKind; provider_key: string; moved_at: Date; found_at: Date; of_kind: number }[]>(
        `SELECT kind, provider_key, moved_at, found_at, of_kind FROM (
           SELECT *, count(*) OVER (PARTITION BY kind)::int AS of_kind, row_number() OVER (PARTITION BY kind ORDER BY moved_at, provider_key) AS place, row_number() OVER (ORDER BY moved_at, provider_key) AS at
           FROM reconciliation_finding WHERE moved_at >= $1 AND moved_at < $2) f
         WHERE at <= $3 OR place = 1 ORDER BY at`,
        [from, to, atMost],
      );
      return {
        first: rows.slice(0, atMost).map((row) => ({ kind: row.kind, providerKey: row.provider_key, movedAt: row.moved_at, foundAt: row.found_at })),
        counts: Object.fromEntries(rows.map(({ kind, of_kind }) => [kind, of_kind])),
      };
    },

    async payouts(from, to) {
      const rows = await manager.query<{ day: string; currency: string; captured: string; refunded: string; fees: string; disputed: string }[]>(
        `SELECT to_char(e.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, p.currency,
           coalesce(sum(e.amount_minor) FILTER (WHERE e.type = 'CAPTURED'), 0) AS captured,
           coalesce(sum(e.amount_minor) FILTER (WHERE e.type = 'REFUNDED'), 0) AS refunded,
           coalesce(sum(coalesce((e.detail->>'feeMinor')::bigint, f.fee_minor)), 0) AS fees,
           coalesce(sum(CASE e.type WHEN 'DISPUTE_OPENED' THEN e.amount_minor WHEN 'DISPUTE_WON' THEN -e.amount_minor END), 0) AS disputed
         FROM payment_event e JOIN payment p ON p.id = e.payment_id LEFT JOIN capture_fee f ON f.capture_id = e.subject_id AND e.type = 'CAPTURED'
         WHERE p.recorded IS NULL AND e.type IN ('CAPTURED', 'REFUNDED', 'DISPUTE_OPENED', 'DISPUTE_WON') AND e.occurred_at >= $1 AND e.occurred_at < $2
         GROUP BY 1, 2 ORDER BY 1, 2`,
        [from, to],
      );
      return rows.map(({ day, currency, captured, refunded, fees, disputed }) => ({
        day, currency, capturedMinor: BigInt(captured), refundedMinor: BigInt(refunded), feesMinor: BigInt(fees), disputedMinor: BigInt(disputed),
      }));
    },
  };
}
