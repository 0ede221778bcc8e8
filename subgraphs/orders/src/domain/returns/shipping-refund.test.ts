import { describe, expect, it } from '@jest/globals';
import type { LineCount } from '../fulfilment/line-count.ts';
import { extentOf, shippingBackOf } from './shipping-refund.ts';
import type { Extent } from './shipping-refund.ts';

const line = (lineId: LineCount['lineId'], quantity: number, refunded: number, paidMinor = 100n) => ({ lineId, quantity, refunded, paidMinor }) as LineCount;

describe('money goes back for', () => {
  const [LAMPS, DESK] = [line('oline_lamp', 3, 1), line('oline_desk', 1, 1)];
  it.each<[string, number, readonly LineCount[], boolean, Extent]>([
    ['all of an order with its last pieces', 2, [LAMPS, DESK], false, 'WHOLE'],
    ['all of it, whatever staff say of the shipping', 2, [LAMPS, DESK], true, 'WHOLE'],
    ['a part of it while a piece is left', 1, [LAMPS, DESK], false, 'PART'],
    ['a part of it while a piece of another line is left', 2, [LAMPS, line('oline_desk', 1, 0)], false, 'PART'],
    ['a part of it with its shipping, when staff say so', 1, [LAMPS, DESK], true, 'PART_WITH_SHIPPING'],
    ['all of it, though what cost nothing stays', 2, [LAMPS, line('oline_gift', 1, 0, 0n)], false, 'WHOLE'],
    ['a part of it while a piece stays that cost a cent', 2, [LAMPS, line('oline_pen', 1, 0, 1n)], false, 'PART'],
  ])('%s', (_what, quantity, counts, refundShipping, extent) => {
    expect(extentOf([{ lineId: 'oline_lamp', quantity }], counts, refundShipping)).toBe(extent);
  });
});

it.each<[Extent, bigint, bigint, bigint]>([
  ['WHOLE', 490n, 0n, 490n], ['WHOLE', 490n, 490n, 0n], ['PART', 490n, 0n, 0n], ['PART_WITH_SHIPPING', 490n, 0n, 490n],
])('of the shipping goes back for %s, of %s paid and %s given back: %s', (extent, shippingMinor, shippingBackMinor, back) => {
  expect(shippingBackOf(extent, { shippingMinor, shippingBackMinor })).toBe(back);
});
