import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import { fromUuid } from '@storegraph/kernel/ids';
import { connectDatabase } from '@storegraph/postgres/database';
import type { Database } from '@storegraph/postgres/database';
import { createTestDatabase } from '@storegraph/testkit/database';
import type { TestDatabase } from '@storegraph/testkit/database';
import { cardOf } from '../../simulator/methods.ts';
import { createBook } from '../../simulator/book.ts';
import type { Book } from '../../simulator/book.ts';
import type { LogRecord } from '../../simulator/log.ts';
import { openJsonLines } from '@storegraph/simulator/json-lines';
import { seedSimulatorLog } from '../../simulator/seed-log.ts';
import { statusOf } from '../domain/payment.ts';
import { chargeKey } from '../domain/provider-keys.ts';
import { migrate, seed } from '../service.ts';
import { entities } from './entities.ts';
import { createPaymentReads } from './payment-reads.ts';

const folder = mkdtempSync(join(tmpdir(), 'storegraph-seed-'));
const logFile = join(folder, 'new', 'log.jsonl');
const sample = createSampleShop('ci').orders;
let test: TestDatabase;
let app: Database;
let book: Book;
beforeAll(async () => {
  test = await createTestDatabase('payments', migrate);
  await Promise.all([seed({ DATABASE_MIGRATE_URL: test.ownerUrl }, 'ci'), seedSimulatorLog(logFile, 'ci')]);
  app = await connectDatabase({ url: test.appUrl, entities, name: 'test' });
  const { log, records } = await openJsonLines<LogRecord>(logFile);
  await log.close();
  book = createBook(records);
}, 60_000);
afterAll(async () => {
  await app?.close();
  await test?.drop();
  rmSync(folder, { recursive: true });
});

describe('the seeded payments', () => {
  it('stand where the sample shop says, by their ledgers', async () => {
    const payments = await createPaymentReads(app.dataSource.manager).byOrders(sample.map(({ id }) => id));
    const expected = sample.flatMap((order) => order.payments.map(({ id, status, attempt }) => [order.id, id, attempt, status]));
    expect(payments.map(({ orderId, id, attempt, events }) => [orderId, id, attempt, statusOf(events)]).sort()).toEqual(expected.sort());
    expect(payments.map(({ version, events }) => version - events.length)).toEqual(payments.map(() => 0));
  });

  it('are closed with their orders', async () => {
    const closed = await test.query<{ id: string; why: string }>('SELECT order_id AS id, closed_for AS why FROM account WHERE closed_for IS NOT NULL');
    const expected = sample.filter(({ status, payments }) => payments.length > 0 && (status === 'CANCELLED' || status === 'EXPIRED'));
    expect(closed.map(({ id, why }) => `${fromUuid('order', id)} ${why}`).sort()).toEqual(expected.map(({ id, status }) => `${id} ORDER_${status}`).sort());
  });

  it('are known to the provider, to the last cent, with nothing left to tell', async () => {
    const rows = await test.query<{ order_id: string; attempt: number; captured_minor: string; refunded_minor: string }>('SELECT * FROM payment');
    for (const { order_id, attempt, captured_minor, refunded_minor } of rows) {
      const key = chargeKey({ orderId: fromUuid('order', order_id), attempt });
      expect([book.capturedMinor(key).toString(), book.refundedMinor(key).toString()]).toEqual([captured_minor, refunded_minor]);
    }
    expect(rows).toHaveLength(book.chargesByKey.size);
    expect(book.undelivered.size).toBe(0);
  });

  it('set money aside, are disputed in every state, and have methods that the provider knows', async () => {
    const aside = await test.query<{ order_id: string; attempt: number; authorized_minor: string }>("SELECT * FROM payment WHERE capture_mode = 'MANUAL'");
    expect(aside.length).toBeGreaterThan(0);
    for (const { order_id, attempt, authorized_minor } of aside) {
      expect(book.chargesByKey.get(chargeKey({ orderId: fromUuid('order', order_id), attempt }))).toMatchObject({ status: 'authorized', captureMode: 'manual', amountMinor: authorized_minor });
    }
    const disputes = await test.query<{ provider_id: string; status: string; amount_minor: string }>('SELECT provider_id, status, amount_minor FROM dispute');
    expect(new Set(disputes.map(({ status }) => status))).toEqual(new Set(['NEEDS_RESPONSE', 'UNDER_REVIEW', 'WON', 'LOST']));
    for (const { provider_id, status, amount_minor } of disputes) expect(book.disputesById.get(provider_id)).toMatchObject({ status: status.toLowerCase(), amountMinor: amount_minor });
    const methods = await test.query<{ provider_token: string; brand: string; last4: string; expiry_year: number }>('SELECT * FROM payment_method');
    expect(methods.map(({ provider_token, brand, last4, expiry_year }) => [provider_token, { brand, last4, expiryMonth: 12, expiryYear: expiry_year }])).toEqual(methods.map(({ provider_token }) => [provider_token, cardOf(provider_token)]));
    expect(methods.length).toBeGreaterThan(3);
  });

  it('leave a log alone that holds anything', async () => {
    const before = readFileSync(logFile, 'utf8');
    await seedSimulatorLog(logFile, 'demo');
    expect(readFileSync(logFile, 'utf8')).toBe(before);
  });

  it('have refunds whose keys both sides know', async () => {
    const refunds = await test.query<{ payment_id: string; number: number }>('SELECT payment_id, number FROM refund');
    expect(refunds.length).toBeGreaterThan(0);
    expect(refunds.map(({ payment_id, number }) => `refund:${fromUuid('pay', payment_id)}:${number}`).sort()).toEqual([...book.refundsByKey.keys()].sort());
  });
});
