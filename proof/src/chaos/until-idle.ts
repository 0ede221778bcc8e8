import { setTimeout as delay } from 'node:timers/promises';
import { connect } from 'nats';
import { rowsOf } from '../shop/rows.ts';
import type { ShopFacts } from '../shop/start-shop.ts';

/** What is still to be done, by what it is; nothing when the shop is at rest. */
async function underWay({ databases, natsUrl }: Pick<ShopFacts, 'databases' | 'natsUrl'>): Promise<readonly string[]> {
  const counts = await Promise.all([
    ...Object.entries(databases).map(async ([name, url]) => [`events to be sent by ${name}`, await countOf(url, 'SELECT count(*) FROM outbox WHERE published_at IS NULL')] as const),
    ordersInTheMiddle({ databases }).then((orders) => ['orders in the middle', orders] as const),
    countOf(databases['payments'], `SELECT count(*) FROM errand WHERE kind <> 'charge' OR due_at < now() + interval '5 seconds'`).then((errands) => ['errands', errands] as const),
    unheard(natsUrl).then((events) => ['events to be heard', events] as const),
  ]);
  return counts.filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}`);
}

/** How many orders are placed, and not yet paid or refused. */
export const ordersInTheMiddle = ({ databases }: Pick<ShopFacts, 'databases'>): Promise<number> =>
  countOf(databases['orders'], `SELECT count(*) FROM "order" WHERE status = 'PENDING' OR (status = 'AWAITING_PAYMENT' AND payment_status IN ('PENDING', 'PROCESSING'))`);

async function countOf(url: string | undefined, sql: string): Promise<number> {
  const [row] = await rowsOf<{ count: string }>(url, sql);
  return Number(row?.count);
}

/** What all hearers together have still to hear. */
async function unheard(url: string): Promise<number> {
  const connection = await connect({ servers: url, timeout: 5_000, reconnect: false });
  try {
    let count = 0;
    for await (const { num_pending, num_ack_pending } of (await connection.jetstreamManager()).consumers.list('SHOP')) count += num_pending + num_ack_pending;
    return count;
  } finally {
    await connection.close();
  }
}

const LOOK_MS = 250;

/** Waits until nothing is under way any more. Rejects with what there is when it does not come to rest in time. */
export async function untilIdle(shop: Pick<ShopFacts, 'databases' | 'natsUrl'>, patienceMs = 120_000): Promise<void> {
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    const left = await underWay(shop).catch((error: unknown) => [String(error)]);
    if (left.length === 0) return;
    if (performance.now() > giveUpAt) throw new Error(`The shop does not come to rest: ${left.join(', ')}`);
    await delay(LOOK_MS);
  }
}
