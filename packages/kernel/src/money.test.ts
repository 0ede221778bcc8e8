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

  it.each([
    [3, ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']],
    [2, ['EUR', 'USD', 'GBP', 'CHF']],
    [0, ['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV', 'XAF', 'XOF', 'XPF']],
  ])('has %i digits in each of %j', (digits, currencies) => {
    for (const currency of currencies) expect(toDecimal(money(10n ** BigInt(digits), currency))).toBe(digits === 0 ? '1' : `1.${'0'.repeat(digits)}`);
  });

  it('is added up', () => {
    expect(sum(money(1999n, 'EUR'), money(1n, 'EUR'), money(-500n, 'EUR'))).toEqual(money(1500n, 'EUR'));
  });

  it('reads fewer digits than the currency has', () => {
    expect(fromDecimal('19.9', 'EUR')).toEqual(money(1990n, 'EUR'));
  });

  it('stays exact beyond what a double can hold', () => {
    expect(fromDecimal('123456789012345.67', 'EUR')?.amountMinor).toBe(12_345_678_901_234_567n);
    expect(times(money(90_071_992_547_409n, 'EUR'), 1000).amountMinor).toBe(90_071_992_547_409_000n);
  });

  it('does not add euros to yen', () => {
    expect(() => sum(money(1, 'EUR'), money(1, 'JPY'))).toThrow(RangeError);
  });

  it('is the same amount again when number and currency are', () => {
    expect(isSameAmount(money(5n, 'EUR'), money(5n, 'EUR'))).toBe(true);
    expect(isSameAmount(money(5n, 'EUR'), money(6n, 'EUR'))).toBe(false);
  });

  it('does not take the same number of another currency for the same amount', () => {
    expect(isSameAmount(money(1, 'EUR'), money(1, 'USD'))).toBe(false);
  });
});
