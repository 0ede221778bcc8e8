import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { someone } from '@storegraph/testkit/internal-token';
import { ADDRESS, agreeTo, openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import type { SeenCart } from './seen.desk.ts';

let desk: OrdersDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

const place: OrdersDesk['place'] = (...args) => desk.place(...args);
const TABLES = ['order', 'order_line', 'order_timeline', 'outbox', 'idempotency'] as const;
const counts = () => Promise.all(TABLES.map((table) => desk.count(table)));

describe('placing an order', () => {
  it('keeps what was agreed, whatever becomes of products, and tells of it', async () => {
    const { order, refused } = await place(agreeTo(await desk.cartWith({ lamp: 2, desk: 1 }, desk.customer)));
    expect(refused).toEqual([]);
    expect(order).toMatchObject({
      number: expect.stringMatching(/^SG-\d{6}$/), version: 1, status: 'PENDING', fulfilmentStatus: 'UNFULFILLED', displayStatus: 'PENDING', availableActions: ['CANCEL'],
      total: { amount: '288.98', currency: 'EUR' }, lines: [{ productName: 'lamp', quantity: 2, unitPrice: { amount: '19.99' }, total: { amount: '39.98' } }, { productName: 'desk', quantity: 1 }],
      timeline: [{ version: 1, event: 'orders.order-placed', paymentStatus: null }],
    });
    await desk.shelve('lamp', { EUR: '1' }, { version: 2, isPublished: false });
    expect((await desk.order(order!.id))?.lines).toEqual(order?.lines);
    await desk.shelve('lamp', undefined, { version: 3 });
    const [told] = await desk.envelopes(order!.id);
    expect(told).toMatchObject({ name: 'orders.order-placed', aggregateVersion: 1, actor: desk.customer.userId, payload: { customerId: desk.customer.userId, lines: [{ variantId: desk.variantOf.lamp, quantity: 2 }, {}] } });
  });

  it('closes the cart', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    await place(agreeTo(cart));
    expect(await desk.cart(cart.id, null, desk.customer)).toMatchObject({ status: 'ORDERED', version: 3 });
    const later = { cartId: cart.id, lines: [{ variantId: desk.variantOf.lamp, quantity: 1 }] };
    expect((await desk.call('addToCart', later, desk.customer)).refused).toEqual(['CART_CLOSED']);
    expect((await place(agreeTo(cart))).refused).toEqual(['CART_CLOSED']);
    expect((await place(agreeTo({ ...cart, version: 3 }))).refused).toEqual(['CART_CLOSED']);
  });

  it('costs more than a number of 32 bits can say', async () => {
    await desk.shelve('mug', { EUR: '3000000000' }, { version: 2 });
    const { order, refused } = await place(agreeTo(await desk.cartWith({ mug: 3 }, desk.customer)));
    expect(refused).toEqual([]);
    expect(order).toMatchObject({ total: { amount: '90000000.00', currency: 'EUR' } });
    await desk.shelve('mug', undefined, { version: 3 });
  });

  it('numbers orders one after the other', async () => {
    const [first, second] = [await desk.placed(), await desk.placed()];
    expect(Number(second.number.slice(3)) - Number(first.number.slice(3))).toBe(1);
  });

  it('makes one order of one key sent 50 times at once', async () => {
    const input = agreeTo(await desk.cartWith({ lamp: 1 }, desk.customer));
    const before = await desk.count('order');
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => place(input)));
    expect(outcomes.flatMap(({ refused, errors }) => [...refused, ...errors])).toEqual([]);
    expect(new Set(outcomes.map(({ order }) => order?.id)).size).toBe(1);
    expect(await desk.count('order')).toBe(before + 1);
    expect(await desk.told(outcomes[0]!.order!)).toEqual(['placed 1']);
    expect((await place({ ...input, paymentMethodToken: 'tok_decline' })).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('makes one order of one cart under 20 keys at once', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => place(agreeTo(cart))));
    expect(outcomes.filter(({ order }) => order)).toHaveLength(1);
    expect(outcomes.flatMap(({ refused }) => refused)).toEqual(Array.from({ length: 19 }, () => 'CART_CLOSED'));
  });

  it('never orders what is added at the same time without the shopper knowing', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    const add = () => desk.call('addToCart', { cartId: cart.id, lines: [{ variantId: desk.variantOf.desk, quantity: 1 }] }, desk.customer);
    const [added, placed] = await Promise.all([add(), place(agreeTo(cart))]);
    expect([[['CART_CLOSED'], []], [[], ['CART_CHANGED']]]).toContainEqual([added.refused, placed.refused]);
    if (placed.order) expect(placed.order.total.amount).toBe('19.99');
  });
});

describe('what placing an order refuses, writing nothing', () => {
  const cases: readonly [string, string, readonly string[], (cart: SeenCart) => Readonly<Record<string, unknown>>][] = [
    ['an id of another kind', 'INVALID_ID', ['cartId'], () => ({ cartId: 'cart' })],
    ['an unknown cart', 'CART_NOT_FOUND', ['cartId'], () => ({ cartId: newId('cart') })],
    ['another version', 'CART_CHANGED', ['cartVersion'], ({ version }) => ({ cartVersion: version - 1 })],
    ['another total', 'PRICE_CHANGED', ['expectedTotal'], () => ({ expectedTotal: { amount: '19.98', currency: 'EUR' } })],
    ['another currency', 'CURRENCY_NOT_SUPPORTED', ['expectedTotal', 'currency'], () => ({ expectedTotal: { amount: '19.99', currency: 'USD' } })],
    ['an unknown currency', 'CURRENCY_NOT_SUPPORTED', ['expectedTotal', 'currency'], () => ({ expectedTotal: { amount: '19.990', currency: 'KWD' } })],
    ['too many digits', 'INVALID_AMOUNT', ['expectedTotal', 'amount'], () => ({ expectedTotal: { amount: '19.990', currency: 'EUR' } })],
    ['an address without a street', 'INVALID_ADDRESS', ['shippingAddress', 'street'], () => ({ shippingAddress: { ...ADDRESS, street: ' ' } })],
    ['no payment method', 'INVALID_PAYMENT_METHOD', ['paymentMethodToken'], () => ({ paymentMethodToken: '' })],
    ['a long payment method', 'INVALID_PAYMENT_METHOD', ['paymentMethodToken'], () => ({ paymentMethodToken: 'x'.repeat(256) })],
    ['an empty key', 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey'], () => ({ idempotencyKey: '' })],
    ['a long key', 'INVALID_IDEMPOTENCY_KEY', ['idempotencyKey'], () => ({ idempotencyKey: 'x'.repeat(101) })],
  ];

  it.each(cases)('%s: %s', async (_what, code, field, change) => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    const before = await counts();
    const outcome = await place({ ...agreeTo(cart), ...change(cart) });
    expect([outcome.order, outcome.errors, outcome.userErrors]).toEqual([null, [], [expect.objectContaining({ code, field })]]);
    expect(await counts()).toEqual(before);
    expect(await desk.cart(cart.id, null, desk.customer)).toMatchObject({ status: 'OPEN', version: cart.version });
  });

  it('a price that changed since, telling the total now; agreed to, it is placed under the same key', async () => {
    const input = agreeTo(await desk.cartWith({ lamp: 2 }, desk.customer));
    await desk.shelve('lamp', { EUR: '2499' }, { version: 11 });
    const { userErrors: [error] } = await place(input);
    expect(error).toMatchObject({ code: 'PRICE_CHANGED', currentTotal: { amount: '49.98', currency: 'EUR' } });
    expect((await place({ ...input, expectedTotal: error!.currentTotal })).order?.total.amount).toBe('49.98');
    await desk.shelve('lamp', undefined, { version: 12 });
  });

  it('a variant that is no longer for sale', async () => {
    const input = agreeTo(await desk.cartWith({ lamp: 1, desk: 1 }, desk.customer));
    await desk.shelve('desk', undefined, { version: 11, isPublished: false });
    expect((await place(input)).refused).toEqual(['VARIANT_UNAVAILABLE']);
    await desk.shelve('desk', undefined, { version: 12 });
  });

  it('an empty cart', async () => {
    const cart = await desk.cartWith({}, desk.customer);
    expect((await place(agreeTo({ ...cart, total: { amount: '0', currency: 'EUR' } }))).refused).toEqual(['CART_EMPTY']);
  });

  it("another's cart and a guest's, as if there were none; and a guest", async () => {
    const [theirs, guests] = [await desk.cartWith({ lamp: 1 }, someone()), await desk.cartWith({ lamp: 1 })];
    for (const cart of [theirs, guests]) {
      expect((await place(agreeTo(cart))).refused).toEqual(['CART_NOT_FOUND']);
      expect((await place(agreeTo(cart), desk.support)).refused).toEqual(['CART_NOT_FOUND']);
    }
    expect((await desk.call('placeOrder', agreeTo(guests))).errors).toEqual(['UNAUTHENTICATED']);
  });
});

describe('the checkout', () => {
  it('goes from placed to delivered, one version a step', async () => {
    const order = await desk.confirmed();
    expect(order).toMatchObject({ status: 'CONFIRMED', displayStatus: 'CONFIRMED', version: 3 });
    await desk.call('packOrder', { orderId: order.id }, desk.fulfilment);
    const shipped = await desk.call('shipOrder', { orderId: order.id, trackingNumber: ' SG9 ' }, desk.fulfilment);
    expect(shipped.order).toMatchObject({ displayStatus: 'SHIPPED', trackingNumber: 'SG9', availableActions: ['DELIVER'] });
    const delivered = await desk.call('deliverOrder', { orderId: order.id }, desk.fulfilment);
    expect(delivered.order).toMatchObject({ status: 'COMPLETED', fulfilmentStatus: 'DELIVERED', displayStatus: 'DELIVERED', version: 6, availableActions: [] });
    expect(await desk.told(order)).toEqual(['placed 1', 'payment-requested 2', 'confirmed 3', 'packed 4', 'shipped 5', 'delivered 6']);
    expect(delivered.order?.timeline.map(({ paymentStatus }) => paymentStatus)).toEqual([null, 'PENDING', 'CAPTURED', 'CAPTURED', 'CAPTURED', 'CAPTURED']);
    const [, requested, confirmed] = await desk.envelopes(order.id);
    expect(requested?.payload).toMatchObject({ attempt: 1, currency: 'EUR', amountMinor: '1999', methodToken: 'tok_success' });
    expect(confirmed?.payload).toMatchObject({ lines: [{ variantId: desk.variantOf.lamp, quantity: 1 }] });
  });

  it('ends where stock is refused', async () => {
    const order = await desk.refuseStock(await desk.placed());
    expect(order).toMatchObject({ status: 'REJECTED', displayStatus: 'REJECTED', reason: 'OUT_OF_STOCK', version: 2, availableActions: [] });
    expect(await desk.holdStock(order)).toMatchObject({ status: 'REJECTED', version: 2 });
  });

  it('lets a failed payment be tried again, once a key, and counts the tries', async () => {
    const order = await desk.pay(await desk.awaitingPayment(), 'failed', { version: 2 });
    expect(await desk.order(order.id, desk.customer)).toMatchObject({ status: 'AWAITING_PAYMENT', displayStatus: 'PAYMENT_FAILED', version: 3, availableActions: ['RETRY_PAYMENT', 'CANCEL'] });
    const input = { orderId: order.id, paymentMethodToken: 'tok_needs_action', idempotencyKey: randomUUID() };
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => desk.call('retryPayment', input, desk.customer)));
    expect(outcomes.flatMap(({ refused, errors }) => [...refused, ...errors])).toEqual([]);
    expect(await desk.told(order)).toEqual(['placed 1', 'payment-requested 2', 'payment-updated 3', 'payment-requested 4']);
    expect((await desk.envelopes(order.id)).at(-1)?.payload).toMatchObject({ attempt: 2, methodToken: 'tok_needs_action' });
    expect((await desk.call('retryPayment', { ...input, paymentMethodToken: 'tok_success' }, desk.customer)).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
    // What is told late of the first try is no news of the second.
    expect(await desk.pay(order, 'failed', { version: 3, attempt: 1 })).toMatchObject({ version: 4, displayStatus: 'AWAITING_PAYMENT' });
    expect(await desk.pay(order, 'action-required', { version: 2, attempt: 2 })).toMatchObject({ version: 5, displayStatus: 'PAYMENT_ACTION_REQUIRED' });
    expect(await desk.pay(order, 'captured', { version: 3, attempt: 2 })).toMatchObject({ version: 6, status: 'CONFIRMED' });
  });

  it('is confirmed by money that is set aside, packed and shipped for it, and paid once it is taken', async () => {
    const order = await desk.pay(await desk.awaitingPayment(), 'authorized', { version: 2 });
    expect(order).toMatchObject({ status: 'CONFIRMED', version: 3 });
    for (const mutation of ['packOrder', 'shipOrder']) expect((await desk.call(mutation, { orderId: order.id }, desk.fulfilment)).refused).toEqual([]);
    expect(await desk.pay(order, 'captured', { version: 4 })).toMatchObject({ status: 'CONFIRMED', version: 6 });
    expect((await desk.order(order.id))?.timeline.map(({ event, paymentStatus }) => `${event} ${paymentStatus}`).slice(2)).toEqual([
      'orders.order-confirmed AUTHORIZED', 'orders.order-packed AUTHORIZED', 'orders.order-shipped AUTHORIZED', 'orders.order-payment-updated CAPTURED',
    ]);
  });

  it('that is called off has what was set aside let go', async () => {
    const order = await desk.pay(await desk.awaitingPayment(), 'authorized', { version: 2 });
    await desk.call('cancelOrder', { orderId: order.id }, desk.customer);
    expect(await desk.pay(order, 'voided', { version: 4 })).toMatchObject({ status: 'CANCELLED', version: 5 });
  });

  it('takes money that comes of an earlier try after all', async () => {
    const order = await desk.pay(await desk.awaitingPayment(), 'failed', { version: 2 });
    await desk.call('retryPayment', { orderId: order.id, paymentMethodToken: 'tok_success', idempotencyKey: randomUUID() }, desk.customer);
    expect(await desk.pay(order, 'captured', { version: 3, attempt: 1 })).toMatchObject({ status: 'CONFIRMED', version: 5 });
    expect(await desk.pay(order, 'processing', { version: 2, attempt: 2 })).toMatchObject({ status: 'CONFIRMED', version: 5 });
  });

  it('stays paid when money that a second try took as well is given back', async () => {
    const order = await desk.pay(await desk.awaitingPayment(), 'failed', { version: 2 });
    await desk.call('retryPayment', { orderId: order.id, paymentMethodToken: 'tok_success', idempotencyKey: randomUUID() }, desk.customer);
    await desk.pay(order, 'captured', { version: 3, attempt: 1 });
    await desk.pay(order, 'captured', { version: 3, attempt: 2 });
    await desk.pay(order, 'refunded', { version: 4, attempt: 2 });
    expect((await desk.order(order.id, desk.fulfilment))).toMatchObject({ status: 'CONFIRMED', availableActions: expect.arrayContaining(['PACK']) });
  });

  it('goes by the version of a payment, not by what arrives first, and hears each event once', async () => {
    const order = await desk.pay(await desk.awaitingPayment(), 'captured', { version: 4 });
    expect(await desk.pay(order, 'processing', { version: 3 })).toMatchObject({ status: 'CONFIRMED', version: 3 });
    expect(await desk.pay(order, 'action-required', { version: 2 })).toMatchObject({ status: 'CONFIRMED', version: 3 });
    expect(await desk.pay(order, 'captured', { version: 4 })).toMatchObject({ version: 3 });
    expect(await desk.told(order)).toEqual(['placed 1', 'payment-requested 2', 'confirmed 3']);
  });

  it('only notes money that comes after the order was called off', async () => {
    const order = await desk.awaitingPayment();
    await desk.call('cancelOrder', { orderId: order.id, reason: 'Changed my mind' }, desk.customer);
    expect(await desk.pay(order, 'captured', { version: 2 })).toMatchObject({ status: 'CANCELLED', reason: 'Changed my mind', version: 4 });
    expect(await desk.pay(order, 'refunded', { version: 3 })).toMatchObject({ status: 'CANCELLED', version: 5 });
    expect((await desk.order(order.id))?.timeline.map(({ event, paymentStatus }) => `${event} ${paymentStatus}`).slice(2)).toEqual([
      'orders.order-cancelled PENDING', 'orders.order-payment-updated CAPTURED', 'orders.order-payment-updated REFUNDED',
    ]);
  });

  it('does not pack what was given back in full', async () => {
    const partly = await desk.pay(await desk.confirmed(), 'refunded', { version: 3, refundedMinor: '500' });
    expect((await desk.call('packOrder', { orderId: partly.id }, desk.fulfilment)).refused).toEqual([]);
    const wholly = await desk.pay(partly, 'refunded', { version: 4, refundedMinor: '1999' });
    expect((await desk.call('shipOrder', { orderId: wholly.id }, desk.fulfilment)).refused).toEqual(['ILLEGAL_TRANSITION']);
  });

  it('ignores what it hears of orders there are none of', async () => {
    const nobody = { id: newId('order') };
    await desk.heard(await desk.tell('products.stock-held', nobody.id, 1, { orderId: nobody.id }));
    for (const event of ['action-required', 'processing', 'authorized', 'captured', 'partly-captured', 'capture-failed', 'disputed', 'dispute-closed', 'voided', 'failed', 'cancelled', 'refunded', 'void-requested']) {
      await desk.heard(await desk.tellPayment(nobody.id, event, { version: 2, grantId: newId('grant'), outstandingMinor: '1' }));
    }
    const granted = newId('grant');
    await desk.heard(await desk.tell('payments.grant-spared', granted, 1, { grantId: granted, orderId: nobody.id, sparedMinor: '1', outstandingMinor: '0' }));
    expect(await desk.told(nobody)).toEqual([]);
    expect(await desk.count('dead_letter')).toBe(0);
  });
});

describe('races', () => {
  it('a cancellation against the money ends with one of two stories, told without a gap', async () => {
    const orders = await Promise.all(Array.from({ length: 30 }, () => desk.awaitingPayment()));
    const ends = await Promise.all(orders.map(async (order) => {
      const [cancelled, captured] = await Promise.all([desk.call('cancelOrder', { orderId: order.id }, desk.customer), desk.tellPayment(order.id, 'captured', { version: 2 })]);
      await desk.heard(captured);
      expect(cancelled).toMatchObject({ refused: [], errors: [] });
      return (await desk.told(order)).slice(2).join(', ');
    }));
    for (const end of ends) expect(['cancelled 3, payment-updated 4', 'confirmed 3, cancelled 4']).toContain(end);
    const stands = await desk.database.query<{ status: string }>('SELECT status FROM "order" WHERE id = ANY($1)', [orders.map(({ id }) => toUuid(id))]);
    expect(new Set(stands.map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
  });

  it('20 cancellations at once are one', async () => {
    const order = await desk.confirmed();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => desk.call('cancelOrder', { orderId: order.id }, desk.customer)));
    expect(outcomes.flatMap(({ refused }) => refused)).toEqual(Array.from({ length: 19 }, () => 'ILLEGAL_TRANSITION'));
    expect((await desk.told(order)).filter((told) => told.startsWith('cancelled'))).toEqual(['cancelled 4']);
  });
});
