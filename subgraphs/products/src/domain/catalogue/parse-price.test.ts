import { describe, expect, it } from '@jest/globals';
import { parsePrice } from './parse-price.ts';

describe('a price', () => {
  it.each([['19.99', 'EUR', 1999n], ['0.01', 'USD', 1n], ['1500', 'JPY', 1500n], ['999999999999999.99', 'EUR', 99999999999999999n]])('of %s %s is %d minor units', (amount, currency, amountMinor) => {
    expect(parsePrice({ amount, currency })).toEqual({ amountMinor, currency });
  });

  it.each([
    ['0', 'EUR', 'INVALID_AMOUNT'], ['0.00', 'EUR', 'INVALID_AMOUNT'], ['-1', 'EUR', 'INVALID_AMOUNT'], ['0.001', 'EUR', 'INVALID_AMOUNT'],
    ['1.0', 'JPY', 'INVALID_AMOUNT'], ['1e3', 'EUR', 'INVALID_AMOUNT'], ['', 'EUR', 'INVALID_AMOUNT'], ['1.250', 'KWD', 'CURRENCY_NOT_SUPPORTED'],
  ])('is not %j %s', (amount, currency, code) => {
    expect(() => parsePrice({ amount, currency })).toThrow(expect.objectContaining({ code }));
  });
});
