import type { EntityManager } from 'typeorm';
import type { Cause } from '@storegraph/events/cause';
import { toUuid } from '@storegraph/kernel/ids';
import type { PaymentEventType } from '../domain/payment.ts';
import type { PaymentStore } from '../domain/ports.ts';
import { createPaymentReads } from './payment-reads.ts';

/** What an entry of $2 minor units does to the sums, and what the sums must be like for it. An entry not named here moves no money. */
const MOVES: Readonly<Partial<Record<PaymentEventType, { readonly set: string; readonly where: string }>>> = {
  CAPTURED: { set: 'captured_minor = captured_minor + $2', where: 'captured_minor + $2 <= amount_minor' },
  REFUND_REQUESTED: { set: 'refund_requested_minor = refund_requested_minor + $2', where: 'refund_requested_minor + $2 <= captured_minor' },
  REFUNDED: { set: 'refunded_minor = refunded_minor + $2', where: 'refunded_minor + $2 <= refund_requested_minor' },
};
/** Takes part in the statement all the same, so that its parameters stay the same. */
const STAYS = { set: 'captured_minor = captured_minor', where: '$2::bigint IS NULL' };

export function createPaymentStore(manager: EntityManager, causeNow: () => Cause | undefined): PaymentStore {
  return {
    ...createPaymentReads(manager),

    async add(payment) {
      const { id, orderId, attempt, customerId, amount, methodToken, createdAt } = payment;
      const added = await manager.query<unknown[]>(
        `WITH added AS (
           INSERT INTO payment (id, order_id, attempt, customer_id, currency, amount_minor, method_token, cause, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (order_id, attempt) DO NOTHING RETURNING id, version, created_at)
         INSERT INTO payment_event (payment_id, version, type, occurred_at) SELECT id, version, 'REQUESTED', created_at FROM added RETURNING 1`,
        [toUuid(id), toUuid(orderId), attempt, toUuid(customerId), amount.currency, amount.amountMinor, methodToken, JSON.stringify(causeNow() ?? null), createdAt],
      );
      return added.length === 1;
    },

    async append(id, { type, amountMinor, detail, occurredAt }, refundId) {
      const { set, where } = MOVES[type] ?? STAYS;
      const [updated] = await manager.query<[{ version: number }[], number]>(
        `UPDATE payment SET version = version + 1, ${set} WHERE id = $1 AND ${where} RETURNING version`, [toUuid(id), amountMinor],
      );
      const version = updated[0]?.version;
      if (version === undefined) return undefined;
      await manager.query(
        'INSERT INTO payment_event (payment_id, version, type, amount_minor, refund_id, detail, occurred_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [toUuid(id), version, type, amountMinor, refundId ? toUuid(refundId) : null, detail ? JSON.stringify(detail) : null, occurredAt],
      );
      return version;
    },

    async flag(id, told, at) {
      const text = JSON.stringify(told, (_name, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
      await manager.query(
        'INSERT INTO discrepancy (payment_id, provider_key, told, noted_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
        [toUuid(id), told.key, text, at],
      );
    },
  };
}
