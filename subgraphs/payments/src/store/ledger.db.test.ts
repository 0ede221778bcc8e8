import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { connectDatabase } from '@storegraph/postgres/database';
import type { Database } from '@storegraph/postgres/database';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { money } from '@storegraph/kernel/money';
import { migrate } from '../service.ts';
import { createAccountStore } from './account-store.ts';
import { entities } from './entities.ts';
import { createPaymentStore } from './payment-store.ts';

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

const stores = () => ({ accounts: createAccountStore(app.dataSource.manager), payments: createPaymentStore(app.dataSource.manager, () => undefined) });

async function paymentOf(amountMinor: bigint) {
  const [orderId, customerId, id] = [newId('order'), newId('user'), newId('pay')];
  await stores().accounts.open(orderId, customerId);
  await stores().payments.add({ id, orderId, customerId, attempt: 1, amount: money(amountMinor, 'EUR'), methodToken: 'tok_success', createdAt: new Date() });
  return id;
}

const entry = (type: 'CAPTURED' | 'REFUND_REQUESTED', amountMinor: bigint) => ({ type, amountMinor, detail: null, occurredAt: new Date() });

describe('the ledger', () => {
  it.each(['payment_event', 'discrepancy'])('of %s can be added to, but not changed or cut by the service', async (table) => {
    await expect(app.dataSource.query(`UPDATE ${table} SET payment_id = payment_id`)).rejects.toThrow('permission denied');
    await expect(app.dataSource.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
    await expect(app.dataSource.query(`TRUNCATE ${table}`)).rejects.toThrow('permission denied');
  });

  it('takes nothing in that the sums do not allow', async () => {
    const id = await paymentOf(1000n);
    const { payments } = stores();
    expect(await payments.append(id, entry('REFUND_REQUESTED', 1n), newId('refund'))).toBeUndefined();
    expect(await payments.append(id, entry('CAPTURED', 1001n))).toBeUndefined();
    expect(await payments.append(id, entry('CAPTURED', 1000n))).toBe(2);
    expect(await payments.append(id, entry('CAPTURED', 1n))).toBeUndefined();
    const [payment] = await payments.byIds([id]);
    expect(payment).toMatchObject({ version: 2, capturedMinor: 1000n });
    expect(payment?.events.map(({ type, amountMinor }) => [type, amountMinor])).toEqual([['REQUESTED', null], ['CAPTURED', 1000n]]);
  });

  it('never promises more back than was captured, though 50 ask at once and nobody holds the account', async () => {
    const id = await paymentOf(1000n);
    await stores().payments.append(id, entry('CAPTURED', 1000n));
    const versions = await Promise.all(Array.from({ length: 50 }, () =>
      app.dataSource.transaction((manager) => createPaymentStore(manager, () => undefined).append(id, entry('REFUND_REQUESTED', 70n), newId('refund')))));
    expect(versions.filter((version) => version !== undefined)).toHaveLength(14);
  });

  it.each([
    ['captured more than asked', 'captured_minor = 1001'],
    ['refunded more than captured', 'captured_minor = 10, refund_requested_minor = 10, refunded_minor = 11'],
    ['promised more than captured', 'captured_minor = 10, refund_requested_minor = 11'],
  ])('is guarded by the database itself: %s', async (_what, set) => {
    const id = await paymentOf(1000n);
    await expect(app.dataSource.query(`UPDATE payment SET ${set}`)).rejects.toThrow('violates check constraint');
    expect((await stores().payments.byIds([id]))[0]?.capturedMinor).toBe(0n);
  });

  it('has one payment per order and attempt', async () => {
    const id = await paymentOf(1000n);
    const [payment] = await stores().payments.byIds([id]);
    const again = { ...payment!, id: newId('pay'), methodToken: 'tok_success' };
    const added = await Promise.all(Array.from({ length: 10 }, () => stores().payments.add({ ...again, attempt: 2, id: newId('pay') })));
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await stores().payments.add(again)).toBe(false);
  });
});
