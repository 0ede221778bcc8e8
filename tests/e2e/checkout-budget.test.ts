import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import budget from '../../bench/src/checkout/budget.json' with { type: 'json' };
import { countOf } from '../../bench/src/checkout/captured.ts';
import type { CaptureJob, Checkout, Counts } from '../../bench/src/checkout/captured.ts';
import { startChild } from '../../bench/src/shared/child.ts';

// A shop of its own, in which nobody else orders.
const folder = mkdtempSync(join(tmpdir(), 'storegraph-budget-'));
let checkouts: readonly Checkout[];

beforeAll(async () => {
  const child = startChild(join(import.meta.dirname, '../../bench/src/checkout/capture.ts'), { name: 'the shop whose statements are seen', cores: { measured: 0, others: 0, pinned: false, description: '' }, core: 'others' });
  const job: CaptureJob = { data: folder, size: 'ci', checkouts: 7 };
  checkouts = deserialize(readFileSync(await child.ask<string>(job))) as readonly Checkout[];
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an order, from being placed to being confirmed', () => {
  it('takes what bench/src/checkout/budget.json says over all services: a change there is a change of what every order costs', () => {
    const counts = checkouts.map(countOf);
    // On a busy machine a step may be taken twice, or be seen a little late.
    const least = counts.reduce((one, other): Counts => (other.statements < one.statements ? other : one));
    expect(least).toEqual(budget);
  });

  it('is told by these events, each once', () => {
    for (const { events: all } of checkouts) {
      // Of a customer's orders is told each time one stands elsewhere.
      const events = all.filter((name) => name !== 'orders.history-changed');
      expect([...events].sort()).toEqual([...new Set(events)].sort());
      expect(events).toEqual(expect.arrayContaining(['orders.order-placed', 'products.stock-held', 'orders.order-payment-requested', 'payments.payment-captured', 'orders.order-confirmed']));
    }
  });
});
