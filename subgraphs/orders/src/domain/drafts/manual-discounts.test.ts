import { describe, expect, it } from '@jest/globals';
import type { Draft, ManualDiscount } from './draft.ts';
import { manualDiscounts } from './manual-discounts.ts';

const amount = (amountMinor: bigint): ManualDiscount => ({ kind: 'AMOUNT', amountMinor, reason: 'kindness' });
const percent = (basisPoints: number): ManualDiscount => ({ kind: 'PERCENT', basisPoints, reason: 'share' });

/** What staff take off two lamps at 10.00 and a desk at 50.00, in words. */
function off(lamps: ManualDiscount | undefined, whole: ManualDiscount | undefined, unitPrices: readonly [bigint, bigint] = [1_000n, 5_000n]): readonly string[] {
  const draft = { lines: [{ id: 'dline_lamp', discount: lamps }, { id: 'dline_desk', discount: undefined }], discount: whole } as unknown as Pick<Draft, 'lines' | 'discount'>;
  const lines = [{ id: 'dline_lamp', quantity: 2, unitPriceMinor: unitPrices[0] }, { id: 'dline_desk', quantity: 1, unitPriceMinor: unitPrices[1] }];
  return manualDiscounts(draft)({ lines } as never).map(({ promotionId, code, name, target, amountMinor }) => `${promotionId} ${code} ${name}: ${amountMinor} off ${target.kind === 'LINE' ? target.lineId : 'shipping'}`);
}

describe('staff take off', () => {
  it.each<[string, ReturnType<typeof off>, readonly string[]]>([
    ['nothing when nothing is said', off(undefined, undefined), []],
    ['an amount of a line', off(amount(300n), undefined), ['staff null kindness: 300 off dline_lamp']],
    ['a unit', off(amount(1n), undefined), ['staff null kindness: 1 off dline_lamp']],
    ['a share of all pieces of a line, half a unit up', off(percent(1_003), undefined), ['staff null share: 201 off dline_lamp']],
    ['all of it', off(percent(10_000), undefined, [1_000_000n, 0n]), ['staff null share: 2000000 off dline_lamp']],
    ['no more than a line costs', off(amount(2_001n), undefined), ['staff null kindness: 2000 off dline_lamp']],
    ['an amount of the whole, spread over its lines', off(undefined, amount(700n)), ['staff null kindness: 200 off dline_lamp', 'staff null kindness: 500 off dline_desk']],
    ['a share of what lines have left', off(amount(1_000n), percent(1_000)), ['staff null kindness: 1000 off dline_lamp', 'staff null share: 100 off dline_lamp', 'staff null share: 500 off dline_desk']],
    ['no more than is left', off(amount(2_000n), amount(9_999n)), ['staff null kindness: 2000 off dline_lamp', 'staff null kindness: 5000 off dline_desk']],
    ['nothing of what costs nothing', off(amount(5n), amount(5n), [0n, 0n]), []],
    ['a unit of a unit', off(undefined, amount(1n), [0n, 1n]), ['staff null kindness: 1 off dline_desk']],
  ])('%s', (_what, taken, expected) => expect(taken).toEqual(expected));
});
