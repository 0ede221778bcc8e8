import type { EntityManager } from 'typeorm';
import type { Cause } from '@storegraph/events/cause';
import { toUuid } from '@storegraph/kernel/ids';
import type { Verdict, WebhookStore } from '../domain/ports.ts';
import { parseCaptureKey, parseChargeKey, parseRefundKey } from '../domain/provider-keys.ts';
import { keyOfTold } from '../domain/receive-webhook.ts';
import type { Told } from '../domain/receive-webhook.ts';

/**
 * Most webhooks tell of money that was noted as taken when the provider answered. Those are told from the others by the
 * statement that notes them. The account's row is held first, as by everybody: who is noting the same money just now is
 * waited for, and the payment's row, held after it, is read as they left it.
 */
const NOTE = `
  WITH paid AS (
    SELECT p.cause, p.capture_mode = 'AUTOMATIC' AND p.captured_minor > 0 AND p.captured_minor = $6::bigint AND p.amount_minor = $6::bigint AND p.currency = $7 AS is_taken
    FROM account a JOIN payment p USING (order_id) WHERE (p.order_id = $3 AND p.attempt = $4) OR p.id = $5
    FOR UPDATE OF a, p
  )
  INSERT INTO webhook_event (id, body, verdict) VALUES ($1, $2, (SELECT 'settled' FROM paid WHERE is_taken))
  ON CONFLICT (id) DO UPDATE SET deliveries = webhook_event.deliveries + 1, verdict = coalesce(excluded.verdict, webhook_event.verdict)
  RETURNING verdict, (SELECT cause FROM paid) AS cause`;

const PRUNE = `
  DELETE FROM webhook_event WHERE id IN (
    SELECT id FROM webhook_event WHERE heard_at < $1 AND (verdict = 'settled' OR heard_at < $2) ORDER BY heard_at LIMIT $3 FOR UPDATE SKIP LOCKED
  ) RETURNING 1 /* regular work */`;

export function createWebhookStore(manager: EntityManager): WebhookStore {
  return {
    async note({ id, body, told }) {
      const taken = takenBy(told);
      const [row] = await manager.query<[{ verdict: Verdict | null; cause: Cause | null }]>(
        NOTE, [id, JSON.stringify(body), ...whichPayment(told), taken?.amountMinor ?? null, taken?.currency ?? null],
      );
      return { verdict: row.verdict ?? undefined, cause: row.cause ?? undefined };
    },
    async judge(id, verdict) {
      await manager.query('UPDATE webhook_event SET verdict = $2 WHERE id = $1', [id, verdict]);
    },
    async prune({ settled, unsettled }, limit) {
      const [rows] = await manager.query<[unknown[], number]>(PRUNE, [settled, unsettled, limit]);
      return rows.length;
    },
  };
}

/** `$3` to `$5` of NOTE. */
function whichPayment(told: Told): readonly (string | number | null)[] {
  const key = keyOfTold(told);
  const [charge, part] = [parseChargeKey(key), parseRefundKey(key) ?? parseCaptureKey(key)];
  return [charge ? toUuid(charge.orderId) : null, charge?.attempt ?? null, part ? toUuid(part.paymentId) : null];
}

/** What is told to be taken at once. */
const takenBy = (told: Told) => ('charge' in told && told.charge.status === 'captured' ? told.charge.amount : undefined);
