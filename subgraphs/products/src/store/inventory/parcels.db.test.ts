import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { openStoreDesk } from '../store.desk.ts';
import type { StoreDesk } from '../store.desk.ts';

let desk: StoreDesk;
beforeAll(async () => {
  desk = await openStoreDesk();
}, 60_000);
afterAll(async () => {
  // Whatever a test did: levels are the sum of their movements, and promised pieces those of live holds.
  expect(await desk.wrongBooks()).toEqual([]);
  await desk.close();
});

const lineOf = (variantId: Id<'var'>, quantity: number) => ({ lineId: newId('oline'), productId: newId('prod'), variantId, quantity });

/** A paid order of so many pieces of a variant of which there are ten. */
async function paid(quantity: number) {
  const variantId = await desk.stocked(10);
  const orderId = newId('order');
  await desk.place(orderId, [{ variantId, quantity }]);
  await desk.meet('confirmed', orderId);
  const order = { orderId, customerId: newId('user') };
  const shipmentId = newId('ship');
  return {
    orderId, variantId,
    ship: (pieces: number, parcel = newId('ship')) =>
      desk.hear('orders.order-shipped', orderId, { ...order, trackingNumber: null, shipmentId: parcel, lines: [lineOf(variantId, pieces)] }),
    comeBack: (pieces: number) => desk.hear('orders.order-parcel-returned', orderId, { ...order, shipmentId, lines: [lineOf(variantId, pieces)] }),
    callOff: (pieces: number, version: number) =>
      desk.hear('orders.order-lines-cancelled', orderId, { ...order, reason: null, lines: [lineOf(variantId, pieces)] }, undefined, version),
    bringBack: (...dispositions: readonly ('RESTOCK' | 'WRITE_OFF')[]) =>
      desk.hear('orders.order-return-received', orderId, { ...order, returnId: newId('ret'), lines: dispositions.map((disposition) => ({ ...lineOf(variantId, 1), disposition })) }),
    books: async () => {
      const level = await desk.level(variantId);
      return [level?.onHand, level?.allocated, level?.reserved];
    },
  };
}

it('an order leaves in parcels: each takes its own pieces, and the last one the rest', async () => {
  const order = await paid(5);
  expect(await order.books()).toEqual([10, 5, 0]);
  await order.ship(2);
  expect(await order.books()).toEqual([8, 3, 0]);
  await order.ship(3);
  expect(await order.books()).toEqual([5, 0, 0]);
});

it('an order that an older orders told of without lines leaves as a whole', async () => {
  const order = await paid(5);
  await desk.meet('shipped', order.orderId);
  expect(await order.books()).toEqual([5, 0, 0]);
});

it('what is called off of an order can be sold again, the rest stays its own', async () => {
  const order = await paid(5);
  await order.callOff(1, 4);
  await order.callOff(2, 5);
  expect(await order.books()).toEqual([10, 2, 0]);
  await order.ship(2);
  expect(await order.books()).toEqual([8, 0, 0]);
  await desk.meet('cancelled', order.orderId);
  expect(await order.books()).toEqual([8, 0, 0]);
});

it('a parcel that comes back is on hand and still sold: it can be shipped again or called off', async () => {
  const order = await paid(4);
  await order.ship(3);
  await order.comeBack(3);
  expect(await order.books()).toEqual([10, 4, 0]);
  await order.ship(4);
  expect(await order.books()).toEqual([6, 0, 0]);
  const other = await paid(2);
  await other.ship(2);
  await other.comeBack(2);
  await desk.meet('cancelled', other.orderId);
  expect(await other.books()).toEqual([10, 0, 0]);
});

it('what a customer sends back is on hand again unless it is written off', async () => {
  const order = await paid(3);
  await order.ship(3);
  await order.bringBack('RESTOCK', 'WRITE_OFF', 'RESTOCK');
  expect(await order.books()).toEqual([9, 0, 0]);
});

it('the same part for the same cause moves once, whatever the code above does', async () => {
  const order = await paid(4);
  const parcel = newId('ship');
  await order.ship(1, parcel);
  await expect(order.ship(1, parcel)).rejects.toThrow('stock_movement_once');
  expect(await order.books()).toEqual([9, 3, 0]);
});
