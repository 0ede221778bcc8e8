import { describe, expect, it } from '@jest/globals';
import { availabilityOf } from './availability.ts';
import { backorderModeOf } from './backorder.ts';

const variantId = 'var_01h455vb4pex5vsknk084sn02q';
const soon = new Date('2026-12-24T10:00:00Z');

/** A variant of which so many pieces can be sold, and so many more may be owed. */
const stock = (available: number, backorderLimit: number | null = 0) => ({ variantId, onHand: available + 7, reserved: 3, allocated: 4, backorderLimit, expectedAt: soon } as const);

describe('of pieces that can be sold shoppers are told', () => {
  it.each([
    [0, 'OUT_OF_STOCK', 0], [1, 'LOW_STOCK', 1], [5, 'LOW_STOCK', 5], [6, 'IN_STOCK', 6], [10, 'IN_STOCK', 10], [11, 'IN_STOCK', 10], [1_000_000, 'IN_STOCK', 10],
  ])('of %i: %s, at most %i', (available, status, orderableQuantity) => {
    expect(availabilityOf(stock(available))).toEqual({ status, orderableQuantity, expectedAt: null });
  });

  it('none of a variant that was never counted', () => {
    expect(availabilityOf(null)).toEqual({ status: 'OUT_OF_STOCK', orderableQuantity: 0, expectedAt: null });
  });

  it.each<[number, number | null, string, number, Date | null]>([
    [3, 4, 'LOW_STOCK', 7, null], [3, 400, 'LOW_STOCK', 10, null], [20, null, 'IN_STOCK', 10, null],
    [0, 4, 'BACKORDER', 4, soon], [-3, 4, 'BACKORDER', 1, soon], [-4, 4, 'OUT_OF_STOCK', 0, null], [-400, null, 'BACKORDER', 10, soon],
  ])('of %i of which %s more may be owed: %s, at most %i, and when they come', (available, limit, status, orderableQuantity, expectedAt) => {
    expect(availabilityOf(stock(available, limit))).toEqual({ status, orderableQuantity, expectedAt });
  });
});

it.each([[0, 'NONE'], [1, 'LIMITED'], [null, 'UNLIMITED']] as const)('a limit of %s is the policy %s', (backorderLimit, mode) => {
  expect(backorderModeOf({ backorderLimit, expectedAt: null })).toBe(mode);
});
