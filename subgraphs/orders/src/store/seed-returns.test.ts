import { describe, expect, it } from '@jest/globals';
import { createSampleShop } from '@storegraph/sample-shop/sample-shop';
import { afterReturn } from '../domain/returns/return-steps.ts';
import type { ReturnStatus, ReturnTransition } from '../domain/returns/return-steps.ts';
import { RETURN_STEPS } from '../domain/returns/return-steps.ts';
import { START } from '../domain/order/stand.ts';
import type { Stand } from '../domain/order/stand.ts';
import { STEPS, after } from '../domain/order/steps.ts';
import { replacementsOf, returnsOf } from './seed-returns.ts';

const NOW = new Date('2026-11-01T00:00:00Z');

describe.each(['ci', 'demo'] as const)('the returns of the %s shop', (size) => {
  const { orders } = createSampleShop(size);
  const returns = returnsOf(orders);

  it('are in all states', () => {
    expect(new Set([...returns.values()].map(({ row }) => row.status))).toEqual(new Set(['REQUESTED', 'APPROVED', 'IN_TRANSIT', 'RECEIVED', 'REPLACING', 'REFUNDED', 'REJECTED', 'CANCELLED']));
  });

  it('came to where they stand by steps of the table, one after the other', () => {
    const leads = (from: ReturnStatus, to: ReturnStatus) => (Object.keys(RETURN_STEPS) as ReturnTransition[]).some((step) => afterReturn(from, step) === to);
    const wrong = [...returns.values()].filter(({ statuses }) => !statuses.every(({ status, at }, index) => {
      const before = statuses[index - 1];
      return at < NOW && (before ? before.at < at && leads(before.status, status) : status === 'REQUESTED');
    }));
    expect(wrong).toEqual([]);
  });

  it('have what is sent again on its way, by steps of the table, for nothing', () => {
    const sent = replacementsOf(orders, returns);
    expect(sent.map(({ id }) => id).sort()).toEqual([...returns.values()].flatMap(({ row }) => row.replacementId ?? []).sort());
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter(({ totalMinor, lines }) => totalMinor > 0n || lines.length === 0)).toEqual([]);
    const named = [...orders, ...sent].flatMap(({ number, id, lines }) => [number, id, ...lines.map((line) => line.id)]);
    expect(new Set(named).size).toBe(named.length);
    for (const { history } of sent) {
      let stand: Stand = START;
      for (const { version, event, status, fulfilmentStatus, paymentStatus, occurredAt } of history) {
        const to: Stand = { status, fulfilmentStatus, paymentStatus: paymentStatus ?? 'NONE' };
        if (version > 1) expect(Object.values(STEPS).filter((step) => step.tells === event).map((step) => after(stand, step))).toContainEqual(to);
        expect(occurredAt < NOW).toBe(true);
        stand = to;
      }
    }
  });

  it('gave back what payments gave back', () => {
    const wrong = [...returns.values()].filter(({ grant, row }) => {
      const given = orders.find(({ id }) => id === row.orderId)?.payments.at(-1)?.events.findLast(({ type }) => type === 'REFUNDED')?.amountMinor;
      return grant?.amountMinor !== (given ?? undefined);
    });
    expect(wrong).toEqual([]);
  });
});
