import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { newId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import { connectDatabase } from '@storegraph/postgres/database';
import type { Database } from '@storegraph/postgres/database';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { eventually } from '@storegraph/testkit/eventually';
import { chargeKey } from '../domain/provider-keys.ts';
import type { Charge } from '../domain/provider.ts';
import { migrate } from '../service.ts';
import { createAccountStore } from './account-store.ts';
import { entities } from './entities.ts';
import { createPaymentStore } from './payment-store.ts';
import { createWebhookStore } from './webhook-store.ts';

let test: TestDatabase;
let app: Database;
beforeAll(async () => {
  test = await createTestDatabase('payments', migrate);
  app = await connectDatabase({ url: test.appUrl, entities, name: 'test' });
}, 60_000);
afterAll(async () => {
  await app?.close();
  await test?.drop();
});

const storesOf = (manager: EntityManager) => ({ accounts: createAccountStore(manager), payments: createPaymentStore(manager, () => undefined), webhooks: createWebhookStore(manager) });
const stores = () => storesOf(app.dataSource.manager);
const transact = <Answer>(work: (each: ReturnType<typeof storesOf>) => Promise<Answer>) => app.dataSource.transaction('READ COMMITTED', (manager) => work(storesOf(manager)));

interface Asked {
  readonly orderId: Id<'order'>;
  readonly id: Id<'pay'>;
}

async function paymentOf(captureMode: 'AUTOMATIC' | 'MANUAL' = 'AUTOMATIC'): Promise<Asked> {
  const [orderId, customerId, id] = [newId('order'), newId('user'), newId('pay')];
  await transact(async ({ accounts, payments }) => {
    await accounts.open(orderId, customerId);
    await payments.add({ id, orderId, customerId, attempt: 1, amount: money(1000n, 'EUR'), methodToken: 'tok_success', captureMode, createdAt: new Date() });
  });
  return { orderId, id };
}

const captured = { type: 'CAPTURED', amountMinor: 1000n, detail: null, occurredAt: new Date() } as const;
const noteTaken = async ({ id }: Asked, { payments } = stores()) => expect(await payments.append(id, captured)).toBe(2);

/** What became of a webhook that tells of a charge, as far as its note tells. */
async function verdictOn({ orderId }: Asked, told: Partial<Charge> = {}, { webhooks } = stores()) {
  const charge: Charge = { key: chargeKey({ orderId, attempt: 1 }), status: 'captured', amount: money(1000n, 'EUR'), actionUrl: null, failure: null, since: new Date(), ...told };
  return (await webhooks.note({ id: newId('evt'), body: {}, told: { charge } })).verdict;
}

/** Whether somebody waits for a row that somebody else holds. */
const somebodyWaits = () => eventually('somebody waits', async () => 
  (await test.query('SELECT FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE datname = current_database() AND NOT granted')).length === 1);

describe('a webhook that tells of money', () => {
  it('that is noted as taken is settled with its note', async () => {
    const payment = await paymentOf();
    await noteTaken(payment);
    expect(await verdictOn(payment)).toBe('settled');
  });

  it.each<[string, Partial<Charge>]>([
    ['another amount', { amount: money(999n, 'EUR') }], ['another currency', { amount: money(1000n, 'USD') }],
    ['another status', { status: 'failed' }], ['another try to pay', { key: chargeKey({ orderId: newId('order'), attempt: 1 }) }],
  ])('of %s is looked at more closely', async (_what, told) => {
    const payment = await paymentOf();
    await noteTaken(payment);
    expect(await verdictOn(payment, told)).toBeUndefined();
  });

  it.each(['AUTOMATIC', 'MANUAL'] as const)('that is not noted yet is looked at more closely (%s)', async (mode) => {
    expect(await verdictOn(await paymentOf(mode))).toBeUndefined();
  });

  it('that is being noted just now waits until that is kept, and is settled then', async () => {
    const payment = await paymentOf();
    const [held, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const noting = transact(async (each) => {
      await each.accounts.hold(payment.orderId);
      held.resolve();
      await goOn.promise;
      await noteTaken(payment, each);
    });
    await held.promise;
    const verdict = verdictOn(payment);
    await somebodyWaits();
    goOn.resolve();
    await noting;
    expect(await verdict).toBe('settled');
  });

  it('that was refused before is settled once its money is noted', async () => {
    const payment = await paymentOf();
    const [id, told] = [newId('evt'), { charge: { key: chargeKey({ orderId: payment.orderId, attempt: 1 }), status: 'captured', amount: money(1000n, 'EUR'), actionUrl: null, failure: null, since: new Date() } as const }];
    const { webhooks } = stores();
    await webhooks.note({ id, body: {}, told });
    await webhooks.judge(id, 'unknown-payment');
    await noteTaken(payment);
    expect((await webhooks.note({ id, body: {}, told })).verdict).toBe('settled');
    expect(await test.query('SELECT verdict, deliveries FROM webhook_event WHERE id = $1', [id])).toEqual([{ verdict: 'settled', deliveries: 2 }]);
  });
});

describe('the account of an order', () => {
  it('that somebody else is just opening is waited for, and their payment is known then', async () => {
    const [orderId, customerId, id] = [newId('order'), newId('user'), newId('pay')];
    const [opened, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const first = transact(async ({ accounts, payments }) => {
      expect((await accounts.open(orderId, customerId)).payments).toEqual([]);
      opened.resolve();
      await goOn.promise;
      await payments.add({ id, orderId, customerId, attempt: 1, amount: money(1000n, 'EUR'), methodToken: 'tok_success', captureMode: 'AUTOMATIC', createdAt: new Date() });
    });
    await opened.promise;
    const second = transact(({ accounts }) => accounts.open(orderId, customerId));
    await somebodyWaits();
    goOn.resolve();
    await first;
    expect((await second).payments.map((payment) => payment.id)).toEqual([id]);
  });

  it('that was opened before comes with its payments', async () => {
    const { orderId, id } = await paymentOf();
    expect((await transact(({ accounts }) => accounts.open(orderId, newId('user')))).payments.map((payment) => payment.id)).toEqual([id]);
  });
});
