import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectDatabase } from '@storegraph/postgres/database';
import { createTransactions } from '@storegraph/postgres/transactions';
import { eventually } from '@storegraph/testkit/eventually';
import { createExpireUnpaidOrders } from '../src/domain/order/expire-unpaid-orders.ts';
import { openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import type { SeenOrder } from './seen.desk.ts';
import { createCartStore } from '../src/store/cart/cart-store.ts';
import { createVariantStore } from '../src/store/cart/variant-store.ts';
import { createShippingStore } from '../src/store/shipping/shipping-store.ts';
import { createTermsStore } from '../src/store/checkout/terms-store.ts';
import { entities } from '../src/store/entities.ts';
import { createDraftStores } from '../src/store/drafts/draft-stores.ts';
import { createFulfilmentStores } from '../src/store/fulfilment/fulfilment-stores.ts';
import { createOrderStore } from '../src/store/order/order-store.ts';
import { createGiftCardStore } from '../src/store/gift-cards/gift-card-store.ts';
import { createGuestStore } from '../src/store/guests/guest-store.ts';
import { createMembershipStore } from '../src/store/promotions/membership-store.ts';
import { createPromotionStore } from '../src/store/promotions/promotion-store.ts';

let desk: OrdersDesk;
beforeAll(async () => {
  // Its own sweeper has nothing to do for a while; the tests let time pass.
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

/** A copy of the sweeper, with connections of its own. */
async function openSweeper() {
  const database = await connectDatabase({ url: desk.database.appUrl, entities, name: 'sweeper' });
  const { transact } = createTransactions(database, 'orders', (manager) => ({
    carts: createCartStore(manager), variants: createVariantStore(manager), terms: createTermsStore(manager), shipping: createShippingStore(manager), orders: createOrderStore(manager),
    promotions: createPromotionStore(manager), memberships: createMembershipStore(manager),
    ...createFulfilmentStores(manager), ...createDraftStores(manager),
    giftCards: createGiftCardStore(manager), guests: createGuestStore(manager),
  }));
  return { sweep: createExpireUnpaidOrders({ transact, now: () => new Date() }), close: database.close };
}

async function sweepOnce(): Promise<void> {
  const { sweep, close } = await openSweeper();
  while ((await sweep()) > 0);
  await close();
}

describe('an order that is not paid in time', () => {
  it.each<[string, (order: SeenOrder) => Promise<unknown>]>([
    ['has no stock yet', async () => {}],
    ['awaits its payment', (order) => desk.holdStock(order)],
    ['waits for the shopper to confirm', async (order) => desk.pay(await desk.holdStock(order), 'action-required', { version: 2 })],
    ['was declined', async (order) => desk.pay(await desk.holdStock(order), 'failed', { version: 2 })],
  ])('expires when it %s', async (_when, prepare) => {
    const order = await desk.placed();
    await prepare(order);
    await desk.letTimePass(order);
    await sweepOnce();
    expect(await desk.order(order.id)).toMatchObject({ status: 'EXPIRED', displayStatus: 'EXPIRED', availableActions: [] });
    expect((await desk.told(order)).at(-1)).toMatch(/^expired/);
  });

  it.each<[string, () => Promise<SeenOrder>, string]>([
    ['its payment is being processed', async () => desk.pay(await desk.awaitingPayment(), 'processing', { version: 2 }), 'AWAITING_PAYMENT'],
    ['it is paid', () => desk.confirmed(), 'CONFIRMED'],
    ['it was rejected', async () => desk.refuseStock(await desk.placed()), 'REJECTED'],
  ])('does not expire when %s', async (_when, prepare, status) => {
    const order = await prepare();
    await desk.letTimePass(order);
    await sweepOnce();
    expect(await desk.order(order.id)).toMatchObject({ status, version: order.version });
  });

  it('is called off when it was paid too late for its stock, once, and not when it was shipped', async () => {
    const [paid, shipped] = [await desk.confirmed(), await desk.confirmed()];
    for (const mutation of ['packOrder', 'shipOrder']) await desk.call(mutation, { orderId: shipped.id }, desk.fulfilment);
    for (const version of [3, 4]) for (const { id } of [paid, shipped]) await desk.heard(await desk.tell('products.stock-lost', id, version, { orderId: id, lines: [] }));
    expect(await desk.order(paid.id)).toMatchObject({ status: 'CANCELLED', reason: 'OUT_OF_STOCK' });
    expect((await desk.told(paid)).at(-1)).toBe('cancelled 4');
    expect(await desk.order(shipped.id)).toMatchObject({ status: 'CONFIRMED', fulfilmentStatus: 'SHIPPED' });
  });

  it('does not expire before its time', async () => {
    const order = await desk.awaitingPayment();
    await sweepOnce();
    expect(await desk.order(order.id)).toMatchObject({ status: 'AWAITING_PAYMENT' });
  });

  it('expires once, whatever number of copies look for it', async () => {
    const orders = await Promise.all(Array.from({ length: 40 }, () => desk.placed()));
    await Promise.all(orders.map(desk.letTimePass));
    const sweepers = await Promise.all(Array.from({ length: 4 }, openSweeper));
    const swept = await Promise.all(sweepers.flatMap(({ sweep }) => [sweep(), sweep()]));
    expect(swept.reduce((total, each) => total + each, 0)).toBe(40);
    expect(await Promise.all(orders.map(desk.told))).toEqual(orders.map(() => ['placed 1', 'expired 2']));
    await Promise.all(sweepers.map(({ close }) => close()));
  });

  it('is paid or expires when both happen at once, and money that comes later is noted', async () => {
    const orders = await Promise.all(Array.from({ length: 20 }, () => desk.awaitingPayment()));
    await Promise.all(orders.map(desk.letTimePass));
    const [, ...events] = await Promise.all([sweepOnce(), ...orders.map((order) => desk.tellPayment(order.id, 'captured', { version: 2 }))]);
    await Promise.all(events.map(desk.heard));
    for (const order of orders) expect(['confirmed 3', 'expired 3, payment-updated 4']).toContain((await desk.told(order)).slice(2).join(', '));
  });
});

describe('the service itself', () => {
  it('expires orders by its clock, also when two copies run', async () => {
    const shop = await openDesk({ PAYMENT_DEADLINE_MS: '300' });
    await shop.startCopy();
    const orders = await Promise.all(Array.from({ length: 10 }, () => shop.placed()));
    await eventually('all are expired', async () => (await shop.database.query(`SELECT FROM "order" WHERE status <> 'EXPIRED'`)).length === 0);
    expect(await Promise.all(orders.map(shop.told))).toEqual(orders.map(() => ['placed 1', 'expired 2']));
    await shop.close();
  });
});
