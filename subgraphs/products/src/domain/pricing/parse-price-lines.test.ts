import { describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { createChannels } from './channel.ts';
import { parsePriceLines } from './parse-price-lines.ts';

const channels = createChannels([
  { id: 'EU', currency: 'EUR', name: 'Europe', pricesIncludeTax: true, countries: [], defaultLocale: 'EN' },
  { id: 'JP', currency: 'JPY', name: 'Japan', pricesIncludeTax: true, countries: [], defaultLocale: 'JA' },
]);
const variantId = newId('var');
const line = { variantId, channel: 'EU', price: '19.99' };
const refusalsOf = (lines: Parameters<typeof parsePriceLines>[0]) => {
  try {
    parsePriceLines(lines, channels);
  } catch (error) {
    return (error as { all?: { code: string; field: string[] }[] }).all?.map(({ code, field }) => [code, ...field.slice(1)]) ?? [(error as { code: string }).code];
  }
  return [];
};

describe('prices in channels', () => {
  it('are in the currency of their channel', () => {
    expect(parsePriceLines([line, { variantId, channel: 'JP', price: '2500', compareAt: '3000' }], channels)).toEqual([
      { variantId, price: { amountMinor: 1999n, currency: 'EUR' }, compareAtMinor: null },
      { variantId, price: { amountMinor: 2500n, currency: 'JPY' }, compareAtMinor: 3000n },
    ]);
  });

  it('may be the least there is, and are refused by where they stand', () => {
    expect(parsePriceLines([{ ...line, price: '0.01', compareAt: '0.02' }], channels)).toEqual([{ variantId, price: { amountMinor: 1n, currency: 'EUR' }, compareAtMinor: 2n }]);
    expect(() => parsePriceLines([{ ...line, variantId: 'x' }], channels)).toThrow(expect.objectContaining({ field: ['prices', '0', 'variantId'] }));
  });

  it.each([
    [{ variantId: newId('prod') }, 'INVALID_ID', 'variantId'],
    [{ channel: 'MARS' }, 'CHANNEL_NOT_FOUND', 'channel'],
    [{ price: '0' }, 'INVALID_AMOUNT', 'price'],
    [{ price: '1.999' }, 'INVALID_AMOUNT', 'price'],
    [{ channel: 'JP', price: '1.5' }, 'INVALID_AMOUNT', 'price'],
    [{ compareAt: '-1' }, 'INVALID_AMOUNT', 'compareAt'],
    [{ channel: 'JP', price: '15', compareAt: '20.5' }, 'INVALID_AMOUNT', 'compareAt'],
    [{ compareAt: '19.99' }, 'COMPARE_AT_NOT_HIGHER', 'compareAt'],
  ])('are refused as %j: %s', (part, code, at) => {
    expect(refusalsOf([{ ...line, ...part }])).toEqual([[code, '0', at]]);
  });

  it('are refused each for itself', () => {
    const other = { ...line, variantId: newId('var') };
    expect(refusalsOf([line, { ...line, price: '1' }, other, { ...other, channel: 'XX' }])).toEqual([['DUPLICATE_LINE', '1', 'variantId'], ['CHANNEL_NOT_FOUND', '3', 'channel']]);
  });

  it('are 1 to 500 at once', () => {
    const many = (count: number) => Array.from({ length: count }, () => ({ ...line, variantId: newId('var') }));
    expect(refusalsOf([])).toEqual(['LINE_COUNT_OUT_OF_RANGE']);
    expect(refusalsOf(many(501))).toEqual(['LINE_COUNT_OUT_OF_RANGE']);
    expect(refusalsOf(many(500))).toEqual([]);
  });
});
