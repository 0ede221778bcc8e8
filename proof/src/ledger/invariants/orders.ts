import { fromUuid } from '@storegraph/kernel/ids';
import { STEPS, after } from '@storegraph/orders/domain/order/steps';
import type { Stand } from '@storegraph/orders/domain/order/stand';
import type { Invariant } from '../invariant.ts';

/** How long an order may be on its way after its time to be paid is over. */
const PATIENCE = '60 seconds';

/** I5: no order is left in the middle. */
export const ordersEnd: Invariant = {
  id: 'I5',
  promise: 'no order is left in the middle: a minute after its time to be paid it is sold or over',
  async violations({ rows }) {
    const found = await rows<{ id: string; status: string; payment_status: string }>('orders', `
      SELECT id, status, payment_status FROM "order"
      WHERE (status = 'PENDING' AND updated_at < now() - interval '${PATIENCE}')
        OR (status = 'AWAITING_PAYMENT' AND payment_status <> 'PROCESSING' AND pay_by < now() - interval '${PATIENCE}')`);
    return found.map(({ id, status, payment_status }) => `${fromUuid('order', id)} is still ${status} (payment ${payment_status})`);
  },
};

interface EntryRow extends Stand {
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly last: number;
}

const steps = Object.values(STEPS);
const leads = (from: Stand, { event, status, fulfilmentStatus, paymentStatus }: EntryRow): boolean => steps.some((step) => {
  const to = step.tells === event ? after(from, step) : undefined;
  return to?.status === status && to.fulfilmentStatus === fulfilmentStatus && to.paymentStatus === paymentStatus;
});

/** I6: an order's versions are 1 to n without a gap, each by a step that leads there. */
export const historiesAreWhole: Invariant = {
  id: 'I6',
  promise: 'the versions of an order are 1 to n without a gap, and each followed from the one before by a step that may be taken',
  async violations({ stream }) {
    const found: string[] = [];
    let before: EntryRow | undefined;
    const end = (entry: EntryRow | undefined): void => {
      if (entry && entry.version !== entry.last) found.push(`${fromUuid('order', entry.id)} is at version ${entry.last}, and its history ends with ${entry.version}`);
    };
    const entries = stream<EntryRow>('orders', `
      SELECT o.id, coalesce(t.version, 0) AS version, t.event, t.status, t.fulfilment_status AS "fulfilmentStatus", t.payment_status AS "paymentStatus", o.version AS last
      FROM "order" o LEFT JOIN order_timeline t ON t.order_id = o.id ORDER BY o.id, t.version`);
    for await (const entry of entries) {
      const earlier = before?.id === entry.id ? before : undefined;
      if (!earlier) end(before);
      if (entry.version !== (earlier?.version ?? 0) + 1) found.push(`${fromUuid('order', entry.id)}: after version ${earlier?.version ?? 0} comes ${entry.version}`);
      else if (earlier && !leads(earlier, entry)) found.push(`${fromUuid('order', entry.id)}: no step leads from ${standOf(earlier)} by ${entry.event} to ${standOf(entry)}`);
      before = entry;
    }
    end(before);
    return found;
  },
};

const standOf = ({ status, fulfilmentStatus, paymentStatus }: Stand): string => `${status}/${fulfilmentStatus}/${paymentStatus}`;

/** I8: one key of idempotency is of at most one order. */
export const keysAreOnce: Invariant = {
  id: 'I8',
  promise: 'of one cart and of one key there is at most one order',
  async violations({ rows }) {
    const twice = await rows<{ cart: string; count: string }>('orders', 'SELECT cart_id AS cart, count(*) FROM "order" WHERE cart_id IS NOT NULL GROUP BY 1 HAVING count(*) > 1');
    const shared = await rows<{ answer: string; count: string }>('orders', `SELECT answer::text AS answer, count(*) FROM idempotency WHERE operation = 'placeOrder' AND answer IS NOT NULL GROUP BY 1 HAVING count(*) > 1`);
    const lost = await rows<{ key: string }>('orders', `SELECT actor || ' ' || key AS key FROM idempotency WHERE operation = 'placeOrder' AND answer IS NULL AND created_at < now() - interval '${PATIENCE}'`);
    return [
      ...twice.map(({ cart, count }) => `${fromUuid('cart', cart)} became ${count} orders`),
      ...shared.map(({ answer, count }) => `${count} keys of placeOrder were answered with ${answer}`),
      ...lost.map(({ key }) => `the key ${key} of placeOrder has no answer`),
    ];
  },
};

/** I9: every order that somebody was told of is there. */
export const answersAreKept: Invariant = {
  id: 'I9',
  promise: 'every order that a client was told is placed is there',
  async violations({ rows, journal }) {
    const placed = new Set(journal.flatMap((entry) => ('placed' in entry ? [entry.placed] : [])));
    if (placed.size === 0) return [];
    for (const { id } of await rows<{ id: string }>('orders', 'SELECT id FROM "order"')) placed.delete(fromUuid('order', id));
    return [...placed].map((id) => `${id} was answered, and is not there`);
  },
};

/** I10: each subscriber was shown every version once, in order. */
export const subscribersSawAll: Invariant = {
  id: 'I10',
  promise: 'each subscriber was shown each version of an order once, and in order',
  async violations({ journal }) {
    const seen = new Map<string, number>();
    return journal.flatMap((entry) => {
      if ('placed' in entry) return [];
      const key = `${entry.subscriber} of ${entry.orderId}`;
      const before = seen.get(key);
      seen.set(key, entry.version);
      return before === undefined || entry.version === before + 1 ? [] : [`subscriber ${key} was shown ${entry.version} after ${before}`];
    });
  },
};
