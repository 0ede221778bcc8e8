import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { codesOf, mutationText } from '@storegraph/testkit/graphql-client';
import { someone } from '@storegraph/testkit/internal-token';
import { HURRIED, openDesk } from './payments.desk.ts';
import type { Asked, PaymentsDesk, SeenPayment, TestOrder } from './payments.desk.ts';

let desk: PaymentsDesk;
beforeAll(async () => {
  desk = await openDesk({ ...HURRIED, PAYMENT_MANUAL_CAPTURE: 'JPY, SEK' });
}, 60_000);
afterAll(() => desk?.close());

type Mutation = 'capturePayment' | 'voidPayment' | 'refundPayment';
interface Input {
  readonly paymentId: string;
  readonly amount?: { readonly amount: string; readonly currency: string };
  readonly idempotencyKey?: string;
}

const send = (mutation: Mutation, input: Input, caller: Caller = desk.finance) =>
  desk.ask<Record<Mutation, { payment: { id: string } | null; userErrors: { code: string; field: string[] | null }[] }>>(
    mutationText(mutation, 'payment { id } userErrors { code field }'),
    { input: { idempotencyKey: newId('evt'), ...input } }, caller,
  );

async function refusals(mutation: Mutation, input: Input): Promise<readonly string[]> {
  const { data, errors } = await send(mutation, input);
  expect(errors).toEqual([]);
  return data![mutation].userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`);
}

async function authorized(asked: Partial<Asked> = {}): Promise<{ order: TestOrder; payment: SeenPayment }> {
  const order = desk.newOrder();
  await desk.request(order, { methodToken: 'tok_success', amountMinor: '10000', captureMode: 'MANUAL', ...asked });
  return { order, payment: await desk.until(order, 'AUTHORIZED') };
}

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const typesOf = ({ events }: SeenPayment) => events.map(({ type }) => type);

describe('a payment that is authorised first', () => {
  it('sets its money aside, and nothing is taken', async () => {
    const { order, payment } = await authorized();
    expect(payment).toMatchObject({ authorizedAmount: euros('100.00'), capturableAmount: euros('100.00'), capturedAmount: euros('0.00'), availableTransitions: ['CAPTURE', 'VOID'] });
    expect(desk.chargesOf(order)).toEqual(['1 authorized']);
    expect(await desk.told(order)).toEqual(['authorized 2']);
  });

  it('is so for the currencies that the shop says, unless the order says otherwise', async () => {
    const [yen, euro, atOnce] = [desk.newOrder(), desk.newOrder(), desk.newOrder()];
    await Promise.all([
      desk.request(yen, { methodToken: 'tok_success', currency: 'JPY' }), desk.request(euro, { methodToken: 'tok_success' }),
      desk.request(atOnce, { methodToken: 'tok_success', currency: 'JPY', captureMode: 'AUTOMATIC' }),
    ]);
    await Promise.all([desk.until(yen, 'AUTHORIZED'), desk.until(euro, 'CAPTURED'), desk.until(atOnce, 'CAPTURED')]);
  });

  it.each([['tok_needs_action', 'approve'], ['tok_late', undefined]])('may take a while: %s', async (methodToken, decision) => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken, captureMode: 'MANUAL' });
    if (decision) {
      const { nextAction } = await desk.until(order, 'REQUIRES_ACTION');
      await fetch(`${nextAction!.url}/${decision}`, { method: 'POST' });
    }
    await desk.until(order, 'AUTHORIZED');
    expect(desk.chargesOf(order)).toEqual([decision ? '1 requires_action' : '1 processing', '1 authorized']);
  });

  it.each(['tok_timeout', 'tok_error'])('whose answer was lost is found by asking, and set aside once: %s', async (methodToken) => {
    const { order } = await authorized({ methodToken });
    expect(desk.chargesOf(order)).toEqual(['1 authorized']);
  });

  it('is taken in parts, then all that is left, each told and never more than was set aside', async () => {
    const { order, payment } = await authorized();
    expect(await refusals('capturePayment', { paymentId: payment.id, amount: euros('30') })).toEqual([]);
    expect(await desk.until(order, 'PARTIALLY_CAPTURED')).toMatchObject({
      capturedAmount: euros('30.00'), capturableAmount: euros('70.00'), availableTransitions: ['CAPTURE', 'VOID', 'REFUND'],
    });
    expect(await refusals('capturePayment', { paymentId: payment.id, amount: euros('70.01') })).toEqual(['AMOUNT_TOO_LARGE amount.amount']);
    expect(await refusals('capturePayment', { paymentId: payment.id })).toEqual([]);
    const whole = await desk.until(order, 'CAPTURED');
    expect(typesOf(whole)).toEqual(['REQUESTED', 'AUTHORIZED', 'CAPTURE_REQUESTED', 'CAPTURED', 'CAPTURE_REQUESTED', 'CAPTURED']);
    expect(desk.capturesOf(order)).toEqual(['3000 captured', '7000 captured']);
    expect(await refusals('capturePayment', { paymentId: payment.id })).toEqual(['ILLEGAL_TRANSITION paymentId']);
    expect(await desk.told(order)).toEqual(['authorized 2', 'partly-captured 4', 'captured 6']);
  });

  it('is never taken twice, however many ask at once', async () => {
    const { order, payment } = await authorized();
    const answers = await Promise.all(Array.from({ length: 20 }, () => refusals('capturePayment', { paymentId: payment.id, amount: euros('7') })));
    expect(answers.filter((errors) => errors.length === 0)).toHaveLength(14);
    await eventually('all are taken', async () => (await desk.paymentsOf(order))[0]?.capturedAmount.amount === '98.00');
    expect(desk.capturesOf(order)).toEqual(Array.from({ length: 14 }, () => '700 captured'));
  });

  it('is taken once per key, also when it is sent twenty times at once', async () => {
    const { order, payment } = await authorized();
    const input = { paymentId: payment.id, amount: euros('10'), idempotencyKey: 'once' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => send('capturePayment', input)));
    expect(answers.map(({ data }) => data?.capturePayment.payment?.id)).toEqual(answers.map(() => payment.id));
    await desk.until(order, 'PARTIALLY_CAPTURED');
    await desk.quiet();
    expect(desk.capturesOf(order)).toEqual(['1000 captured']);
    expect(await refusals('capturePayment', { ...input, amount: euros('11') })).toEqual(['IDEMPOTENCY_CONFLICT idempotencyKey']);
  });

  it('is taken when the order leaves the warehouse', async () => {
    const { order } = await authorized();
    const shipped = await desk.shipped(order);
    await Promise.all([desk.again(shipped), desk.shipped(order)]);
    await desk.until(order, 'CAPTURED');
    await desk.quiet();
    expect(desk.capturesOf(order)).toEqual(['10000 captured']);
  });

  it('is taken once the provider is there again', async () => {
    const { order, payment } = await authorized();
    await desk.stopProvider();
    expect(await refusals('capturePayment', { paymentId: payment.id })).toEqual([]);
    await eventually('it was tried in vain', async () => (await desk.database.query('SELECT FROM errand WHERE last_error IS NOT NULL')).length > 0);
    await desk.startProvider();
    await desk.until(order, 'CAPTURED');
    expect(desk.capturesOf(order)).toEqual(['10000 captured']);
  });

  it('is let go, and nothing of it can be taken any more', async () => {
    const { order, payment } = await authorized();
    expect(await refusals('voidPayment', { paymentId: payment.id })).toEqual([]);
    expect(await desk.until(order, 'VOIDED')).toMatchObject({ capturableAmount: euros('0.00'), availableTransitions: [] });
    expect(await refusals('voidPayment', { paymentId: payment.id })).toEqual(['ILLEGAL_TRANSITION paymentId']);
    expect(await refusals('capturePayment', { paymentId: payment.id })).toEqual(['ILLEGAL_TRANSITION paymentId']);
    expect(desk.chargesOf(order)).toEqual(['1 authorized', '1 cancelled']);
    expect(await desk.told(order)).toEqual(['authorized 2', 'void-requested 3', 'voided 4']);
  });

  it('keeps what was taken of it when the rest is let go, and gives no more than that back', async () => {
    const { order, payment } = await authorized();
    await Promise.all([refusals('capturePayment', { paymentId: payment.id, amount: euros('40') })]);
    expect(await refusals('voidPayment', { paymentId: payment.id })).toEqual([]);
    expect(await desk.until(order, 'CAPTURED')).toMatchObject({ capturedAmount: euros('40.00'), capturableAmount: euros('0.00') });
    expect(await refusals('refundPayment', { paymentId: payment.id, amount: euros('40.01') })).toEqual(['AMOUNT_TOO_LARGE amount.amount']);
    expect(await refusals('refundPayment', { paymentId: payment.id })).toEqual([]);
    await desk.until(order, 'REFUNDED');
    expect([desk.capturesOf(order), desk.refundsOf(order)]).toEqual([['4000 captured'], ['4000']]);
  });

  it('is taken or let go, never both, when both are asked at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { order, payment } = await authorized();
      const [captured, released] = await Promise.all([refusals('capturePayment', { paymentId: payment.id }), refusals('voidPayment', { paymentId: payment.id })]);
      expect([captured, released].filter((errors) => errors.length === 0)).toHaveLength(1);
      await desk.until(order, captured.length === 0 ? 'CAPTURED' : 'VOIDED');
      expect(desk.capturesOf(order)).toEqual(captured.length === 0 ? ['10000 captured'] : []);
    }
  });

  it('is over when it is not taken in time', async () => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_expires', captureMode: 'MANUAL' });
    const { id } = await desk.until(order, 'AUTH_EXPIRED');
    expect(await refusals('capturePayment', { paymentId: id })).toEqual(['ILLEGAL_TRANSITION paymentId']);
    expect(await desk.told(order)).toEqual(['authorized 2', 'voided 3']);
  });

  it('that ran out before anybody heard of it fails to be taken, and says why', async () => {
    desk.postbox.hold();
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_expires', captureMode: 'MANUAL' });
    const { id } = await desk.until(order, 'AUTHORIZED');
    await eventually('it ran out', () => desk.chargesOf(order).includes('1 expired'));
    expect(await refusals('capturePayment', { paymentId: id })).toEqual([]);
    const failed = await eventually('it failed', async () => (await desk.paymentsOf(order)).find((payment) => typesOf(payment).includes('CAPTURE_FAILED')));
    desk.postbox.release();
    expect(failed).toMatchObject({ capturedAmount: euros('0.00') });
    expect((await desk.envelopes(order.orderId)).at(-1)).toMatchObject({ name: 'payments.payment-capture-failed', payload: { code: 'authorization_expired' } });
  });
});

describe('an order that is closed', () => {
  it.each(['cancel', 'expire'] as const)('(%s) has what is set aside for it let go, and what was taken given back', async (close) => {
    const [whole, part] = [await authorized(), await authorized()];
    await refusals('capturePayment', { paymentId: part.payment.id, amount: euros('40') });
    await desk.until(part.order, 'PARTIALLY_CAPTURED');
    await Promise.all([desk[close](whole.order), desk[close](part.order)]);
    await Promise.all([desk.until(whole.order, 'VOIDED'), desk.until(part.order, 'REFUNDED')]);
    await desk.quiet();
    expect([desk.capturesOf(whole.order), desk.refundsOf(part.order), desk.chargesOf(part.order).at(-1)]).toEqual([[], ['4000'], '1 captured']);
  });

  it('races a capture, and whatever was taken goes back', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { order, payment } = await authorized();
      await Promise.all([refusals('capturePayment', { paymentId: payment.id, amount: euros('40') }), desk.cancel(order)]);
      await eventually('it is over', async () => ['VOIDED', 'REFUNDED'].includes((await desk.paymentsOf(order))[0]!.status));
      await desk.quiet();
      expect(desk.capturesOf(order).map((capture) => capture.split(' ')[0])).toEqual(desk.refundsOf(order));
    }
  });

  it('that is authorised only then has it let go', async () => {
    const order = desk.newOrder();
    await desk.cancel(order);
    await desk.request(order, { methodToken: 'tok_success', captureMode: 'MANUAL' });
    await desk.until(order, 'CANCELLED');
    expect(desk.capturesOf(order)).toEqual([]);
  });
});

describe.each(['capturePayment', 'voidPayment'] as const)('%s', (mutation) => {
  it.each([
    ['INVALID_ID paymentId', { paymentId: 'pay_1' }],
    ['PAYMENT_NOT_FOUND paymentId', { paymentId: newId('pay') }],
    ['INVALID_IDEMPOTENCY_KEY idempotencyKey', { idempotencyKey: '' }],
  ])('refuses with %s', async (refusal, wrong) => {
    const { order, payment } = await authorized();
    expect(await refusals(mutation, { paymentId: payment.id, ...wrong })).toEqual([refusal]);
    expect(typesOf((await desk.paymentsOf(order))[0]!)).toEqual(['REQUESTED', 'AUTHORIZED']);
  });

  it('refuses another input under a key that was used', async () => {
    const [{ payment }, { payment: other }] = [await authorized(), await authorized()];
    const idempotencyKey = newId('evt');
    expect(await refusals(mutation, { paymentId: payment.id, idempotencyKey })).toEqual([]);
    expect(await refusals(mutation, { paymentId: other.id, idempotencyKey })).toEqual(['IDEMPOTENCY_CONFLICT idempotencyKey']);
  });

  it('refuses what was taken at once', async () => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_success' });
    const { id } = await desk.until(order, 'CAPTURED');
    expect(await refusals(mutation, { paymentId: id })).toEqual(['ILLEGAL_TRANSITION paymentId']);
  });

  it('is for support and finance staff', async () => {
    const { order, payment } = await authorized();
    for (const caller of [someone(), someone('FULFILMENT'), someone('CATALOGUE_MANAGER')]) {
      expect(codesOf(await send(mutation, { paymentId: payment.id }, caller))).toEqual(['FORBIDDEN']);
    }
    expect(codesOf(await send(mutation, { paymentId: payment.id }, ANONYMOUS))).toEqual(['UNAUTHENTICATED']);
    expect((await send(mutation, { paymentId: payment.id }, desk.support)).data?.[mutation].userErrors).toEqual([]);
    await desk.until(order, mutation === 'voidPayment' ? 'VOIDED' : 'CAPTURED');
  });
});

it.each([
  ['INVALID_AMOUNT amount.amount', euros('0')],
  ['INVALID_AMOUNT amount.amount', euros('1.001')],
  ['CURRENCY_MISMATCH amount.currency', { amount: '1', currency: 'USD' }],
  ['AMOUNT_TOO_LARGE amount.amount', euros('100.01')],
])('capturePayment refuses with %s', async (refusal, amount) => {
  const { payment } = await authorized();
  expect(await refusals('capturePayment', { paymentId: payment.id, amount })).toEqual([refusal]);
});
