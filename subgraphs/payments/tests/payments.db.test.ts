import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { readMetrics } from '@storegraph/testkit/metrics';
import { HURRIED, openDesk } from './payments.desk.ts';
import type { PaymentsDesk } from './payments.desk.ts';

let desk: PaymentsDesk;
beforeAll(async () => {
  // What is late comes long after the answer, on a busy machine as well.
  desk = await openDesk({ ...HURRIED, PAYMENT_LATE_MS: '1000' });
}, 60_000);
afterAll(() => desk?.close());

describe('a payment that is asked for', () => {
  it.each([['1999', 'EUR', '19.99'], ['1500', 'JPY', '1500'], ['1250', 'KWD', '1.250']])('is captured in full: %s minor units of %s', async (amountMinor, currency, amount) => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_success', amountMinor, currency });
    const payment = await desk.until(order, 'CAPTURED');
    expect(payment).toMatchObject({ attempt: 1, amount: { amount, currency }, capturedAmount: { amount, currency }, nextAction: null, failure: null });
    expect(payment.events).toEqual([{ type: 'REQUESTED', amount: null }, { type: 'CAPTURED', amount: { amount, currency } }]);
    expect(await desk.told(order)).toEqual(['captured 2']);
  });

  it('is one payment and one charge, however often the request is heard', async () => {
    const order = desk.newOrder();
    const first = await desk.request(order, { methodToken: 'tok_success' });
    await Promise.all([desk.again(first), desk.again(first), ...Array.from({ length: 8 }, () => desk.request(order, { methodToken: 'tok_success' }))]);
    await desk.until(order, 'CAPTURED');
    await desk.quiet();
    expect(await desk.paymentsOf(order)).toHaveLength(1);
    expect(desk.chargesOf(order)).toEqual(['1 captured']);
    expect(await desk.told(order)).toEqual(['captured 2']);
  });

  it.each([['tok_decline', 'card_declined'], ['tok_nobody_gave_out', 'unknown_method'], ['constructor', 'unknown_method']])('with %s fails with %s, and another attempt may succeed', async (methodToken, code) => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken });
    expect(await desk.until(order, 'FAILED')).toMatchObject({ failure: { code, message: expect.any(String) }, capturedAmount: { amount: '0.00' } });
    expect((await desk.envelopes(order.orderId)).map(({ payload }) => payload)).toEqual([expect.objectContaining({ code })]);
    await desk.request(order, { methodToken: 'tok_success', attempt: 2 });
    await desk.until(order, 'CAPTURED');
    expect(await desk.told(order)).toEqual(['failed 2', 'captured 2']);
  });

  it('names the request that led to it in all that is told of it, whichever way it came', async () => {
    const order = desk.newOrder();
    const asked = await desk.request(order, { methodToken: 'tok_late' });
    await desk.until(order, 'CAPTURED');
    const causes = (await desk.envelopes(order.orderId)).map(({ correlationId, causationId, actor }) => ({ correlationId, causationId, actor }));
    expect(causes).toEqual([1, 2].map(() => ({ correlationId: asked.correlationId, causationId: asked.id, actor: 'payments' })));
  });
});

describe('a payment that the shopper must confirm', () => {
  it.each([['approve', 'CAPTURED', 'captured'], ['decline', 'FAILED', 'failed']])('waits, and after %s it is %s', async (decision, status, told) => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_needs_action' });
    const { nextAction } = await desk.until(order, 'REQUIRES_ACTION');
    const page = await fetch(nextAction!.url);
    expect(await page.text()).toContain(`${new URL(nextAction!.url).pathname}/${decision}`);
    await fetch(`${nextAction!.url}/${decision}`, { method: 'POST' });
    expect(await desk.until(order, status)).toMatchObject({ nextAction: null });
    expect(await desk.told(order)).toEqual(['action-required 2', `${told} 3`]);
  });

  it('is found out about when its webhook never comes', async () => {
    desk.postbox.hold();
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_needs_action' });
    const { nextAction } = await desk.until(order, 'REQUIRES_ACTION');
    await fetch(`${nextAction!.url}/approve`, { method: 'POST' });
    await desk.until(order, 'CAPTURED');
    desk.postbox.release();
    expect(await desk.told(order)).toEqual(['action-required 2', 'captured 3']);
  });
});

describe('a payment that the provider works on', () => {
  it('is processing first, and captured by webhook later', async () => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_late' });
    await desk.until(order, 'CAPTURED');
    expect(await desk.told(order)).toEqual(['processing 2', 'captured 3']);
  });

  it('is captured although the provider was killed and started again meanwhile', async () => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_late' });
    await eventually('the provider works on it', () => desk.chargesOf(order).length > 0);
    await desk.stopProvider();
    await desk.startProvider();
    await desk.until(order, 'CAPTURED');
    expect(desk.chargesOf(order)).toEqual(['1 processing', '1 captured']);
  });
});

describe('a payment whose outcome is not known', () => {
  it.each(['tok_timeout', 'tok_error'])('is found out by asking, and charged once: %s', async (methodToken) => {
    const failed = async () => (await readMetrics(desk.service.url)).sum('storegraph_payment_errands_total', { kind: 'charge', outcome: 'failed' });
    const before = await failed();
    const order = desk.newOrder();
    await desk.request(order, { methodToken });
    await desk.until(order, 'CAPTURED');
    expect(await failed()).toBeGreaterThan(before);
    await desk.quiet();
    expect(desk.chargesOf(order)).toEqual(['1 captured']);
    expect(desk.postbox.about(order.orderId)).toEqual([]);
    expect(await desk.told(order)).toEqual(['captured 2']);
  });

  it('is charged once the provider is back', async () => {
    await desk.stopProvider();
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_success' });
    await eventually('it was tried in vain', async () => (await desk.database.query('SELECT FROM errand WHERE attempts >= 2 AND last_error IS NOT NULL')).length > 0);
    await desk.startProvider();
    await desk.until(order, 'CAPTURED');
    expect(desk.chargesOf(order)).toEqual(['1 captured']);
  });
});
