import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { openPaidOrdersDesk } from './paid-orders.desk.ts';

let desk: Awaited<ReturnType<typeof openPaidOrdersDesk>>;
beforeAll(async () => {
  desk = await openPaidOrdersDesk();
}, 60_000);
afterAll(() => desk?.closeBalanced());

it('an order leaves in parcels: each takes its own pieces, and the last one the rest', async () => {
  const order = await desk.paid(5);
  expect(await order.books()).toEqual([10, 5, 0]);
  await order.ship(2);
  expect(await order.books()).toEqual([8, 3, 0]);
  await order.ship(3);
  expect(await order.books()).toEqual([5, 0, 0]);
});

it('what was sold leaves although its variant was deleted since', async () => {
  const order = await desk.paid(5);
  await desk.manager.query('UPDATE variant SET deleted_at = now() WHERE id = $1', [toUuid(order.variantId)]);
  await order.ship(2);
  expect(await order.books()).toEqual([8, 3, 0]);
  await desk.meet('shipped', order.orderId);
  expect(await order.books()).toEqual([5, 0, 0]);
});

it('an order that an older orders told of without lines leaves as a whole', async () => {
  const order = await desk.paid(5);
  await desk.meet('shipped', order.orderId);
  expect(await order.books()).toEqual([5, 0, 0]);
});

it('what is called off of an order can be sold again, the rest stays its own', async () => {
  const order = await desk.paid(5);
  await order.callOff(1, 4);
  await order.callOff(2, 5);
  expect(await order.books()).toEqual([10, 2, 0]);
  await order.ship(2);
  expect(await order.books()).toEqual([8, 0, 0]);
  await desk.meet('cancelled', order.orderId);
  expect(await order.books()).toEqual([8, 0, 0]);
});

it('a parcel that comes back is on hand and still sold: it can be shipped again or called off', async () => {
  const order = await desk.paid(4);
  await order.ship(3);
  await order.comeBack(3);
  expect(await order.books()).toEqual([10, 4, 0]);
  await order.ship(4);
  expect(await order.books()).toEqual([6, 0, 0]);
  const other = await desk.paid(2);
  await other.ship(2);
  await other.comeBack(2);
  await desk.meet('cancelled', other.orderId);
  expect(await other.books()).toEqual([10, 0, 0]);
});

it('what a customer sends back is on hand again unless it is written off', async () => {
  const order = await desk.paid(3);
  await order.ship(3);
  await order.bringBack('RESTOCK', 'WRITE_OFF', 'RESTOCK');
  expect(await order.books()).toEqual([9, 0, 0]);
});

it('the same part for the same cause moves once, whatever the code above does', async () => {
  const order = await desk.paid(4);
  const parcel = newId('ship');
  await order.ship(1, parcel);
  await expect(order.ship(1, parcel)).rejects.toThrow('stock_movement_once');
  expect(await order.books()).toEqual([9, 3, 0]);
});

it('of all that moves is told, with the order: what left, came back, was freed, put on the shelf or written off', async () => {
  const order = await desk.paid(6);
  await order.callOff(1, 4);
  await order.ship(3);
  await order.comeBack(1);
  await order.ship(3);
  await order.bringBack('RESTOCK', 'WRITE_OFF', 'RESTOCK');
  expect(await order.told()).toEqual(['held', 'freed 1', 'taken-out 3', 'taken-back 1', 'taken-out 3', 'restocked 2', 'written-off 1']);
  expect((await desk.told(order.orderId)).map(({ aggregateVersion }) => aggregateVersion)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

it('what left as a whole is told once, and what never was an order\'s is told to nobody', async () => {
  const order = await desk.paid(4);
  await desk.meet('shipped', order.orderId);
  await desk.meet('shipped', order.orderId);
  expect(await order.told()).toEqual(['held', 'taken-out 4']);
  const none = await desk.paid(2);
  await desk.meet('cancelled', none.orderId);
  await none.refused(2);
  expect(await none.told()).toEqual(['held', 'released']);
});
