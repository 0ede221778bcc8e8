import { fromUuid } from '@storegraph/kernel/ids';
import type { Service } from '../databases.ts';
import type { Difference } from '../difference.ts';

interface KnownRow {
  readonly id: string;
  readonly customer: string | null;
}

/** Where an order has left something that is still to be given back. */
const TRACES: readonly (readonly [Service, string, string])[] = [
  ['payments', 'takes money for it', `SELECT order_id AS id, customer_id AS customer FROM account WHERE closed_for IS NULL`],
  ['products', 'keeps pieces for it', `SELECT DISTINCT order_id AS id, NULL AS customer FROM hold WHERE state IN ('HELD', 'COMMITTED')`],
  ['recommendations', 'counts it as bought', `SELECT DISTINCT order_id AS id, customer_id AS customer FROM purchase`],
];

/** Whose order it was is known to nobody any more. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Orders that orders does not have: its customers hear nothing of them, so they are over. */
export const lostOrders: Difference = {
  what: 'an order that others know and orders does not',
  right: 'orders',
  mended: 'orders tells that it is called off: money goes back, pieces are free, nobody bought it',
  async find(databases) {
    const traces: (KnownRow & { readonly where: string })[] = [];
    for (const [service, what, sql] of TRACES) traces.push(...(await databases.rows<KnownRow>(service, sql)).map((row) => ({ ...row, where: `${service} ${what}` })));
    // Read after the others: what was placed meanwhile is there.
    const there = new Set((await databases.rows<{ id: string }>('orders', 'SELECT id FROM "order"')).map(({ id }) => id));
    return [...Map.groupBy(traces.filter(({ id }) => !there.has(id)), ({ id }) => id)].map(([id, known]) => {
      const [orderId, customerId] = [fromUuid('order', id), fromUuid('user', known.find(({ customer }) => customer)?.customer ?? NOBODY)];
      return {
        subject: orderId, told: known.map(({ where }) => where).join(', '),
        mend: () => databases.write('orders', (_, outbox) => outbox.tell({ name: 'orders.order-cancelled', aggregateId: orderId, aggregateVersion: 1, payload: { orderId, customerId, reason: 'LOST' } })),
      };
    });
  },
};
