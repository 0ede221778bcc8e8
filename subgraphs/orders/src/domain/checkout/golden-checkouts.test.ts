import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Id } from '@storegraph/kernel/ids';
import { evaluate } from '../promotions/evaluation/evaluate.ts';
import type { PromotedLine } from '../promotions/evaluation/basket.ts';
import { NOW, promotion } from '../promotions/promotion.desk.ts';
import type { Benefit, OfferedPromotion } from '../promotions/promotion.ts';
import { EVERYTHING } from '../promotions/evaluation/scope.ts';
import type { ShippingMethod } from '../shipping/shipping-method.ts';
import { CURRENCIES, inWords, toMinor } from '../totals/golden.desk.ts';
import type { TaxCategory } from '../totals/tax-rates.ts';
import { USUAL_TERMS } from './category-terms.ts';
import { quoteOf } from './quote.ts';
import type { QuotedLine } from './quote.ts';

/** A line of a block: what a line of a cart is, and the collections that the thing is in. */
interface GoldenLine extends QuotedLine {
  readonly collections: readonly string[];
}

const PROMO = /^promo +(.+?): (.+?) on (.+?)(?: for (.+?))?(?: from ([\d.]+))?(?: priority (\d+))?( alone)?$/;
const PART = /^(line|shipping) +(?:(.+?)(?: of (\d+) g)?(?: in (.+?))?: )?(\d+) × ([\d.]+) (\w+) ([\d.]+)% off ([\d.]+) +=> (.*)$/;

const named = (text: string | undefined, separator: string | RegExp): readonly string[] => text?.split(separator) ?? [];

function toBenefit(text: string, minor: (text: string) => bigint, currency: string): Benefit {
  const [, buy, get] = /^buy (\d+) get (\d+)$/.exec(text) ?? [];
  if (buy && get) return { kind: 'BUY_X_GET_Y', buy: Number(buy), get: Number(get), basisPoints: 10_000 };
  if (text === 'free shipping') return { kind: 'FREE_SHIPPING' };
  if (text.endsWith('%')) return { kind: 'PERCENTAGE', basisPoints: Number(text.slice(0, -1)) * 100 };
  return { kind: 'AMOUNT', amounts: { [currency]: minor(text.replace(' off', '')) } };
}

/** What a row says of a promotion, as it is offered to a basket of these lines. */
function toPromotion(row: string, lines: readonly GoldenLine[], minor: (text: string) => bigint, currency: string): OfferedPromotion {
  const [, name = '', benefit = '', scope = '', groups, from, priority = '0', alone] = PROMO.exec(row) ?? [];
  const collections = scope === 'all' ? [] : named(scope, ' or ');
  return promotion(name, {
    benefit: toBenefit(benefit, minor, currency), priority: Number(priority), stacking: alone ? 'EXCLUSIVE' : 'COMBINABLE',
    scope: { ...EVERYTHING, collectionIds: collections.map((each): Id<'coll'> => `coll_${each}`) },
    productsOfCollections: lines.filter((line) => line.collections.some((each) => collections.includes(each))).map(({ productId }) => productId),
    when: { customerGroupIds: named(groups, ' or ').map((each): Id<'cgroup'> => `cgroup_${each}`), minimumSubtotal: from ? { [currency]: minor(from) } : {} },
  });
}

/** What a row says sending costs. */
function toMethod(row: string, minor: (text: string) => bigint, currency: string): ShippingMethod {
  const steps = row.replace(/^table +/, '').split(', ');
  const maxGrams = steps.flatMap((step) => /^at most (\d+) g$/.exec(step)?.[1] ?? []).map(Number)[0] ?? null;
  return {
    id: 'smeth_table', zoneCode: 'HOME', code: 'TABLE', name: 'By weight', carrier: 'Parcel', taxCategory: 'STANDARD', isDefault: true, isPickup: false, maxGrams, minDays: 1, maxDays: 2, position: 0,
    rates: steps.filter((step) => !step.startsWith('at most')).map((step) => {
      const [, fromGrams = '0', price = ''] = /^(?:from (\d+) g )?([\d.]+)$/.exec(step) ?? [];
      return { currency, fromGrams: Number(fromGrams), fromMinor: 0n, priceMinor: minor(price) };
    }),
  };
}

/** A block of the table: what its checkout comes to by the rules of the shop, and as it was worked out. */
function work(block: string): { readonly name: string; readonly channel: string; readonly found: readonly string[]; readonly expected: readonly string[] } {
  const [head = '', ...rows] = block.split('\n').map((row) => row.trim());
  const currency = CURRENCIES[head.slice(0, 2)] ?? '';
  const minor = (text: string): bigint => toMinor(text, currency);
  const of = (kind: string) => rows.filter((row) => row.startsWith(kind));
  const parts = rows.flatMap((row) => {
    const [, kind, thing, grams, collections, quantity, unit = '', category, rate, , expected = ''] = PART.exec(row) ?? [];
    return kind ? [{ kind, thing, grams, collections, quantity: Number(quantity), unit, category: category as TaxCategory, rate: Number(rate), expected }] : [];
  });
  const lines = parts.filter(({ kind }) => kind === 'line').map(({ thing = '', grams, collections, quantity, unit, category }, index): GoldenLine => ({
    id: `cline_${index}`, productId: `prod_${thing}`, variantId: `var_${thing}`, quantity, unitPriceMinor: minor(unit), taxCategory: category,
    weightGrams: grams === undefined ? USUAL_TERMS.weightGrams : Number(grams), collections: named(collections, ', '),
  }));
  const groups = of('shopper').flatMap((row) => named(row.replace(/^shopper +in /, ''), ', ').filter((each) => each !== 'no group'));
  const promotions = of('promo').map((row) => toPromotion(row, lines, minor, currency));
  const promoted = lines.map((line): PromotedLine => ({ ...line, categoryId: null, brand: null }));
  const { amounts } = quoteOf({
    currency, lines, at: NOW, choice: { methodId: undefined, pickupPointId: undefined, slotId: undefined },
    terms: {
      place: { country: 'DE', region: '' }, zoneCode: 'HOME', pickupPoint: undefined, booking: undefined,
      methods: of('table').map((row) => toMethod(row, minor, currency)),
      taxRates: Object.fromEntries(parts.map(({ category, rate }) => [category, Math.round(rate * 10_000)])),
    },
  }, ({ shipping }) => evaluate(promotions, {
    currency, lines: promoted, shippingMinor: shipping?.priceMinor ?? 0n,
    shopper: { customerId: 'user_01h455vb4pex5vsknk084sn02q', isFirstOrder: false, groupIds: groups.map((each): Id<'cgroup'> => `cgroup_${each}`) },
  }, NOW).discounts);
  return {
    channel: head.slice(0, 2), name: head.slice(4), found: inWords(amounts, currency),
    expected: [...parts.map(({ expected }) => expected), ...[...of('rate'), ...of('whole')].map((row) => row.replace(/ +/g, ' '))],
  };
}

const GOLDEN = readFileSync(new URL('./golden-checkouts.txt', import.meta.url), 'utf8').split('\n\n').slice(1).map((block) => work(block.trimEnd()));

it('has at least 8 of who buys and of collections in three channels, and as many of weights', () => {
  expect(GOLDEN.length).toBeGreaterThanOrEqual(28);
  expect(new Set(GOLDEN.map(({ channel }) => channel))).toEqual(new Set(Object.keys(CURRENCIES)));
  expect(new Set(GOLDEN.map(({ channel, name }) => `${channel} ${name}`)).size).toBe(GOLDEN.length);
});

describe.each(Object.keys(CURRENCIES))('checkouts of %s cost what was worked out by hand', (channel) => {
  it.each(GOLDEN.filter((golden) => golden.channel === channel).map((golden) => [golden.name, golden] as const))('%s', (_name, { found, expected }) => {
    expect(found).toEqual(expected);
  });
});
