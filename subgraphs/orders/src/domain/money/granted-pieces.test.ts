import { describe, expect, it } from '@jest/globals';
import type { LineCount } from '../fulfilment/line-count.ts';
import { calledOffPieces, returnedPieces } from './granted-pieces.ts';

/** A line of five pieces for which 10.00 was paid, 2.00 for each. */
const line = (counts: Partial<LineCount> = {}): LineCount => ({
  lineId: 'oline_lamp', productId: 'prod_lamp', variantId: 'var_lamp', quantity: 5, cancelled: 0, allotted: 0, packed: 0, shipped: 0, charged: 0, delivered: 0, returned: 0, refunded: 0,
  paidMinor: 1_000n, grantedMinor: 0n, ...counts,
});
const pieces = (quantity: number) => [{ lineId: 'oline_lamp', quantity }] as const;

describe('of pieces that are called off goes back', () => {
  it.each<[string, Partial<LineCount>, number, [unsent: bigint, sent: bigint]]>([
    ['what was paid for them', {}, 2, [400n, 0n]],
    ['what was paid for the last, where pieces are not worth the same', { quantity: 3 }, 1, [333n, 0n]],
    ['what was paid for the last that are left', { quantity: 3, cancelled: 2 }, 1, [334n, 0n]],
    ['what was charged when they left and came back to the house, as sent', { charged: 5 }, 2, [0n, 400n]],
    ['both, of such as left and such as never did', { charged: 4 }, 2, [200n, 200n]],
    ['as never sent what lies beyond what left', { charged: 3 }, 2, [400n, 0n]],
    ['nothing for what was called off before', { cancelled: 2, charged: 5 }, 3, [0n, 600n]],
    ['no more than is left of what was paid', { grantedMinor: 900n }, 2, [100n, 0n]],
    ['no more than is left, and of that first what never left', { charged: 4, grantedMinor: 700n }, 2, [200n, 100n]],
    ['nothing when all went back before', { charged: 4, grantedMinor: 1_000n }, 2, [0n, 0n]],
  ])('%s', (_what, counts, quantity, [unsentMinor, sentMinor]) => {
    expect(calledOffPieces(pieces(quantity), [line({ lineId: 'oline_desk', paidMinor: 9n }), line(counts)])).toEqual([{ lineId: 'oline_lamp', quantity, unsentMinor, sentMinor }]);
  });

  it('nothing for a line that the order has not', () => {
    expect(calledOffPieces(pieces(1), [])).toEqual([]);
  });
});

describe('of pieces that came back goes back', () => {
  it.each<[string, Partial<LineCount>, number, bigint]>([
    ['what was paid for the first', { quantity: 3 }, 1, 334n],
    ['what was paid for the next', { quantity: 3, refunded: 1 }, 1, 333n],
    ['what was paid for the first, whatever was called off', { quantity: 3, refunded: 1, cancelled: 1 }, 1, 334n],
    ['what was paid for the first, also while what was called off has its money still to come', { quantity: 3, cancelled: 1 }, 1, 334n],
    ['no more than is left of what was paid', { grantedMinor: 900n }, 3, 100n],
  ])('%s', (_what, counts, quantity, sentMinor) => {
    expect(returnedPieces(pieces(quantity), [line(counts)])).toEqual([{ lineId: 'oline_lamp', quantity, unsentMinor: 0n, sentMinor }]);
  });
});
