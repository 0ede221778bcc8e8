import { describe, expect, it } from '@jest/globals';
import { allocate, split } from './allocate.ts';
import type { RefundPart } from './allocate.ts';
import type { Payment } from './payment.ts';

const payment = (attempt: number, capturedMinor: bigint, refundRequestedMinor = 0n): Payment => ({
  id: `pay_${attempt}`, orderId: 'order_1', customerId: 'user_1', attempt, version: 1, amount: { amountMinor: capturedMinor, currency: 'EUR' }, captureMode: 'AUTOMATIC',
  authorizedMinor: 0n, captureRequestedMinor: 0n, isReleased: false, isVoidAsked: false, capturedMinor, refundRequestedMinor, refundedMinor: 0n, strayMinor: 0n, disputedMinor: 0n, recorded: null, createdAt: new Date(0), events: [],
});
const part = (lineId: string | null, amountMinor: bigint): RefundPart => ({ lineId: lineId === null ? null : `oline_${lineId}`, amountMinor });
const shown = (parts: readonly RefundPart[], payments: readonly Payment[]) =>
  allocate(parts, payments).map((each) => [each.payment.attempt, Number(each.amountMinor), ...each.parts.map(({ lineId, amountMinor }) => `${lineId ?? 'shipping'} ${amountMinor}`)]);

describe('what goes back', () => {
  const PARTS = [part('a', 30n), part('b', 20n), part(null, 5n)];

  it.each<[string, Payment[], unknown[]]>([
    ['comes from the one payment there is', [payment(1, 100n)], [[1, 55, 'oline_a 30', 'oline_b 20', 'shipping 5']]],
    ['comes from the newest payment first, and a line is cut where that has no more', [payment(1, 100n), payment(2, 40n)], [[2, 40, 'oline_a 30', 'oline_b 10'], [1, 15, 'oline_b 10', 'shipping 5']]],
    ['comes from what is not promised back already', [payment(1, 100n, 60n), payment(2, 40n, 40n)], [[1, 40, 'oline_a 30', 'oline_b 10']]],
    ['comes from nowhere when nothing was taken', [payment(1, 0n)], []],
  ])('%s', (_what, payments, expected) => expect(shown(PARTS, payments)).toEqual(expected));

  it.each<[bigint, number[], number[]]>([[0n, [], [30, 20, 5]], [30n, [30], [20, 5]], [35n, [30, 5], [15, 5]], [55n, [30, 20, 5], []], [-1n, [], [30, 20, 5]]])('is cut at %s: %j before, %j after, and no part of nothing', (amountMinor, within, beyond) => {
    expect(split(PARTS, amountMinor).map((parts) => parts.map((each) => Number(each.amountMinor)))).toEqual([within, beyond]);
  });

  it('sums to what was granted or to all that is held, whichever is less, to the unit', () => {
    let seed = 7;
    const chance = (below: number): bigint => {
      seed = (seed * 48_271) % 2_147_483_647;
      return BigInt(seed % below);
    };
    for (let round = 0; round < 2_000; round += 1) {
      const parts = Array.from({ length: Number(chance(6)) + 1 }, (_, index) => part(`${index}`, chance(500) + 1n));
      const payments = Array.from({ length: Number(chance(4)) }, (_, index) => payment(index + 1, chance(900)));
      const [granted, held] = [parts.reduce((sum, each) => sum + each.amountMinor, 0n), payments.reduce((sum, each) => sum + each.capturedMinor, 0n)];
      const allocations = allocate(parts, payments);
      expect(allocations.reduce((sum, each) => sum + each.amountMinor, 0n)).toBe(granted < held ? granted : held);
      for (const each of allocations) {
        expect(each.amountMinor).toBeLessThanOrEqual(each.payment.capturedMinor);
        expect(each.parts.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(each.amountMinor);
      }
    }
  });
});
