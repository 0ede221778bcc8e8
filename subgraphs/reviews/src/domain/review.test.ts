import { describe, expect, it } from '@jest/globals';
import { averageOf, countOf } from './review.ts';

const productId = 'prod_01h455vb4pex5vsknk084sn02q';

describe('a rating summary', () => {
  it('is the mean of all stars, to two digits', () => {
    const summary = { productId, counts: [1, 0, 0, 0, 2] } as const;
    expect([countOf(summary), averageOf(summary)]).toEqual([3, 3.67]);
  });

  it('has no mean without a review', () => {
    expect(averageOf({ productId, counts: [0, 0, 0, 0, 0] })).toBeNull();
  });
});
