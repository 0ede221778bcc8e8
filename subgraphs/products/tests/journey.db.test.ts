import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Bus } from '@storegraph/events/bus';
import { inProcessBus } from '@storegraph/events/connect-bus';
import { subjectOf } from '@storegraph/events/catalogue';
import type { EventName, EventPayload } from '@storegraph/events/catalogue';
import type { Envelope } from '@storegraph/events/envelope';
import { newId } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;
let orders: Bus;
const heard: Envelope[] = [];

beforeAll(async () => {
  desk = await openDesk();
  orders = inProcessBus();
  await orders.subscribe({ hearer: 'orders', publisher: 'products', handle: async (envelope) => (heard.push(envelope), 'done') });
});
afterAll(async () => {
  await desk?.close();
  await orders?.close();
});

const tell = <N extends EventName>(name: N, orderId: string, aggregateVersion: number, payload: EventPayload<N>) => {
  const envelope = {
    id: randomUUID(), name, version: 1, aggregateId: orderId, aggregateVersion, occurredAt: new Date().toISOString(),
    correlationId: 'checkout', causationId: null, actor: 'orders', traceparent: null, payload,
  } as Envelope;
  return orders.publish([{ subject: subjectOf(name, orderId), envelope }]);
};

it('an order is held, sold and shipped, and shoppers see less of it', async () => {
  const { variantIds } = await desk.addProduct({ variants: [{ onHand: 4 }] });
  const [variantId, orderId, customerId] = [variantIds[0]!, newId('order'), newId('user')];
  const lines = [{ lineId: newId('oline'), productId: newId('prod'), variantId, quantity: 3 }];
  const stock = async () => {
    const query = 'query ($id: ID!) { variant(id: $id) { availability { orderableQuantity } stock { onHand reserved allocated } } }';
    return (await desk.ask<{ variant: object }>(query, { id: variantId }, desk.manager)).data?.variant;
  };
  const becomes = (level: object) => eventually(JSON.stringify(level), async () => {
    expect(await stock()).toEqual(level);
    return true;
  });

  await tell('orders.order-placed', orderId, 1, { orderId, customerId, lines });
  const held = await eventually('it is told that the stock is held', () => heard.find(({ aggregateId }) => aggregateId === orderId));
  expect(held).toMatchObject({ name: 'products.stock-held', aggregateVersion: 1, correlationId: 'checkout', actor: 'products', payload: { orderId } });
  await becomes({ availability: { orderableQuantity: 1 }, stock: { onHand: 4, reserved: 3, allocated: 0 } });

  await tell('orders.order-confirmed', orderId, 3, { orderId, customerId, lines });
  await becomes({ availability: { orderableQuantity: 1 }, stock: { onHand: 4, reserved: 0, allocated: 3 } });
  await tell('orders.order-shipped', orderId, 5, { orderId, customerId, trackingNumber: null });
  await becomes({ availability: { orderableQuantity: 1 }, stock: { onHand: 1, reserved: 0, allocated: 0 } });

  const late = newId('order');
  await tell('orders.order-placed', late, 1, { orderId: late, customerId, lines });
  const refused = await eventually('it is told that the stock is refused', () => heard.find(({ aggregateId }) => aggregateId === late));
  expect(refused).toMatchObject({ name: 'products.stock-refused', payload: { lines: [{ variantId, requested: 3, available: 1 }] } });
});
