import { describe, expect, it } from '@jest/globals';
import { createRandom } from '@storegraph/sample-shop/random';
import type { Random } from '@storegraph/sample-shop/random';
import type { Amounts, PartAmounts } from './amounts.ts';
import { channelOf } from './channel.ts';
import type { Channel } from './channel.ts';
import type { Discount, DiscountTarget } from './discount.ts';
import { priceBasket } from './price-basket.ts';
import type { Basket } from './price-basket.ts';
import { spread } from './spread.ts';
import { TAX_CATEGORIES } from './tax-rates.ts';

const BASKETS = 2_000;
const PRICES = [1n, 2n, 5n, 27n, 45n, 99n, 105n, 333n, 1999n, 12_345n, 9_999_999n];
const CHANNELS = ['EUR', 'USD', 'JPY'].map(channelOf);
const SETTINGS: readonly (readonly [string, Pick<Channel, 'rounding' | 'taxPer'>])[] = [
  ['a line, half up', { rounding: 'HALF_UP', taxPer: 'LINE' }], ['a line, half to the even', { rounding: 'HALF_EVEN', taxPer: 'LINE' }],
  ['a rate, half up', { rounding: 'HALF_UP', taxPer: 'RATE' }], ['a rate, half to the even', { rounding: 'HALF_EVEN', taxPer: 'RATE' }],
];

const off = (target: DiscountTarget, amountMinor: bigint): Discount => ({ promotionId: 'p', code: null, name: 'p', target, amountMinor });

/** Any basket: one to twelve lines, several discounts on each, of one on the order spread over all, and on the shipping. */
function anyBasket(random: Random, channel: Channel): Basket {
  const lines = Array.from({ length: random.int(1, 12) }, (_, index) => ({
    id: `${index}`, productId: `p${index}`, variantId: `v${index}`, unitPriceMinor: random.pick(PRICES), quantity: random.pick([1, 1, 2, 3, 99]), taxCategory: random.pick(TAX_CATEGORIES),
  }));
  const list = lines.map(({ unitPriceMinor, quantity }) => unitPriceMinor * BigInt(quantity));
  const onLines = list.map((price) => (price * BigInt(random.pick([0, 0, 10, 33, 50, 100]))) / 100n);
  const left = list.map((price, index) => price - (onLines[index] ?? 0n));
  const onOrder = spread((left.reduce((sum, price) => sum + price, 0n) * BigInt(random.pick([0, 0, 7, 15, 100]))) / 100n, left);
  const shipping = random.chance(0.8) ? { priceMinor: random.pick([0n, 490n, 595n, 2200n]), taxCategory: random.pick(TAX_CATEGORIES) } : undefined;
  const line = (index: number): DiscountTarget => ({ kind: 'LINE', lineId: `${index}` });
  return {
    channel, lines, shipping,
    rates: { STANDARD: random.int(0, 270_000), ...(random.chance(0.6) ? { REDUCED: random.int(0, 130_000) } : {}), ZERO: 0 },
    discounts: [
      ...onLines.map((amount, index) => off(line(index), amount)), ...onOrder.map((amount, index) => off(line(index), amount)),
      ...(shipping && random.chance(0.4) ? [off({ kind: 'SHIPPING' }, random.pick([shipping.priceMinor, shipping.priceMinor / 2n]))] : []),
    ],
  };
}

const partsOf = ({ lines, shipping }: Amounts): readonly PartAmounts[] => [...lines, ...(shipping ? [shipping] : [])];
const sumOf = <Item>(items: readonly Item[], amount: (item: Item) => bigint): bigint => items.reduce((sum, item) => sum + amount(item), 0n);

/** Everything that must be true of every basket; what is not, by name. */
function broken(basket: Basket, amounts: Amounts): readonly string[] {
  const parts = partsOf(amounts);
  const promises: Readonly<Record<string, boolean>> = {
    'each part: list − discount = paid, net + tax = gross, none below zero': parts.every((part) =>
      part.listMinor - part.discountMinor === part.totalMinor && part.netMinor + part.taxMinor === part.grossMinor
      && [part.listMinor, part.discountMinor, part.totalMinor, part.netMinor, part.taxMinor].every((amount) => amount >= 0n)),
    'what is paid is with or without tax, as the channel says': parts.every((part) => part.totalMinor === (amounts.pricesIncludeTax ? part.grossMinor : part.netMinor)),
    'a line costs its price times its pieces': amounts.lines.every(({ listMinor }, index) => listMinor === basket.lines[index]!.unitPriceMinor * BigInt(basket.lines[index]!.quantity)),
    'the parts sum to the whole': sumOf(parts, ({ grossMinor }) => grossMinor) === amounts.totalMinor,
    'the discounts sum to the whole': sumOf(basket.discounts, ({ amountMinor }) => amountMinor) === amounts.discountMinor && sumOf(parts, ({ discountMinor }) => discountMinor) === amounts.discountMinor,
    'the taxes of the parts sum to the whole': sumOf(parts, ({ taxMinor }) => taxMinor) === amounts.taxMinor,
    'the taxes of the rates sum to the whole': sumOf(amounts.taxes, ({ taxMinor }) => taxMinor) === amounts.taxMinor && sumOf(amounts.taxes, ({ grossMinor }) => grossMinor) === amounts.totalMinor,
    'subtotal, shipping, discount and tax make the total': amounts.totalMinor === amounts.subtotalMinor + amounts.shippingMinor - amounts.discountMinor + (amounts.pricesIncludeTax ? 0n : amounts.taxMinor),
    'no tax is a whole unit beside the exact one': basket.channel.taxPer === 'RATE' || parts.every(isExactTax(amounts.pricesIncludeTax)),
    'where tax is counted for a rate, it is rounded once': basket.channel.taxPer === 'LINE' || ratesOf(parts).every(isExactTax(amounts.pricesIncludeTax)),
  };
  return Object.entries(promises).filter(([, isKept]) => !isKept).map(([promise]) => promise);
}

type Taxed = Pick<PartAmounts, 'totalMinor' | 'ratePpm' | 'taxMinor'>;

/** All that has one rate, together. */
const ratesOf = (parts: readonly PartAmounts[]): readonly Taxed[] =>
  [...Map.groupBy(parts, ({ ratePpm }) => ratePpm)].map(([ratePpm, same]) => ({ ratePpm, totalMinor: sumOf(same, ({ totalMinor }) => totalMinor), taxMinor: sumOf(same, ({ taxMinor }) => taxMinor) }));

/** The rounded tax is at most half a unit from the exact one. */
const isExactTax = (isIncluded: boolean) => ({ totalMinor, ratePpm, taxMinor }: Taxed): boolean => {
  const divisor = isIncluded ? 1_000_000n + BigInt(ratePpm) : 1_000_000n;
  const distance = taxMinor * divisor - totalMinor * BigInt(ratePpm);
  return (distance < 0n ? -distance : distance) * 2n <= divisor;
};

describe.each(SETTINGS)('any basket, taxed for %s', (_name, setting) => {
  it.each(CHANNELS.map((channel) => [channel.id, channel] as const))('adds up to the minor unit in %s', (id, channel) => {
    const random = createRandom(`baskets/${id}`);
    for (let nth = 0; nth < BASKETS / SETTINGS.length; nth++) {
      const basket = anyBasket(random, { ...channel, ...setting });
      expect({ nth, broken: broken(basket, priceBasket(basket)) }).toEqual({ nth, broken: [] });
    }
  });
});

describe('what cannot be', () => {
  const basket: Basket = {
    channel: channelOf('EUR'), discounts: [], shipping: undefined, rates: { STANDARD: 190_000 },
    lines: [{ id: 'lamp', productId: 'p', variantId: 'v', unitPriceMinor: 1999n, quantity: 1, taxCategory: 'STANDARD' }],
  };
  it.each([
    ['more off than a line costs', off({ kind: 'LINE', lineId: 'lamp' }, 2000n)], ['less than nothing off', off({ kind: 'LINE', lineId: 'lamp' }, -1n)],
    ['a line that is not there', off({ kind: 'LINE', lineId: 'desk' }, 1n)], ['shipping where nothing is sent', off({ kind: 'SHIPPING' }, 1n)],
  ])('%s is a fault, never a wrong total', (_what, discount) => {
    expect(() => priceBasket({ ...basket, discounts: [discount] })).toThrow(RangeError);
  });
});
