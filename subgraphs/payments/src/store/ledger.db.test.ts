import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { connectDatabase } from '@storegraph/postgres/database';
import type { Database } from '@storegraph/postgres/database';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { money } from '@storegraph/kernel/money';
import type { PaymentEventType } from '../domain/payment.ts';
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

async function paymentOf(amountMinor: bigint, captureMode: 'AUTOMATIC' | 'MANUAL' = 'AUTOMATIC') {
  const [orderId, customerId, id] = [newId('order'), newId('user'), newId('pay')];
  await stores().accounts.open(orderId, customerId);
  await stores().payments.add({ id, orderId, customerId, attempt: 1, amount: money(amountMinor, 'EUR'), methodToken: 'tok_success', captureMode, createdAt: new Date() });
  return id;
}

const entry = (type: PaymentEventType, amountMinor: bigint | null) => ({ type, amountMinor, detail: null, occurredAt: new Date() });

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

  it('never takes more than is set aside, though 50 ask at once and nobody holds the account', async () => {
    const id = await paymentOf(1000n, 'MANUAL');
    await stores().payments.append(id, entry('AUTHORIZED', 1000n));
    const versions = await Promise.all(Array.from({ length: 50 }, () =>
      app.dataSource.transaction((manager) => createPaymentStore(manager, () => undefined).append(id, entry('CAPTURE_REQUESTED', 70n), newId('capture')))));
    expect(versions.filter((version) => version !== undefined)).toHaveLength(14);
  });

  it('lets a capture and letting go race, and never both have the same money', async () => {
    for (let round = 0; round < 20; round += 1) {
      const id = await paymentOf(1000n, 'MANUAL');
      await stores().payments.append(id, entry('AUTHORIZED', 1000n));
      const [captured, released] = await Promise.all([
        stores().payments.append(id, entry('CAPTURE_REQUESTED', 1000n), newId('capture')), stores().payments.append(id, entry('VOID_REQUESTED', null)),
      ]);
      expect([captured, released].filter((version) => version === undefined)).toHaveLength(1);
    }
  });

  it('takes nothing of what was not asked for, of what failed, or after it was let go', async () => {
    const id = await paymentOf(1000n, 'MANUAL');
    const { payments } = stores();
    expect(await payments.append(id, entry('CAPTURE_REQUESTED', 1n), newId('capture'))).toBeUndefined();
    await payments.append(id, entry('AUTHORIZED', 1000n));
    expect(await payments.append(id, entry('CAPTURED', 1n), newId('capture'))).toBeUndefined();
    const capture = newId('capture');
    await payments.append(id, entry('CAPTURE_REQUESTED', 600n), capture);
    await payments.append(id, entry('CAPTURE_FAILED', 600n), capture);
    expect(await payments.append(id, entry('CAPTURED', 600n), capture)).toBeUndefined();
    await payments.append(id, entry('VOID_REQUESTED', null));
    expect(await payments.append(id, entry('CAPTURE_REQUESTED', 1n), newId('capture'))).toBeUndefined();
  });

  it.each([
    ['captured more than authorised', "capture_mode = 'MANUAL', authorized_minor = 10, capture_requested_minor = 10, captured_minor = 11"],
    ['more on its way than authorised', 'authorized_minor = 10, capture_requested_minor = 11'],
    ['authorised more than asked', 'authorized_minor = 1001'],
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
