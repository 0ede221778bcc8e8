import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sign } from '@storegraph/simulator/sign';
import { openStripe } from '../src/adapters/stripe/stripe.desk.ts';
import { OLD_SECRET, SECRET, openDesk } from './payments.desk.ts';
import type { PaymentsDesk } from './payments.desk.ts';

let stripe: Awaited<ReturnType<typeof openStripe>>;
let desk: PaymentsDesk;
beforeAll(async () => {
  stripe = await openStripe();
  desk = await openDesk({ PAYMENT_PROVIDER: 'stripe', PAYMENT_PROVIDER_URL: stripe.url, PAYMENT_PROVIDER_KEY: 'sk_test' });
}, 60_000);
afterAll(async () => {
  await desk?.close();
  await stripe?.close();
});

const post = async (body: string, signature: string) =>
  (await fetch(`${desk.service.url}/webhooks/stripe`, { method: 'POST', headers: { 'content-type': 'application/json', 'stripe-signature': signature }, body })).status;

it('an order is paid by Stripe, set aside first and taken when it is shipped', async () => {
  const order = desk.newOrder();
  await desk.request(order, { methodToken: 'pm_card_visa', captureMode: 'MANUAL' });
  await desk.until(order, 'AUTHORIZED');
  await desk.ship(order);
  await desk.until(order, 'CAPTURED');
});

it('what Stripe calls back with is taken when it is signed with one of our secrets, just now', async () => {
  const order = desk.newOrder();
  await desk.request(order, { methodToken: 'pm_card_3ds' });
  await desk.until(order, 'REQUIRES_ACTION');
  const intent = stripe.intents().find(({ metadata }) => metadata.key === `${order.orderId}:1`)!;
  const body = JSON.stringify({ id: `evt_${order.orderId}`, object: 'event', created: Math.floor(Date.now() / 1_000), data: { object: { ...intent, status: 'succeeded', amount_received: intent.amount } } });
  expect(await post(body, sign(body, 'whsec_guessed', new Date()))).toBe(401);
  expect(await post(body, sign(body, SECRET, new Date(Date.now() - 360_000)))).toBe(401);
  expect(await post(body, sign(body, OLD_SECRET, new Date()))).toBe(200);
  await desk.until(order, 'CAPTURED');
  const other = JSON.stringify({ id: 'evt_other', object: 'event', created: 1, data: { object: { object: 'customer', id: 'cus_1' } } });
  expect(await post(other, sign(other, SECRET, new Date()))).toBe(200);
  expect(await post('{}', sign('{}', SECRET, new Date()))).toBe(400);
});
