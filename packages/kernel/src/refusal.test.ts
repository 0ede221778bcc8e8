import { describe, expect, it } from '@jest/globals';
import { Refusal, forbidden, unauthenticated } from './refusal.ts';

describe('a refusal', () => {
  it('says what, where, and what is needed to act', () => {
    const refusal = new Refusal('PRICE_CHANGED', 'The price has changed.', { field: ['expectedTotal'], extra: { currentTotal: '19.99' } });
    expect(refusal).toBeInstanceOf(Error);
    expect(refusal).toMatchObject({ name: 'Refusal', code: 'PRICE_CHANGED', message: 'The price has changed.', field: ['expectedTotal'], extra: { currentTotal: '19.99' } });
  });

  it('may be about no field, and need nothing', () => {
    expect(new Refusal('CART_EMPTY', 'The cart is empty.')).toMatchObject({ field: undefined, extra: {} });
  });

  it('about the caller is one of two', () => {
    expect([unauthenticated().code, forbidden().code]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
  });
});
