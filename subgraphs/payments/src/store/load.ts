import type { EntityManager } from 'typeorm';
import { bulkLoad } from '@storegraph/postgres/bulk/bulk-load';
import type { Progress } from '@storegraph/postgres/seed';
import { historyStatements } from '@storegraph/sample-shop/load/load-history';
import type { HistoryStory } from '@storegraph/sample-shop/load/load-history';
import type { LoadCounts } from '@storegraph/sample-shop/load/load-sizes';
import type { PaymentEventType } from '../domain/payment.ts';

/** An entry of a ledger: what happened how long after the order was placed, and what it moved: all, what came back, or nothing. */
type Entry = readonly [type: PaymentEventType, after: string, moves?: 'total' | 'back'];

const REQUESTED: Entry = ['REQUESTED', '200 milliseconds'];
const TAKEN: readonly Entry[] = [REQUESTED, ['CAPTURED', '2 seconds', 'total']];

/** The ledgers of the orders of each story. Who was refused for want of stock was not asked to pay. */
const LEDGERS: Readonly<Partial<Record<HistoryStory, readonly Entry[]>>> = {
  paid: TAKEN,
  delivered: TAKEN,
  returned: [...TAKEN, ['REFUND_REQUESTED', '11 days', 'back'], ['REFUNDED', '11 days 2 seconds', 'back']],
  cancelled: [...TAKEN, ['REFUND_REQUESTED', '5 hours', 'total'], ['REFUNDED', '5 hours 2 seconds', 'total']],
  expired: [REQUESTED, ['FAILED', '3 seconds']],
};

const ENTRIES = Object.entries(LEDGERS).flatMap(([story, entries]) => entries.map(([type, after, moves], index) => `('${story}', ${index + 1}, '${type}', '${after}', ${moves ? `'${moves}'` : 'NULL'})`)).join(', ');
const moved = (type: PaymentEventType, story: string): string => `CASE ${Object.entries(LEDGERS).flatMap(([name, entries]) => entries.filter((entry) => entry[0] === type).map(([, , moves]) => `WHEN ${story} = '${name}' THEN ${moves}_minor`)).join(' ')} ELSE 0 END`;
/** The history has one refund a payment at most, and one part of it. */
const REFUND_ID = 'pg_temp.history_id(6, n, placed_at)';

/** One statement a table, in the order in which they refer to each other. */
const TABLES: Readonly<Record<string, string>> = {
  account: `
    INSERT INTO account (order_id, customer_id, closed_for, closed_at)
    SELECT id, customer_id, CASE story WHEN 'cancelled' THEN 'ORDER_CANCELLED' WHEN 'expired' THEN 'ORDER_EXPIRED' END,
      placed_at + CASE story WHEN 'cancelled' THEN interval '5 hours' WHEN 'expired' THEN interval '15 minutes' END
    FROM history WHERE story <> 'rejected' ORDER BY n`,
  payment: `
    INSERT INTO payment (id, order_id, attempt, customer_id, version, currency, amount_minor, captured_minor, refund_requested_minor, refunded_minor, method_token, created_at)
    SELECT payment_id, id, 1, customer_id, e.version, 'EUR', total_minor, ${moved('CAPTURED', 'story')}, ${moved('REFUND_REQUESTED', 'story')}, ${moved('REFUNDED', 'story')}, 'tok_success', placed_at + interval '200 milliseconds'
    FROM history JOIN (SELECT story, max(version) AS version FROM (VALUES ${ENTRIES}) AS e (story, version, type, after, moves) GROUP BY story) e USING (story) ORDER BY n`,
  refund_grant: `
    INSERT INTO refund_grant (id, order_id, currency, amount_minor, allocated_minor, parts, reason, granted_at)
    SELECT grant_id, id, 'EUR', back_minor, back_minor, jsonb_build_array(jsonb_build_object('lineId', NULL, 'amountMinor', back_minor::text)), 'Return 1', placed_at + interval '11 days' FROM history WHERE story = 'returned' ORDER BY n`,
  refund: `
    INSERT INTO refund (id, payment_id, number, amount_minor, reason, requested_by, requested_at, confirmed_at, grant_id)
    SELECT ${REFUND_ID}, payment_id, 1, coalesce(back_minor, total_minor), CASE story WHEN 'returned' THEN 'Return 1' ELSE 'ORDER_CANCELLED' END, 'orders',
      placed_at + coalesce(back.after, interval '5 hours'), placed_at + coalesce(back.after, interval '5 hours') + interval '2 seconds', CASE story WHEN 'returned' THEN grant_id END
    FROM history LEFT JOIN (VALUES ('returned', interval '11 days')) AS back (story, after) USING (story) WHERE story IN ('returned', 'cancelled') ORDER BY n`,
  payment_event: `
    INSERT INTO payment_event (payment_id, version, type, amount_minor, refund_id, detail, occurred_at)
    SELECT payment_id, e.version, e.type, CASE e.moves WHEN 'total' THEN total_minor WHEN 'back' THEN back_minor END, CASE WHEN e.type IN ('REFUND_REQUESTED', 'REFUNDED') THEN ${REFUND_ID} END,
      CASE e.type WHEN 'FAILED' THEN jsonb_build_object('failure', jsonb_build_object('code', 'card_declined', 'message', 'The card was declined.')) END, placed_at + e.after::interval
    FROM history JOIN (VALUES ${ENTRIES}) AS e (story, version, type, after, moves) USING (story)`,
};

/** Fills an empty database with what the orders that a shop for measuring has had so far took and gave back. Its provider knows nothing of them. */
export async function loadPayments(manager: EntityManager, { counts }: { readonly counts: LoadCounts }, onProgress: Progress): Promise<void> {
  if (counts.history === 0) return;
  await bulkLoad(manager, Object.keys(TABLES), async ({ query }) => {
    await query(`SET LOCAL work_mem = '256MB'; ${historyStatements(counts)}`);
    for (const [index, statement] of Object.values(TABLES).entries()) {
      await query(statement);
      onProgress(index + 1, Object.keys(TABLES).length);
    }
  });
}
