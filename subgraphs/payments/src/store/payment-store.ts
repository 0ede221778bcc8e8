import type { EntityManager } from 'typeorm';
import type { Cause } from '@storegraph/events/cause';
import { isId, toUuid } from '@storegraph/kernel/ids';
import type { PaymentEventType } from '../domain/payment.ts';
import type { PaymentStore } from '../domain/ports.ts';
import { createPaymentReads } from './payment-reads.ts';

/** What an entry of $2 minor units does to the sums, and what the sums must be like for it. An entry not named here moves no money. */
const MOVES: Readonly<Partial<Record<PaymentEventType, { readonly set: string; readonly where: string }>>> = {
  AUTHORIZED: { set: 'authorized_minor = $2::bigint', where: "capture_mode = 'MANUAL' AND authorized_minor = 0 AND $2::bigint <= amount_minor" },
  CAPTURE_REQUESTED: {
    set: 'capture_requested_minor = capture_requested_minor + $2::bigint', where: '(NOT is_released OR is_void_asked) AND capture_requested_minor + $2::bigint <= authorized_minor',
  },
  CAPTURE_FAILED: { set: 'capture_requested_minor = capture_requested_minor - $2::bigint', where: 'captured_minor <= capture_requested_minor - $2::bigint' },
  CAPTURED: {
    set: 'captured_minor = captured_minor + $2::bigint',
    where: "captured_minor + $2::bigint <= CASE capture_mode WHEN 'MANUAL' THEN capture_requested_minor ELSE amount_minor END",
  },
  VOID_REQUESTED: { set: 'is_released = true', where: '$2::bigint IS NULL AND NOT is_released AND capture_requested_minor < authorized_minor' },
  VOIDED: { set: 'is_released = true', where: 'captured_minor + $2::bigint <= authorized_minor' },
  AUTH_EXPIRED: { set: 'is_released = true', where: 'captured_minor + $2::bigint <= authorized_minor' },
  REFUND_REQUESTED: { set: 'refund_requested_minor = refund_requested_minor + $2::bigint', where: 'refund_requested_minor + $2::bigint + disputed_minor <= captured_minor' },
  DISPUTE_OPENED: { set: 'disputed_minor = disputed_minor + $2::bigint', where: 'captured_minor > 0' },
  DISPUTE_WON: { set: 'disputed_minor = disputed_minor - $2::bigint', where: '$2::bigint <= disputed_minor' },
  DISPUTE_LOST: { set: 'disputed_minor = disputed_minor', where: '$2::bigint <= disputed_minor' },
  REFUNDED: { set: 'refunded_minor = refunded_minor + $2::bigint', where: 'refunded_minor + $2::bigint <= refund_requested_minor' },
};
/** Takes part in the statement all the same, so that its parameters stay the same. */
const STAYS = { set: 'captured_minor = captured_minor', where: '$2::bigint IS NULL' };
/** What their entries are about stands in a column of its own. */
const OF_REFUNDS: readonly PaymentEventType[] = ['REFUND_REQUESTED', 'REFUNDED'];

export function createPaymentStore(manager: EntityManager, causeNow: () => Cause | undefined): PaymentStore {
  return {
    ...createPaymentReads(manager),

    async add(payment) {
      const { id, orderId, attempt, customerId, amount, methodToken, captureMode, recorded, createdAt } = payment;
      const added = await manager.query<unknown[]>(
        `WITH added AS (
           INSERT INTO payment (id, order_id, attempt, customer_id, currency, amount_minor, method_token, cause, created_at, capture_mode, recorded)
           VALUES ($1, $2, $3, $4, $5, $6,
             -- One of the customer's own that are kept, by its id; anything else is for the provider to judge.
             coalesce((SELECT provider_token FROM payment_method WHERE id = $11 AND customer_id = $4 AND removed_at IS NULL), $7), $8, $9, $10, $12) ON CONFLICT (order_id, attempt) DO NOTHING RETURNING id, version, created_at)
         INSERT INTO payment_event (payment_id, version, type, occurred_at) SELECT id, version, 'REQUESTED', created_at FROM added RETURNING 1`,
        [toUuid(id), toUuid(orderId), attempt, toUuid(customerId), amount.currency, amount.amountMinor, methodToken, JSON.stringify(causeNow() ?? null), createdAt, captureMode,
          isId('pm', methodToken) ? toUuid(methodToken) : null, recorded ? JSON.stringify(recorded) : null],
      );
      return added.length === 1;
    },

    async append(id, { type, amountMinor, detail, occurredAt }, of) {
      const { set, where } = MOVES[type] ?? STAYS;
      const subject = OF_REFUNDS.includes(type) ? 'refund_id' : 'subject_id';
      const added = await manager.query<{ version: number }[]>(
        `WITH moved AS (UPDATE payment SET version = version + 1, ${set} WHERE id = $1 AND ${where} RETURNING id, version)
         INSERT INTO payment_event (payment_id, version, type, amount_minor, ${subject}, detail, occurred_at)
         SELECT id, version, $3, $2::bigint, $4, $5, $6 FROM moved RETURNING version`,
        [toUuid(id), amountMinor, type, of ? toUuid(of) : null, detail ? JSON.stringify(detail) : null, occurredAt],
      );
      return added[0]?.version;
    },

    async noteVoidAsked(id, isAsked) {
      await manager.query('UPDATE payment SET is_void_asked = $2 WHERE id = $1', [toUuid(id), isAsked]);
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
