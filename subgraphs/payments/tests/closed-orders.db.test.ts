import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { HURRIED, openDesk } from './payments.desk.ts';
import type { PaymentsDesk } from './payments.desk.ts';

let desk: PaymentsDesk;
beforeAll(async () => {
  desk = await openDesk(HURRIED);
}, 60_000);
afterAll(() => desk?.close());

describe.each(['cancel', 'expire'] as const)('when an order is closed (%s)', (close) => {
  it('money that was captured goes back, all of it and once', async () => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_success' });
    await desk.until(order, 'CAPTURED');
    const closed = await desk[close](order);
    await Promise.all([desk.again(closed), desk[close](order), desk[close](order)]);
    expect(await desk.until(order, 'REFUNDED')).toMatchObject({ refundedAmount: { amount: '19.99', currency: 'EUR' } });
    await desk.quiet();
    expect(desk.refundsOf(order)).toEqual(['1999']);
    expect(await desk.told(order)).toEqual(['captured 2', 'refunded 4']);
    expect((await desk.envelopes(order.orderId)).at(-1)?.payload).toMatchObject({ refundedMinor: '1999', amountMinor: '1999' });
  });

  it('an open payment is called off at the provider', async () => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_needs_action' });
    const { nextAction } = await desk.until(order, 'REQUIRES_ACTION');
    await desk[close](order);
    await desk.until(order, 'CANCELLED');
    await fetch(`${nextAction!.url}/approve`, { method: 'POST' });
    expect(desk.chargesOf(order)).toEqual(['1 requires_action', '1 cancelled']);
    expect(await desk.told(order)).toEqual(['action-required 2', 'cancelled 3']);
  });

  it('a payment that is asked for only then takes no money', async () => {
    const order = desk.newOrder();
    await desk[close](order);
    await desk.request(order, { methodToken: 'tok_success' });
    await desk.until(order, 'CANCELLED');
    expect(desk.chargesOf(order)).toEqual(['1 cancelled']);
    expect(await desk.told(order)).toEqual(['cancelled 2']);
  });

  it('money that is captured all the same goes back', async () => {
    desk.postbox.hold();
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_needs_action' });
    const { nextAction } = await desk.until(order, 'REQUIRES_ACTION');
    // Both at once: the shopper approves while the order is closed, and either may be first.
    await Promise.all([fetch(`${nextAction!.url}/approve`, { method: 'POST' }), desk[close](order)]);
    const ended = await eventually('it is over', async () => (await desk.paymentsOf(order)).find(({ status }) => status === 'REFUNDED' || status === 'CANCELLED'));
    desk.postbox.release();
    expect(desk.refundsOf(order)).toEqual(ended.status === 'REFUNDED' ? ['1999'] : []);
  });

  it('money that was captured before anybody heard of it goes back', async () => {
    desk.postbox.hold();
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_timeout' });
    await eventually('the provider charged', () => desk.chargesOf(order).length > 0);
    await desk[close](order);
    await desk.until(order, 'REFUNDED');
    desk.postbox.release();
    expect([desk.chargesOf(order), desk.refundsOf(order)]).toEqual([['1 captured'], ['1999']]);
    expect(await desk.told(order)).toEqual(['captured 2', 'refunded 4']);
  });
});

describe('an order that is tried to be paid again', () => {
  it('has its earlier attempt called off', async () => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_needs_action' });
    await desk.until(order, 'REQUIRES_ACTION');
    await desk.request(order, { methodToken: 'tok_success', attempt: 2 });
    await eventually('both are over', async () => (await desk.paymentsOf(order)).map(({ status }) => status).join() === 'CANCELLED,CAPTURED');
  });

  it('is paid once, whatever the provider captures', async () => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_timeout' });
    await eventually('the provider charged', () => desk.chargesOf(order).length > 0);
    await desk.request(order, { methodToken: 'tok_success', attempt: 2 });
    await eventually('one of them went back', async () => (await desk.paymentsOf(order)).map(({ status }) => status).sort().join() === 'CAPTURED,REFUNDED');
    await desk.quiet();
    expect(desk.refundsOf(order)).toEqual(['1999']);
  });
});
