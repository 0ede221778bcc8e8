import { describe, expect, it } from '@jest/globals';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import { afterReturn } from '../domain/returns/return-steps.ts';
import type { ReturnStatus, ReturnTransition } from '../domain/returns/return-steps.ts';
import { RETURN_STEPS } from '../domain/returns/return-steps.ts';
import { returnsOf } from './seed-returns.ts';

const NOW = new Date('2026-11-01T00:00:00Z');

describe.each(['ci', 'demo'] as const)('the returns of the %s shop', (size) => {
  const { orders } = createSampleShop(size);
  const returns = returnsOf(orders);

  it('are in all states', () => {
    expect(new Set([...returns.values()].map(({ row }) => row.status))).toEqual(new Set(['REQUESTED', 'APPROVED', 'IN_TRANSIT', 'RECEIVED', 'CLOSED', 'REJECTED', 'CANCELLED']));
  });

  it('came to where they stand by steps of the table, one after the other', () => {
    const leads = (from: ReturnStatus, to: ReturnStatus) => (Object.keys(RETURN_STEPS) as ReturnTransition[]).some((step) => afterReturn(from, step) === to);
    const wrong = [...returns.values()].filter(({ statuses }) => !statuses.every(({ status, at }, index) => {
      const before = statuses[index - 1];
      return at < NOW && (before ? before.at < at && leads(before.status, status) : status === 'REQUESTED');
    }));
    expect(wrong).toEqual([]);
  });

  it('gave back what payments gave back', () => {
    const wrong = [...returns.values()].filter(({ grant, row }) => {
      const given = orders.find(({ id }) => id === row.orderId)?.payments.at(-1)?.events.findLast(({ type }) => type === 'REFUNDED')?.amountMinor;
      return grant?.amountMinor !== (given ?? undefined);
    });
    expect(wrong).toEqual([]);
  });
});
