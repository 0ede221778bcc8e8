import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { channelOf } from './channel.ts';
import type { Discount } from './discount.ts';
import { CURRENCIES, inWords, toMinor } from './golden.desk.ts';
import { priceBasket } from './price-basket.ts';
import type { TaxCategory } from './tax-rates.ts';

/** What a block of the table says of a basket, and what it must come to: its lines as they stand there. */
interface Golden {
  readonly channel: string;
  readonly name: string;
  readonly parts: readonly { readonly kind: string; readonly quantity: number; readonly unit: string; readonly category: TaxCategory; readonly rate: string; readonly off: string }[];
  readonly expected: readonly string[];
}

const PART = /^(line|shipping) +(\d+) × ([\d.]+) (\w+) ([\d.]+)% off ([\d.]+) +=> (.*)$/;

function parse(block: string): Golden {
  const [head = '', ...rows] = block.split('\n').map((row) => row.trim());
  const matches = rows.map((row) => PART.exec(row));
  return {
    channel: head.slice(0, 2), name: head.slice(4),
    parts: matches.flatMap((match) => {
      const [, kind = '', quantity, unit = '', category, rate = '', off = ''] = match ?? [];
      return match ? [{ kind, quantity: Number(quantity), unit, category: category as TaxCategory, rate, off }] : [];
    }),
    expected: rows.map((row, index) => matches[index]?.[7] ?? row.replace(/ +/g, ' ')),
  };
}

const TABLE = readFileSync(new URL('./golden-baskets.txt', import.meta.url), 'utf8');
const GOLDEN = TABLE.split('\n\n').slice(1).map((block) => parse(block.trimEnd()));

/** Counts a basket of the table and writes what it comes to in the table's words. */
function worked({ channel, parts }: Golden): readonly string[] {
  const currency = CURRENCIES[channel] ?? '';
  const minor = (text: string): bigint => toMinor(text, currency);
  const lines = parts.filter(({ kind }) => kind === 'line');
  const [shipping] = parts.filter(({ kind }) => kind === 'shipping');
  const discount = (off: string, target: Discount['target']): Discount[] =>
    minor(off) > 0n ? [{ promotionId: 'p', code: null, name: 'p', target, amountMinor: minor(off) }] : [];
  const amounts = priceBasket({
    channel: channelOf(currency),
    lines: lines.map(({ quantity, unit, category }, index) => ({ id: `${index}`, productId: 'p', variantId: 'v', unitPriceMinor: minor(unit), quantity, taxCategory: category })),
    discounts: [...lines.flatMap(({ off }, index) => discount(off, { kind: 'LINE', lineId: `${index}` })), ...(shipping ? discount(shipping.off, { kind: 'SHIPPING' }) : [])],
    shipping: shipping && { priceMinor: minor(shipping.unit), taxCategory: shipping.category },
    rates: Object.fromEntries(parts.map(({ category, rate }) => [category, Math.round(Number(rate) * 10_000)])),
  });
  return inWords(amounts, currency);
}

it('has at least 60 baskets over three channels', () => {
  expect(GOLDEN.length).toBeGreaterThanOrEqual(60);
  expect(new Set(GOLDEN.map(({ channel }) => channel))).toEqual(new Set(['EU', 'US', 'JP']));
  expect(new Set(GOLDEN.map(({ channel, name }) => `${channel} ${name}`)).size).toBe(GOLDEN.length);
});

describe.each(Object.keys(CURRENCIES))('baskets of %s cost what was worked out by hand', (channel) => {
  it.each(GOLDEN.filter((golden) => golden.channel === channel).map((golden) => [golden.name, golden] as const))('%s', (_name, golden) => {
    expect(worked(golden)).toEqual(golden.expected);
  });
});
