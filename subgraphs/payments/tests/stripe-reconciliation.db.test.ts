import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { openStripe } from '../src/adapters/stripe/stripe.desk.ts';
import { openDesk } from './payments.desk.ts';
import type { PaymentsDesk } from './payments.desk.ts';

let stripe: Awaited<ReturnType<typeof openStripe>>;
let desk: PaymentsDesk;
beforeAll(async () => {
  stripe = await openStripe();
  // No webhook arrives and nobody asks: only its list of events tells.
  desk = await openDesk({
    PAYMENT_PROVIDER: 'stripe', PAYMENT_PROVIDER_URL: stripe.url, PAYMENT_PROVIDER_KEY: 'sk_test', PAYMENT_ASK_AFTER_MS: '600000', PAYMENT_RECONCILE_EVERY_MS: '200', PAYMENT_RECONCILE_LAG_MS: '500',
  });
}, 60_000);
afterAll(async () => {
  await desk?.close();
  await stripe?.close();
});

const period = () => ({ from: new Date(Date.now() - 3_600_000).toISOString(), to: new Date(Date.now() + 3_600_000).toISOString() });
interface Report { readonly reconciledUntil: string | null; readonly discrepancies: number; readonly findings: readonly { readonly kind: string; readonly providerKey: string }[] }
const REPORT = 'query ($from: DateTime!, $to: DateTime!) { reconciliationReport(from: $from, to: $to) { reconciledUntil discrepancies findings { kind providerKey } } }';
const report = async (): Promise<Report> => (await desk.ask<{ reconciliationReport: Report }>(REPORT, period(), desk.finance)).data!.reconciliationReport;
const intentOf = ({ orderId }: { orderId: string }) => stripe.intents().find(({ metadata }) => metadata['key'] === `${orderId}:1`)!;

it('what a shopper did at Stripe and nobody told of is noted, and so is what their bank wants back', async () => {
  const order = desk.newOrder();
  await desk.request(order, { methodToken: 'pm_card_3ds' });
  await desk.until(order, 'REQUIRES_ACTION');
  stripe.succeed(intentOf(order));
  await desk.until(order, 'CAPTURED');
  await eventually('it is kept as repaired', async () => (await report()).findings.some(({ kind, providerKey }) => kind === 'REPAIRED' && providerKey === `${order.orderId}:1`), { withinMs: 20_000 });
  stripe.dispute(intentOf(order));
  await desk.until(order, 'DISPUTED');
});

it('what went as it should leaves no doubt, whether taken at once or in parts, and the payouts know what Stripe keeps', async () => {
  const [atOnce, later] = [desk.newOrder(), desk.newOrder()];
  await desk.request(atOnce, { methodToken: 'pm_card_visa' });
  await desk.request(later, { methodToken: 'pm_card_visa', captureMode: 'MANUAL' });
  await desk.until(later, 'AUTHORIZED');
  await desk.ship(later);
  await Promise.all([desk.until(atOnce, 'CAPTURED'), desk.until(later, 'CAPTURED')]);
  const { id } = (await desk.paymentsOf(atOnce))[0]!;
  await desk.ask('mutation ($i: RefundPaymentInput!) { refundPayment(input: $i) { userErrors { code } } }', { i: { paymentId: id, idempotencyKey: 'all' } }, desk.finance);
  await desk.until(atOnce, 'REFUNDED');
  const now = new Date().toISOString();
  await eventually('it is reconciled', async () => ((await report()).reconciledUntil ?? '') > now, { withinMs: 20_000 });
  expect((await report()).findings.filter(({ kind }) => kind !== 'REPAIRED')).toEqual([]);

  interface Payouts { readonly payouts: readonly { readonly captured: { readonly amount: string }; readonly refunded: { readonly amount: string }; readonly fees: { readonly amount: string } }[] }
  const { data } = await desk.ask<Payouts>('query ($from: DateTime!, $to: DateTime!) { payouts(from: $from, to: $to) { captured { amount } refunded { amount } fees { amount } } }', period(), desk.finance);
  const sumOf = (name: 'captured' | 'refunded' | 'fees') => data!.payouts.reduce((sum, day) => sum + Number(day[name].amount), 0).toFixed(2);
  expect([sumOf('captured'), sumOf('refunded'), sumOf('fees')]).toEqual(['59.97', '19.99', '0.60']);
});

it('of what is taken in parts each part has its own fee, also when that is said later, and the payouts sum them exactly', async () => {
  const order = desk.newOrder();
  const feesOf = async () => {
    const { data } = await desk.ask<{ payment: { events: { type: string; fee: { amount: string } | null }[] } }>('query ($id: ID!) { payment(id: $id) { events { type fee { amount } } } }', { id }, desk.finance);
    return data!.payment.events.filter(({ type }) => type === 'CAPTURED').map(({ fee }) => fee?.amount ?? null);
  };
  const sumOfFees = async () => {
    const { data } = await desk.ask<{ payouts: { fees: { amount: string } }[] }>('query ($from: DateTime!, $to: DateTime!) { payouts(from: $from, to: $to) { fees { amount } } }', period(), desk.finance);
    return data!.payouts.reduce((sum, { fees }) => sum + Math.round(Number(fees.amount) * 100), 0);
  };
  const before = await sumOfFees();
  await desk.request(order, { methodToken: 'pm_card_visa', captureMode: 'MANUAL' });
  await desk.until(order, 'AUTHORIZED');
  const { id } = (await desk.paymentsOf(order))[0]!;
  const capture = (amount: string) => desk.ask('mutation ($i: CapturePaymentInput!) { capturePayment(input: $i) { userErrors { code } } }', { i: { paymentId: id, amount: { amount, currency: 'EUR' }, idempotencyKey: amount } }, desk.finance);
  await capture('9.99');
  await eventually('the first part is taken', async () => (await feesOf()).length === 1);
  expect(await feesOf()).toEqual(['0.35']);
  stripe.isSlow(true);
  await capture('4.00');
  await eventually('the second part is taken', async () => (await feesOf()).length === 2);
  expect(await feesOf()).toEqual(['0.35', null]);
  stripe.isSlow(false);
  await capture('6.00');
  await eventually('all fees are known', async () => (await feesOf()).every((fee) => fee !== null) && (await feesOf()).length === 3, { withinMs: 20_000 });
  expect(await feesOf()).toEqual(['0.35', '0.29', '0.31']);
  expect((await sumOfFees()) - before).toBe(95);
  expect(stripe.transactions().filter(({ source }) => source === `ch_${intentOf(order).id}`).reduce((sum, { fee }) => sum + fee, 0)).toBe(95);
});
