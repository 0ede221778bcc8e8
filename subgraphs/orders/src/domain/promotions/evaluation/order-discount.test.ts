import { expect, it } from '@jest/globals';
import { toOrderDiscount } from './order-discount.ts';

const [lines, ordered] = [[{ id: 'cline_a' }, { id: 'cline_b' }], [{ id: 'oline_1' }, { id: 'oline_2' }]] as const;
const discount = { promotionId: 'promo_1', code: 'SPRING', name: 'Spring', amountMinor: 7n };
const kept = { promotionId: 'promo_1', code: 'SPRING', name: 'Spring', amount: { amountMinor: 7n, currency: 'EUR' } };

it('a discount is kept with the line of the order that the cart\'s became, or with its shipping', () => {
  expect(toOrderDiscount({ ...discount, target: { kind: 'LINE', lineId: 'cline_b' } }, lines, ordered, 'EUR')).toEqual({ ...kept, lineId: 'oline_2' });
  expect(toOrderDiscount({ ...discount, target: { kind: 'SHIPPING' } }, lines, ordered, 'EUR')).toEqual({ ...kept, lineId: undefined });
});
