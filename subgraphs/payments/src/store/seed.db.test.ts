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
      const charge = book.chargesByKey.get(key);
      expect([charge?.status === 'captured' ? charge.amountMinor : '0', book.refundedMinor(key).toString()]).toEqual([captured_minor, refunded_minor]);
    }
    expect(rows).toHaveLength(book.chargesByKey.size);
    expect(book.undelivered.size).toBe(0);
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
