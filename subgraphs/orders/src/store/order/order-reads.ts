import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { pageOf } from '@storegraph/kernel/page';
import type { PageRequest } from '@storegraph/kernel/page';
import type { OrderFilter, OrderKey, OrderReads } from '../../domain/order/ports.ts';
import { SELECT_AMOUNTS, toOrderAmounts } from '../checkout/order-amount-rows.ts';
import type { AmountsQueryRow } from '../checkout/order-amount-rows.ts';
import { ORDER_COLUMNS, SELECT_LINES, SELECT_TIMELINES, toOrder, toOrderLine, toTimelineEntry } from './order-rows.ts';
import type { OrderLineQueryRow, OrderQueryRow, TimelineQueryRow } from './order-rows.ts';

const MATCHES = '($1::text IS NULL OR o.status = $1) AND ($2::text IS NULL OR o.fulfilment_status = $2)';
const filterParameters = ({ status, fulfilmentStatus }: OrderFilter) => [status ?? null, fulfilmentStatus ?? null];
const keyParameters = ({ after }: PageRequest<OrderKey>) => [after?.placedAt ?? null, after ? toUuid(after.id) : null];

export function createOrderReads(manager: EntityManager): OrderReads {
  const orders = async (rest: string, parameters: unknown[]) =>
    (await manager.query<OrderQueryRow[]>(`SELECT ${ORDER_COLUMNS} FROM "order" o ${rest}`, parameters)).map(toOrder);
  const lines = async (rest: string, parameters: unknown[]) =>
    (await manager.query<OrderLineQueryRow[]>(`${SELECT_LINES} ${rest}`, parameters)).map(toOrderLine);

  return {
    byIds: (ids) => orders('WHERE o.id = ANY($1)', [ids.map(toUuid)]),
    byNumbers: (numbers) => orders('WHERE o.number = ANY($1)', [numbers]),
    linesOf: (orderIds) => lines('WHERE l.order_id = ANY($1) ORDER BY l.order_id, l.position', [orderIds.map(toUuid)]),
    amountsOf: async (orderIds) => (await manager.query<AmountsQueryRow[]>(SELECT_AMOUNTS, [orderIds.map(toUuid)])).map(toOrderAmounts),
    linesByIds: (ids) => lines('WHERE l.id = ANY($1)', [ids.map(toUuid)]),

    async timelinesOf(orderIds) {
      const rows = await manager.query<TimelineQueryRow[]>(SELECT_TIMELINES, [orderIds.map(toUuid)]);
      return rows.map(toTimelineEntry);
    },

    async list(filter, page) {
      const found = await orders(
        `WHERE ${MATCHES} AND ($3::timestamptz IS NULL OR (o.placed_at, o.id) < ($3, $4::uuid)) ORDER BY o.placed_at DESC, o.id DESC LIMIT $5`,
        [...filterParameters(filter), ...keyParameters(page), page.first + 1],
      );
      return pageOf(found, page);
    },

    async count(filter) {
      const [{ count }] = await manager.query<[{ count: number }]>(`SELECT count(*)::int AS count FROM "order" o WHERE ${MATCHES}`, filterParameters(filter));
      return count;
    },

    async byCustomers(customerIds, page) {
      const rows = await manager.query<OrderQueryRow[]>(
        `SELECT o.* FROM unnest($1::uuid[]) AS asked(customer_id) CROSS JOIN LATERAL (
           SELECT ${ORDER_COLUMNS} FROM "order" o
           WHERE o.customer_id = asked.customer_id AND ($2::timestamptz IS NULL OR (o.placed_at, o.id) < ($2, $3::uuid))
           ORDER BY o.placed_at DESC, o.id DESC LIMIT $4
         ) o`,
        [customerIds.map(toUuid), ...keyParameters(page), page.first + 1],
      );
      const byCustomer = Map.groupBy(rows.map(toOrder), ({ customerId }) => customerId);
      return new Map([...byCustomer].map(([customerId, found]) => [customerId, pageOf(found, page)]));
    },

    async countByCustomers(customerIds) {
      const rows = await manager.query<{ customer_id: string; count: number }[]>(
        'SELECT customer_id, count(*)::int AS count FROM "order" WHERE customer_id = ANY($1) GROUP BY customer_id', [customerIds.map(toUuid)],
      );
      return rows.map(({ customer_id, count }) => ({ customerId: fromUuid('user', customer_id), count }));
    },
  };
}
