import { describe, expect, it } from '@jest/globals';
import { scalars } from './scalars.ts';

describe('the scalars', () => {
  it.each([
    ['Decimal', ['0', '19.99', '-0.05', '1500'], ['1e3', '1,5', '.5', '', 'NaN', 12, null]],
    ['CurrencyCode', ['EUR', 'JPY'], ['eur', 'EURO', '', 978]],
    ['CountryCode', ['DE'], ['de', 'DEU', '']],
    ['DateTime', ['2026-11-21T09:30:00Z', '2026-11-21T09:30:00.123Z'], ['2026-11-21', '2026-11-21T09:30:00+01:00', 'now', 0]],
    ['URL', ['/images/lamp.svg', 'https://example.com/a'], ['javascript:alert(1)', 'ftp://x', '']],
  ] as const)('%s takes what is of its form and nothing else', (name, good, bad) => {
    for (const value of good) expect(scalars[name].parseValue(value)).toBe(value);
    for (const value of bad) expect(() => scalars[name].parseValue(value)).toThrow(`${name} must be text like`);
  });

  it('a DateTime is told in UTC', () => {
    expect(scalars.DateTime.serialize(new Date('2026-11-21T10:30:00+01:00'))).toBe('2026-11-21T09:30:00.000Z');
  });
});
