import { randomUUID } from 'node:crypto';
import type { EventName, EventPayload } from '@storegraph/events/catalogue';
import type { Envelope } from '@storegraph/events/envelope';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { connectDatabase } from '@storegraph/postgres/database';
import { migrate } from '@storegraph/postgres/migrate';
import { createTransactions } from '@storegraph/postgres/transactions';
import type { Env } from '@storegraph/service/env';
import { createTestDatabase } from '@storegraph/testkit/database';
import { watchStatements } from '@storegraph/testkit/statements';
import { createExpireHolds } from '../domain/inventory/holds/expire-holds.ts';
import { createExtendHold } from '../domain/inventory/holds/extend-hold.ts';
import { createHoldStock } from '../domain/inventory/holds/hold-stock.ts';
import type { Pieces } from '../domain/inventory/pieces.ts';
import { createTellNotices } from '../domain/inventory/notices/tell-notices.ts';
import { createInventoryUseCases } from '../domain/inventory/use-cases.ts';
import { createListeners } from '../events/listeners.ts';
import { entities } from './entities.ts';
import { createHoldReads } from './inventory/hold-reads.ts';
import { createStockReads } from './inventory/stock-reads.ts';
import { migrations } from './migrations/index.ts';
import { openShelf } from './shelf.desk.ts';
import { createStores } from './stores.ts';

/** The stores on a real database, and what a test does to them. */
export type StoreDesk = Awaited<ReturnType<typeof openStoreDesk>>;

/** What becomes of an order once it is placed; each is told by orders. */
export type OrderFate = 'confirmed' | 'rejected' | 'cancelled' | 'expired' | 'shipped';

/** Sets them up, on a database of their own, with so many connections for as many transactions at once. */
export async function openStoreDesk({ poolSize = 10, hasHeardAll = () => true }: { poolSize?: number; hasHeardAll?: () => boolean } = {}) {
  const database = await createTestDatabase('products', migrateAll);
  const shelf = await openShelf(database.ownerUrl);
  const watched = await watchStatements(database.appUrl);
  const connected = await connectDatabase({ url: watched.url, entities, name: 'products', poolSize });
  const { manager } = connected.dataSource;
  const transactions = createTransactions(connected, 'products', createStores);
  const useCases = createInventoryUseCases({ transact: transactions.transact, newId, now: () => new Date() });
  const holding = { now: () => new Date(), holdMs: 600_000 };
  const listeners = createListeners({ holdStock: createHoldStock(holding), extendHold: createExtendHold(holding), tellNotices: createTellNotices(holding) });

  /** Has products hear an event, as if orders had told it. False when it was heard before. */
  const hear = <N extends EventName>(name: N, orderId: Id<'order' | 'var' | 'prod'>, payload: EventPayload<N>, id: string = randomUUID(), aggregateVersion = 1) => {
    const event = {
      id, name, version: 1, aggregateId: orderId, aggregateVersion, occurredAt: new Date().toISOString(),
      correlationId: 'test', causationId: null, actor: 'orders', traceparent: null, payload,
    } as Envelope<N>;
    return transactions.react(event, (stores) => listeners[name]?.(stores, event) ?? Promise.resolve());
  };

  return {
    ...shelf,
    database,
    watched,
    manager,
    ...useCases,
    transact: transactions.transact,
    hear,
    place: (orderId: Id<'order'>, lines: readonly Pieces[], eventId?: string) =>
      hear('orders.order-placed', orderId, {
        orderId, customerId: newId('user'), lines: lines.map((line) => ({ ...line, lineId: newId('oline'), productId: newId('prod') })),
      }, eventId),
    /** What becomes of the order is told. Whatever the event carries besides, products only looks at its order. */
    meet: (fate: OrderFate, orderId: Id<'order'>, eventId?: string) =>
      hear<EventName>(`orders.order-${fate}`, orderId, { orderId, customerId: newId('user') }, eventId),
    /** Opens one more warehouse, served from after those that there are. */
    openWarehouse: async (): Promise<Id<'wh'>> => {
      const [warehouse] = await manager.query<[{ count: number }]>('SELECT count(*)::int FROM warehouse');
      return useCases.createWarehouse(ANONYMOUS, { code: `W${warehouse.count}`, name: 'Another', country: 'DE', priority: warehouse.count });
    },
    levels: (variantId: Id<'var'>) => createStockReads(manager).warehouseLevels([variantId]),
    /** Products hears what it told: a variant is back, as of a version of its stock. */
    cameBack: (variantId: Id<'var'>, version: number) => hear('products.stock-came-back', variantId, { variantId }, undefined, version),
    /** Orders tells how the payment of an order stands, as of a version of the order. */
    payment: (orderId: Id<'order'>, paymentStatus: string, version: number) =>
      hear('orders.order-payment-updated', orderId, { orderId, customerId: newId('user'), paymentId: newId('pay'), paymentStatus }, undefined, version),
    /** Has the time be over of what is held for an order, unless it has none. */
    letTimePass: (orderId: Id<'order'>) =>
      manager.query(`UPDATE hold SET expires_at = now() - interval '1 second' WHERE order_id = $1 AND expires_at < 'infinity'`, [toUuid(orderId)]),
    expireHolds: createExpireHolds({ holds: createHoldReads(manager), transact: transactions.transact, now: () => new Date(), hasHeardAll: async () => hasHeardAll() }),
    level: async (variantId: Id<'var'>) => (await createStockReads(manager).levels([variantId])).map(({ onHand, allocated, reserved }) => ({ variantId, onHand, allocated, reserved }))[0],
    /** What was told of an order, oldest first. */
    told: async (orderId: Id<'order'>) =>
      (await manager.query<{ envelope: Envelope }[]>('SELECT envelope FROM outbox WHERE envelope->>\'aggregateId\' = $1 ORDER BY seq', [orderId]))
        .map(({ envelope: { name, aggregateVersion, payload } }) => ({ name, aggregateVersion, payload })),
    holds: (orderId: Id<'order'>) =>
      manager.query<{ quantity: number; state: string }[]>('SELECT quantity, state FROM hold WHERE order_id = $1 ORDER BY variant_id, warehouse_id', [toUuid(orderId)]),
    /** Levels that are not the sum of their movements, or whose reserved and allocated pieces are not those of live holds; variants whose stock is not the sum of its levels. */
    wrongBooks: () => manager.query<object[]>(WRONG_BOOKS),
    async close() {
      await connected.close();
      await shelf.closeShelf();
      await watched.close();
      await database.drop();
    },
  };
}

const WRONG_BOOKS = `
  WITH moved AS (
      SELECT variant_id, warehouse_id, sum(on_hand)::int AS on_hand, sum(allocated)::int AS allocated, sum(reserved)::int AS reserved FROM stock_movement GROUP BY 1, 2),
    live AS (
      SELECT variant_id, warehouse_id, coalesce(sum(quantity) FILTER (WHERE state = 'COMMITTED'), 0)::int AS allocated,
        coalesce(sum(quantity) FILTER (WHERE state = 'HELD'), 0)::int AS reserved FROM hold GROUP BY 1, 2),
    summed AS (SELECT variant_id, sum(on_hand)::int AS on_hand, sum(allocated)::int AS allocated, sum(reserved)::int AS reserved FROM stock_level GROUP BY 1)
  SELECT to_jsonb(s), to_jsonb(m), to_jsonb(l) FROM stock_level s FULL JOIN moved m USING (variant_id, warehouse_id) FULL JOIN live l USING (variant_id, warehouse_id)
  WHERE (s.on_hand, s.allocated, s.reserved) IS DISTINCT FROM (coalesce(m.on_hand, 0), coalesce(m.allocated, 0), coalesce(m.reserved, 0))
    OR (s.allocated, s.reserved) IS DISTINCT FROM (coalesce(l.allocated, 0), coalesce(l.reserved, 0))
  UNION ALL SELECT to_jsonb(s), to_jsonb(t), NULL FROM stock s FULL JOIN summed t USING (variant_id)
  WHERE (s.on_hand, s.allocated, s.reserved) IS DISTINCT FROM (coalesce(t.on_hand, 0), coalesce(t.allocated, 0), coalesce(t.reserved, 0))`;

async function migrateAll({ DATABASE_MIGRATE_URL = '' }: Env): Promise<void> {
  await migrate(DATABASE_MIGRATE_URL, migrations);
}
