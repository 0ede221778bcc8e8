import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openPaidOrdersDesk } from './paid-orders.desk.ts';

let desk: Awaited<ReturnType<typeof openPaidOrdersDesk>>;
beforeAll(async () => {
  desk = await openPaidOrdersDesk();
}, 60_000);
afterAll(() => desk?.closeBalanced());

it('what staff put into a paid order is sold to it at once, beside what it has, and leaves with it', async () => {
  const order = await desk.paid(2);
  await order.ask(3);
  expect([await order.books(), await order.told()]).toEqual([[10, 5, 0], ['held', 'edit-stock-held']]);
  await order.edited(0);
  await order.ship(5);
  expect(await order.books()).toEqual([5, 0, 0]);
});

it('nothing is put in of what there is too little of', async () => {
  const order = await desk.paid(8);
  await order.ask(3);
  expect([await order.books(), await order.told()]).toEqual([[10, 8, 0], ['held', 'edit-stock-refused']]);
});

it('what staff take out can be sold again, and so can what was put in for an edit that was not done', async () => {
  const order = await desk.paid(5);
  await order.edited(2);
  expect(await order.books()).toEqual([10, 3, 0]);
  await order.ask(4, 6);
  await order.refused(4, 7);
  expect([await order.books(), await order.told()]).toEqual([[10, 3, 0], ['held', 'freed 2', 'edit-stock-held', 'freed 4']]);
});

it('an order that was called off gets nothing more', async () => {
  const order = await desk.paid(5);
  await desk.meet('cancelled', order.orderId);
  await order.ask(1);
  expect([await order.books(), await order.told()]).toEqual([[10, 0, 0], ['held', 'released', 'edit-stock-refused']]);
});

it('more of what all has left begins anew', async () => {
  const order = await desk.paid(5);
  await order.ship(5);
  await order.ask(2);
  expect(await order.books()).toEqual([5, 2, 0]);
  await order.ship(2);
  expect(await order.books()).toEqual([3, 0, 0]);
});
