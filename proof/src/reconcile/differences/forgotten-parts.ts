import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { parseCaptureKey, parseRefundKey } from '@storegraph/payments/domain/provider-keys';
import { createListeners, type ReactionsOfPayments } from '@storegraph/payments/events/listeners';
import type { Databases } from '../databases.ts';
import type { Difference, Found } from '../difference.ts';
import { recallPart, type Part } from './recall-part.ts';

/** What payments found the provider had done and could not note, each once. */
const REFUSED = `SELECT DISTINCT ON (provider_key) provider_key AS key, told FROM reconciliation_finding
  WHERE kind IN ('UNKNOWN_PAYMENT', 'WRONG_AMOUNT') AND provider_key ~ '^(refund|capture):pay_' AND told IS NOT NULL ORDER BY provider_key, moved_at DESC`;
const PAYMENTS = 'SELECT id, order_id FROM payment WHERE id = ANY($1)';
const KNOWN = `SELECT 'refund' AS kind, payment_id, number, amount_minor AS amount, confirmed_at IS NOT NULL AS is_over FROM refund WHERE payment_id = ANY($1)
  UNION ALL SELECT 'capture', payment_id, number, amount_minor, ended_at IS NOT NULL FROM capture WHERE payment_id = ANY($1)`;

interface RefusedRow {
  readonly key: string;
  readonly told: Readonly<Partial<Record<Part['kind'], { readonly status?: string; readonly amount: { readonly amountMinor: string; readonly currency: string }; readonly at: string }>>>;
}

interface KnownRow {
  readonly kind: Part['kind'];
  readonly payment_id: string;
  readonly number: number;
  readonly amount: string;
  readonly is_over: boolean;
}

/** Refunds and captures that staff had made after the moment that payments was put back to: nobody sends those again. */
export const forgottenParts: Difference = {
  what: 'money that the provider took or gave back and payments does not show',
  right: 'provider',
  mended: 'payments notes what its provider did, once it has heard again all that orders told',
  async find(databases) {
    const parts = await partsOf(databases);
    const known = await databases.rows<KnownRow>('payments', KNOWN, [parts.map(({ paymentId }) => toUuid(paymentId))]);
    const at = ({ kind, paymentId, number }: Pick<Part, 'kind' | 'paymentId' | 'number'>): KnownRow | undefined => known.find((row) => row.kind === kind && row.payment_id === toUuid(paymentId) && row.number === number);
    const isHeard = parts.length > 0 && (await hasHeardAgain(databases));
    const found = parts.flatMap((part): readonly { readonly found: Found; readonly rank: number }[] => {
      const row = at(part);
      if (row && BigInt(row.amount) === part.amountMinor) return [];
      // What was asked for since under the same number was done under another one, if it was done.
      const moved = row && parts.find((other) => other.kind === part.kind && other.paymentId === part.paymentId && !at(other) && other.amountMinor === BigInt(row.amount));
      const canMend = isHeard && !row?.is_over && (!row || moved !== undefined);
      const told = `${part.kind} ${part.number} of ${part.amountMinor} ${part.currency} is done, and ${row ? `one of ${row.amount} asked for` : 'not noted'}`;
      return [{ found: { subject: part.paymentId, told, ...(canMend ? { mend: () => databases.write('payments', (manager, outbox) => recallPart(manager, outbox, part, moved?.number)) } : {}) }, rank: RANKS[part.kind] + (row ? 0 : 1) }];
    });
    return found.toSorted((a, b) => a.rank - b.rank).map((each) => each.found);
  },
};

/** Until when payments has been held against its provider: what was moved later is not compared yet. Undefined before the first time. */
export async function reconciledUntil(databases: Databases): Promise<Date | undefined> {
  return (await databases.rows<{ until: Date | null }>('payments', 'SELECT max(to_at) AS until FROM reconciliation'))[0]?.until ?? undefined;
}

/** What was taken is there before it goes back; numbers are freed before they are taken. */
const RANKS: Readonly<Record<Part['kind'], number>> = { capture: 0, refund: 2 };

async function partsOf(databases: Databases): Promise<readonly Part[]> {
  const refused = (await databases.rows<RefusedRow>('payments', REFUSED)).flatMap(({ key, told }) => {
    const [kind, of] = told.refund ? (['refund', parseRefundKey(key)] as const) : (['capture', parseCaptureKey(key)] as const);
    const what = told[kind];
    return what && of && what.status !== 'failed' ? [{ kind, key, ...of, amountMinor: BigInt(what.amount.amountMinor), currency: what.amount.currency, at: new Date(what.at) }] : [];
  });
  const payments = new Map((await databases.rows<{ id: string; order_id: string }>('payments', PAYMENTS, [refused.map(({ paymentId }) => toUuid(paymentId))])).map((row) => [row.id, row.order_id]));
  return refused.flatMap((part) => {
    const orderId = payments.get(toUuid(part.paymentId));
    return orderId === undefined ? [] : [{ ...part, orderId: fromUuid('order', orderId) }];
  });
}

/** Long after it was told at first: it was sent again. */
const SENT_AGAIN = `SELECT id FROM outbox WHERE envelope->>'name' = ANY($1)
  AND CASE WHEN published_at IS NULL THEN created_at < now() - interval '5 seconds' ELSE published_at > now() - interval '10 minutes' AND published_at > created_at + interval '5 seconds' END`;
const HEARD = `SELECT count(*)::int AS heard FROM (SELECT event_id FROM inbox WHERE publisher = 'orders' AND event_id = ANY($1) UNION SELECT event_id FROM dead_letter WHERE event_id = ANY($1)) AS heard`;

/** Whether payments knows again what it was told: what follows from that it asks for itself, and must not be taken for somebody else's. */
async function hasHeardAgain(databases: Databases): Promise<boolean> {
  const sent = (await databases.rows<{ id: string }>('orders', SENT_AGAIN, [Object.keys(createListeners({} as ReactionsOfPayments))])).map(({ id }) => id);
  const [row] = await databases.rows<{ heard: number }>('payments', HEARD, [sent]);
  return row?.heard === sent.length;
}
