import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { subjectOf } from '@storegraph/events/catalogue';
import { inProcessBus } from '@storegraph/events/connect-bus';
import type { Envelope } from '@storegraph/events/envelope';
import { newId } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { openDesk } from './products.desk.ts';

it('the service itself frees by its clock what is held beyond its time, within seconds', async () => {
  const desk = await openDesk({ HOLD_MINUTES: '0.005' });
  const orders = inProcessBus();
  const [variantId, orderId] = [await desk.stocked(4), newId('order')];
  const envelope: Envelope<'orders.order-placed'> = {
    id: randomUUID(), name: 'orders.order-placed', version: 1, aggregateId: orderId, aggregateVersion: 1, occurredAt: new Date().toISOString(),
    correlationId: 'hold', causationId: null, actor: 'orders', traceparent: null,
    payload: { orderId, customerId: newId('user'), lines: [{ lineId: newId('oline'), productId: newId('prod'), variantId, quantity: 3 }] },
  };
  await orders.publish([{ subject: subjectOf('orders.order-placed', orderId), envelope }]);
  await eventually('it is held and freed', async () => {
    expect(await desk.told(orderId)).toMatchObject([{ name: 'products.stock-held' }, { name: 'products.stock-released', actor: 'products' }]);
    return true;
  }, { withinMs: 20_000 });
  expect(await desk.ask('query ($id: ID!) { variant(id: $id) { stock { onHand reserved } } }', { id: variantId }, desk.manager)).toMatchObject({ data: { variant: { stock: { onHand: 4, reserved: 0 } } } });
  await desk.close();
  await orders.close();
});
