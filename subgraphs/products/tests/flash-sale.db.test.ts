import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Bus } from '@storegraph/events/bus';
import { subjectOf } from '@storegraph/events/catalogue';
import { inProcessBus } from '@storegraph/events/connect-bus';
import type { Envelope } from '@storegraph/events/envelope';
import { newId } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;
let orders: Bus;
const decisions = new Map<string, string>();

beforeAll(async () => {
  desk = await openDesk();
  orders = inProcessBus();
  await orders.subscribe({
    hearer: 'orders', publisher: 'products',
    handle: async ({ name, aggregateId }) => {
      if (name === 'products.stock-held' || name === 'products.stock-refused') decisions.set(aggregateId, name);
      return 'done';
    },
  });
});
afterAll(async () => {
  await desk?.close();
  await orders?.close();
});

it('500 buyers of mixed baskets get 100 pieces, as shoppers and managers see it in the graph', async () => {
  const lamp = await desk.stocked(100);
  const others = await Promise.all(Array.from({ length: 4 }, () => desk.stocked(5_000)));
  const placed = Array.from({ length: 500 }, (_, buyer) => {
    const orderId = newId('order');
    // The lamp is on two lines, and stands in another place of each basket.
    const wanted = [...others.slice(0, buyer % 4), lamp, ...others.slice(buyer % 4), lamp];
    const lines = wanted.map((variantId) => ({ lineId: newId('oline'), productId: newId('prod'), variantId, quantity: 1 }));
    const envelope: Envelope<'orders.order-placed'> = {
      id: randomUUID(), name: 'orders.order-placed', version: 1, aggregateId: orderId, aggregateVersion: 1, occurredAt: new Date().toISOString(),
      correlationId: 'sale', causationId: null, actor: 'orders', traceparent: null, payload: { orderId, customerId: newId('user'), lines },
    };
    return { subject: subjectOf('orders.order-placed', orderId), envelope };
  });
  await orders.publish(placed);
  await eventually('all are decided', () => decisions.size === placed.length, { withinMs: 60_000 });

  expect([...decisions.values()].filter((name) => name === 'products.stock-held')).toHaveLength(50);
  const { data } = await desk.ask('query ($id: ID!) { variant(id: $id) { availability { status orderableQuantity } stock { onHand reserved available } } }', { id: lamp }, desk.manager);
  expect(data).toEqual({ variant: { availability: { status: 'OUT_OF_STOCK', orderableQuantity: 0 }, stock: { onHand: 100, reserved: 100, available: 0 } } });
}, 90_000);
