import { describe, expect, it } from '@jest/globals';
import { fromDecimal, isSameAmount, money, sum, times, toDecimal } from './money.ts';

describe('money', () => {
  it.each([
    [1999n, 'EUR', '19.99'],
    [5n, 'EUR', '0.05'],
    [-5n, 'EUR', '-0.05'],
    [1500n, 'JPY', '1500'],
    [1250n, 'KWD', '1.250'],
    [0n, 'USD', '0.00'],
  ])('writes %s minor units of %s as %s', (amountMinor, currency, text) => {
    expect(toDecimal(money(amountMinor, currency))).toBe(text);
    expect(fromDecimal(text, currency)).toEqual({ amountMinor, currency });
  });

  it.each([['19.999', 'EUR'], ['0.5', 'JPY'], ['', 'EUR'], ['1e3', 'EUR'], ['1,50', 'EUR'], ['.5', 'EUR'], ['1234567890123456', 'EUR'], ['٣', 'EUR']])(
    'does not take %p for an amount of %s',
    (text, currency) => expect(fromDecimal(text, currency)).toBeUndefined(),
  );

  it('reads fewer digits than the currency has', () => {
    expect(fromDecimal('19.9', 'EUR')).toEqual(money(1990n, 'EUR'));
  });

  it('stays exact beyond what a double can hold', () => {
    expect(times(money(90_071_992_547_409n, 'EUR'), 1000).amountMinor).toBe(90_071_992_547_409_000n);
  });

  it('does not add euros to yen', () => {
    expect(() => sum(money(1, 'EUR'), money(1, 'JPY'))).toThrow(RangeError);
  });

  it('does not take the same number of another currency for the same amount', () => {
    expect(isSameAmount(money(1, 'EUR'), money(1, 'USD'))).toBe(false);
  });
});
