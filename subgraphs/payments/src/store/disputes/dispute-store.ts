import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import { pageOf } from '@storegraph/kernel/page';
import type { Dispute, DisputeReads, DisputeStatus, DisputeStore } from '../../domain/disputes/dispute.ts';

interface Row {
  id: string;
  provider_id: string;
  payment_id: string;
  amount_minor: string;
  currency: string;
  reason: string;
  status: DisputeStatus;
  evidence_due_by: Date | null;
  evidence: string | null;
  opened_at: Date;
  closed_at: Date | null;
}

const SELECT = `SELECT d.id, d.provider_id, d.payment_id, d.amount_minor, p.currency, d.reason, d.status, d.evidence_due_by, d.evidence, d.opened_at, d.closed_at
  FROM dispute d JOIN payment p ON p.id = d.payment_id`;

const toDispute = (row: Row): Dispute => ({
  id: fromUuid('disp', row.id), providerId: row.provider_id, paymentId: fromUuid('pay', row.payment_id), amount: money(BigInt(row.amount_minor), row.currency),
  reason: row.reason, status: row.status, evidenceDueBy: row.evidence_due_by, evidence: row.evidence, openedAt: row.opened_at, closedAt: row.closed_at,
});

/** Disputes, one statement a question. */
export function createDisputeReads(manager: EntityManager): DisputeReads {
  const select = async (rest: string, parameters: unknown[]): Promise<Dispute[]> => (await manager.query<Row[]>(`${SELECT} ${rest}`, parameters)).map(toDispute);
  return {
    byIds: (ids) => select('WHERE d.id = ANY($1)', [ids.map(toUuid)]),
    ofPayments: (ids) => select('WHERE d.payment_id = ANY($1) ORDER BY d.payment_id, d.opened_at DESC, d.id DESC', [ids.map(toUuid)]),
    async page(request, status) {
      const { first, after } = request;
      const found = await select(
        `WHERE ($1::text IS NULL OR d.status = $1) AND ($2::timestamptz IS NULL OR (d.opened_at, d.id) < ($2, $3::uuid)) ORDER BY d.opened_at DESC, d.id DESC LIMIT $4`,
        [status ?? null, after?.openedAt ?? null, after ? toUuid(after.id) : null, first + 1],
      );
      return pageOf(found, request);
    },
    async count(status) {
      const [{ count }] = await manager.query<[{ count: number }]>('SELECT count(*)::int AS count FROM dispute WHERE $1::text IS NULL OR status = $1', [status ?? null]);
      return count;
    },
  };
}

export function createDisputeStore(manager: EntityManager): DisputeStore {
  const one = async (where: string, value: string): Promise<Dispute | undefined> => (await manager.query<Row[]>(`${SELECT} WHERE ${where} = $1`, [value])).map(toDispute)[0];
  return {
    byProviderId: (id) => one('d.provider_id', id),
    byId: (id) => one('d.id', toUuid(id)),
    async add({ id, providerId, paymentId, amount, reason, status, evidenceDueBy, openedAt }) {
      await manager.query(
        'INSERT INTO dispute (id, provider_id, payment_id, amount_minor, reason, status, evidence_due_by, opened_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
        [toUuid(id), providerId, toUuid(paymentId), amount.amountMinor, reason, status, evidenceDueBy, openedAt],
      );
    },
    async move(id, status, at) {
      await manager.query(
        "UPDATE dispute SET status = $2, closed_at = CASE WHEN $2 IN ('WON', 'LOST') THEN $3::timestamptz END WHERE id = $1 AND closed_at IS NULL", [toUuid(id), status, at],
      );
    },
    async answer(id, evidence) {
      const [answered] = await manager.query<[unknown[], number]>(
        "UPDATE dispute SET evidence = $2 WHERE id = $1 AND evidence IS NULL AND status = 'NEEDS_RESPONSE' RETURNING 1", [toUuid(id), evidence],
      );
      return answered.length === 1;
    },
  };
}
