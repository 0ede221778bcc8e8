import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { connectDatabase } from '@storegraph/postgres/database';
import { eventually } from '@storegraph/testkit/eventually';
import { createPruneWebhooks } from '../src/domain/prune-webhooks.ts';
import type { Stores } from '../src/domain/ports.ts';
import { OLD_SECRET, SECRET, openDesk } from './payments.desk.ts';
import type { PaymentsDesk, TestOrder } from './payments.desk.ts';
import { entities } from '../src/store/entities.ts';
import { createWebhookStore } from '../src/store/webhook-store.ts';

let desk: PaymentsDesk;
beforeAll(async () => {
  // Nothing is asked of the provider by the way: only webhooks tell.
  desk = await openDesk({ PAYMENT_ASK_AFTER_MS: '600000' });
}, 60_000);
afterAll(() => desk?.close());

let webhooks = 0;

/** A webhook about a charge, as the provider would send it. */
function charged({ orderId }: TestOrder, status: string, { amountMinor = '1999', attempt = 1 } = {}) {
  const since = new Date().toISOString();
  const failure = status === 'failed' ? { code: 'card_declined', message: 'No.' } : null;
  const actionUrl = status === 'requires_action' ? 'http://127.0.0.1/actions/ch_1' : null;
  return { id: `whk_test_${(webhooks += 1)}`, charge: { id: 'ch_1', key: `${orderId}:${attempt}`, status, amountMinor, currency: 'EUR', actionUrl, failure, since } };
}

/** An order whose payment waits for a webhook: at the provider it waits for the shopper. */
async function waitingOrder(): Promise<TestOrder> {
  const order = desk.newOrder();
  await desk.request(order, { methodToken: 'tok_needs_action' });
  await desk.until(order, 'REQUIRES_ACTION');
  return order;
}

const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items.map((item) => ({ item, at: Math.random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);

describe('webhooks', () => {
  it.each([1, 2, 3, 4])('five times each, shuffled and all at once, come to one effect (%i)', async () => {
    const order = await waitingOrder();
    const letters = ['requires_action', 'processing', 'captured'].map((status) => charged(order, status));
    const statuses = await Promise.all(shuffled([...letters, ...letters, ...letters, ...letters, ...letters]).map((letter) => desk.postbox.send(letter, SECRET)));
    expect(new Set(statuses)).toEqual(new Set([200]));
    const payment = await desk.until(order, 'CAPTURED');
    expect(payment.capturedAmount).toEqual({ amount: '19.99', currency: 'EUR' });
    expect(payment.events.map(({ type }) => type).sort()).toEqual(['ACTION_REQUIRED', 'CAPTURED', 'PROCESSING', 'REQUESTED']);
    const told = await desk.told(order);
    expect(told.filter((each) => each.startsWith('captured'))).toHaveLength(1);
    const versions = (await desk.envelopes(order.orderId)).map(({ aggregateVersion }) => aggregateVersion);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  });

  it('that come late do not take a payment back', async () => {
    const order = await waitingOrder();
    await desk.postbox.send(charged(order, 'captured'), SECRET);
    await desk.postbox.send(charged(order, 'failed'), SECRET);
    await desk.postbox.send(charged(order, 'processing'), SECRET);
    expect((await desk.paymentsOf(order))[0]).toMatchObject({ status: 'CAPTURED', failure: null });
    expect(await desk.told(order)).toEqual(['action-required 2', 'captured 3']);
  });

  it('of the provider itself arrive for every change, and are taken', async () => {
    const order = desk.newOrder();
    await desk.request(order, { methodToken: 'tok_late' });
    await desk.until(order, 'CAPTURED');
    const delivered = () => desk.providerLog().filter((record) => 'delivered' in record).map((record) => record.delivered);
    const ours = desk.providerLog().flatMap((record) => ('charge' in record && record.charge.key.startsWith(order.orderId) ? [record.id] : []));
    expect(ours).toHaveLength(2);
    await eventually('both are taken', () => ours.every((id) => delivered().includes(id)));
  });

  it.each([
    ['with another secret', 'whsec_guessed', 0, 401],
    ['six minutes old', SECRET, -360_000, 401],
    ['from the future', SECRET, 360_000, 401],
    ['with the secret before', OLD_SECRET, 0, 200],
  ])('signed %s are answered as they deserve', async (_title, secret, shiftMs, status) => {
    const order = await waitingOrder();
    expect(await desk.postbox.send(charged(order, 'captured'), secret, new Date(Date.now() + shiftMs))).toBe(status);
    expect((await desk.paymentsOf(order))[0]?.status).toBe(status === 200 ? 'CAPTURED' : 'REQUIRES_ACTION');
  });

  it('whose body was changed on the way are refused', async () => {
    const order = await waitingOrder();
    await fetch((await desk.paymentsOf(order))[0]!.nextAction!.url + '/decline', { method: 'POST' });
    await desk.until(order, 'FAILED');
    const letter = desk.postbox.about(order.orderId).find(({ body }) => body.includes('"failed"'))!;
    expect(await desk.postbox.post({ ...letter, body: letter.body.replace('failed', 'captured') })).toBe(401);
    expect(await desk.postbox.post({ ...letter, body: `${letter.body} ` })).toBe(401);
    expect(await desk.postbox.post({ ...letter, signature: '' })).toBe(401);
    expect(await desk.postbox.post(letter)).toBe(200);
  });

  it.each(['', '{', '[]', 'null', '{"id":"x"}', '{"id":"x","charge":{"key":1}}', '{"__proto__":{"id":"x"}}'])('that are none are refused: %s', async (body) => {
    const [kept] = await desk.database.query<{ rows: number }>('SELECT count(*)::int AS rows FROM webhook_event');
    expect(await desk.postbox.send(body, SECRET)).toBe(400);
    expect(await desk.database.query('SELECT count(*)::int AS rows FROM webhook_event')).toEqual([kept]);
  });

  it('about a payment that is not known yet are kept, and done when they come again', async () => {
    const order = desk.newOrder();
    const letter = charged(order, 'captured');
    expect(await desk.postbox.send(letter, SECRET)).toBe(409);
    expect(await desk.database.query('SELECT verdict, deliveries FROM webhook_event WHERE id = $1', [letter.id])).toEqual([{ verdict: 'unknown-payment', deliveries: 1 }]);
    await desk.request(order, { methodToken: 'tok_needs_action' });
    await desk.until(order, 'REQUIRES_ACTION');
    expect(await desk.postbox.send(letter, SECRET)).toBe(200);
    expect((await desk.paymentsOf(order))[0]?.status).toBe('CAPTURED');
    expect(await desk.database.query('SELECT verdict, deliveries FROM webhook_event WHERE id = $1', [letter.id])).toEqual([{ verdict: 'settled', deliveries: 2 }]);
  });

  it.each(['nonsense', `${newId('order')}:0`, `${newId('order')}:1:1`, `refund:${newId('pay')}:1`, ''])('about a key that is not ours are not taken: %j', async (key) => {
    const letter = charged(desk.newOrder(), 'captured');
    expect(await desk.postbox.send({ ...letter, charge: { ...letter.charge, key } }, SECRET)).toBe(409);
  });

  it.each([['1', 'EUR'], ['2000', 'EUR'], ['1999', 'USD']])('about another amount than asked (%s %s) change nothing and are flagged', async (amountMinor, currency) => {
    const order = await waitingOrder();
    const letter = charged(order, 'captured', { amountMinor });
    expect(await desk.postbox.send({ ...letter, charge: { ...letter.charge, currency } }, SECRET)).toBe(422);
    const [payment] = await desk.paymentsOf(order);
    expect(payment).toMatchObject({ status: 'REQUIRES_ACTION', capturedAmount: { amount: '0.00' } });
    const flags = await desk.database.query<{ told: object }>('SELECT told FROM discrepancy WHERE provider_key = $1', [letter.charge.key]);
    expect(flags).toEqual([{ told: expect.objectContaining({ amount: { amountMinor, currency } }) }]);
  });
});

it('settled webhooks are forgotten when no provider sends them again, others a year later, by several hands at once; one that comes all the same changes nothing', async () => {
  const [order, young] = [await waitingOrder(), await waitingOrder()];
  const [captured, unknown, fresh] = [charged(order, 'captured'), charged(desk.newOrder(), 'captured'), charged(young, 'captured')];
  expect([await desk.postbox.send(captured, SECRET), await desk.postbox.send(unknown, SECRET), await desk.postbox.send(fresh, SECRET)]).toEqual([200, 409, 200]);
  await desk.database.query(`UPDATE webhook_event SET heard_at = now() - interval '31 days' WHERE id = ANY($1)`, [[captured.id, unknown.id]]);
  const kept = async () => (await desk.database.query<{ id: string }>('SELECT id FROM webhook_event WHERE id = ANY($1) ORDER BY heard_at', [[captured.id, unknown.id, fresh.id]])).map(({ id }) => id);
  const database = await connectDatabase({ url: desk.database.appUrl, entities, name: 'pruner' });
  const transact = (work: (stores: Stores) => Promise<number>) => work({ webhooks: createWebhookStore(database.dataSource.manager) } as unknown as Stores);
  const prune = createPruneWebhooks({ transact: transact as Transact<Stores>, now: () => new Date(), keptDays: 30 });
  expect((await Promise.all(Array.from({ length: 4 }, prune))).reduce((sum, each) => sum + each, 0)).toBe(1);
  expect(await kept()).toEqual([unknown.id, fresh.id]);
  await desk.database.query(`UPDATE webhook_event SET heard_at = now() - interval '366 days' WHERE id = $1`, [unknown.id]);
  expect([await prune(), await kept()]).toEqual([1, [fresh.id]]);
  await database.close();
  const before = await desk.paymentsOf(order);
  expect(await desk.postbox.send(captured, SECRET)).toBe(200);
  expect(await desk.paymentsOf(order)).toEqual(before);
});
