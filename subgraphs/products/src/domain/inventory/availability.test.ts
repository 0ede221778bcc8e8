import { expect, it } from '@jest/globals';
import { availabilityOf } from './availability.ts';

const variantId = 'var_01h455vb4pex5vsknk084sn02q';

it.each([
  [0, 'OUT_OF_STOCK', 0], [1, 'LOW_STOCK', 1], [5, 'LOW_STOCK', 5], [6, 'IN_STOCK', 6], [10, 'IN_STOCK', 10], [11, 'IN_STOCK', 10], [1_000_000, 'IN_STOCK', 10],
])('of %i pieces that can be sold shoppers are told %s, at most %i', (available, status, orderableQuantity) => {
  expect(availabilityOf({ variantId, onHand: available + 7, reserved: 3, allocated: 4 })).toEqual({ status, orderableQuantity });
});

it('is none of a variant that was never counted', () => {
  expect(availabilityOf(null)).toEqual({ status: 'OUT_OF_STOCK', orderableQuantity: 0 });
});
