import { describe, expect, it } from '@jest/globals';
import { createExpireUnpaidOrders } from './expire-unpaid-orders.ts';
import { createGiveUpPayment } from './give-up-payment.ts';
import { createNoteStockHeld, createNoteStockLost, createNoteStockRefused } from './note-stock.ts';
import { NOW, orderDesk } from './order.desk.ts';
import type { Stand } from './stand.ts';
import { takeStep } from './take-step.ts';

const now = () => NOW;
const PLACED: Partial<Stand> = { status: 'PENDING', paymentStatus: 'NONE' };
const SOLD: Partial<Stand> = { status: 'CONFIRMED', paymentStatus: 'AUTHORIZED' };

describe('a step', () => {
  it('that the table does not allow is not taken, and nothing is told', async () => {
    const { stores, done, told } = orderDesk({ status: 'COMPLETED' });
    expect(await takeStep(stores, 'order_1', 'cancel', { at: NOW, actor: 'orders' })).toBeUndefined();
    expect([done, told]).toEqual([[], []]);
  });

  it.each<[Parameters<typeof takeStep>[2], Partial<Stand>, bigint, string[]]>([
    ['cancel', {}, 0n, ['cancel', 'codes given back', 'parcels called off']],
    ['cancel', {}, 1n, ['cancel', 'codes given back', 'cards given back', 'parcels called off']],
    ['expire', {}, 1n, ['expire', 'codes given back', 'cards given back']],
    ['stock-refused', PLACED, 1n, ['stock-refused', 'codes given back', 'cards given back']],
    ['payment-failed', {}, 1n, ['payment-failed']],
  ])('%s gives back what the order used, once it is over', async (name, stand, giftCardMinor, expected) => {
    const { stores, done, told } = orderDesk(stand, { giftCardMinor });
    expect(await takeStep(stores, 'order_1', name, { at: NOW, actor: 'orders' })).toMatchObject({ id: 'order_1' });
    expect(done).toEqual(expected);
    expect(told.length).toBeGreaterThan(0);
  });
});

describe('an order whose stock is held', () => {
  it.each<[string, Parameters<typeof orderDesk>[1], string]>([
    ['is asked to be paid', {}, 'stock-held'],
    ['is asked to be paid what gift cards do not pay', { giftCardMinor: 9_999n }, 'stock-held'],
    ['is confirmed when gift cards have paid all', { giftCardMinor: 10_000n }, 'stock-held-prepaid'],
    ['waits for who is to pay it, when staff placed it', { isUnasked: true }, 'stock-held-unasked'],
  ])('%s', async (_what, paid, step) => {
    const { stores, done, changes } = orderDesk(PLACED, paid);
    await createNoteStockHeld({ now, payWithinMs: 60_000 })(stores, 'order_1');
    expect(done).toEqual([step]);
    expect(changes).toEqual([{ at: NOW, actor: 'products', ...(step === 'stock-held' ? { payBy: new Date('2026-11-21T10:01:00Z') } : {}) }]);
  });
});

it.each([
  ['cannot be held is rejected', createNoteStockRefused, PLACED, 'REJECTED'],
  ['is gone is called off', createNoteStockLost, SOLD, 'CANCELLED'],
] as const)('an order whose stock %s, since it is sold out', async (_what, create, from, status) => {
  const { stores, stand, changes } = orderDesk(from);
  await create({ now })(stores, 'order_1');
  expect([stand().status, changes[0]]).toEqual([status, { at: NOW, actor: 'products', reason: 'OUT_OF_STOCK' }]);
});

it('of orders whose time is over those are counted that did not move meanwhile', async () => {
  const { stores, done, changes } = orderDesk({});
  const expire = createExpireUnpaidOrders({ now, transact: (work) => work(stores) });
  expect([await expire(), await expire()]).toEqual([1, 0]);
  const asked = `at most 50 due by ${NOW.toISOString()}`;
  expect([done, changes]).toEqual([[asked, 'expire', 'codes given back', asked], [{ at: NOW, actor: 'orders' }]]);
});

describe('an order whose payment staff want to let go', () => {
  const giveUp = async (paid: Parameters<typeof orderDesk>[1], orderId = 'order_1') => {
    const desk = orderDesk(SOLD, paid);
    await createGiveUpPayment({ now })(desk.stores, { payload: { orderId, customerId: 'user_ada', paymentId: 'pay_1' } } as never);
    return { done: desk.done, changes: desk.changes, told: desk.told.filter(({ name }) => name === 'orders.payment-given-up') };
  };

  it('lacks what has not left, and says what parcels that left cost', async () => {
    const { done, changes, told } = await giveUp({ takenMinor: 4_000n, sparedMinor: 1_000n });
    expect([done, changes]).toEqual([['locked', 'money counted', 'payment-lost', 'missing 5000'], [{ at: NOW, actor: 'payments' }]]);
    expect(told).toMatchObject([{ aggregateId: 'order_1', aggregateVersion: 7, payload: { orderId: 'order_1', customerId: 'user_ada', paymentId: 'pay_1', shippedMinor: '4000' } }]);
  });

  it.each([[1n, ['locked', 'money counted', 'payment-lost', 'missing 1']], [0n, ['locked', 'money counted']]])('of which %s is left to be paid: %j', async (left, done) => {
    expect((await giveUp({ takenMinor: 10_000n - left })).done).toEqual(done);
  });

  it('that is not known is none', async () => {
    expect(await giveUp({}, 'order_2')).toEqual({ done: ['locked'], changes: [], told: [] });
  });
});
