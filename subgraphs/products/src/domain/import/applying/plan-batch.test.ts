import { describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import type { CatalogueNow, VariantNow } from './catalogue-now.ts';
import type { ImportLine } from '../import-line.ts';
import { planBatch } from './plan-batch.ts';

const deps = { isDryRun: false, newProductId: () => newId('prod'), newVariantId: () => newId('var'), nameOf: (key: string) => key, nameOfFact: (fact: string) => fact, nameOfPrice: (currency: string) => `price ${currency}`, nameOfCompareAt: (currency: string) => `compare at ${currency}`, mark: (text: string) => text };
const variant: VariantNow = { id: newId('var'), productId: newId('prod'), slug: 'lamp', sku: 'LAMP', name: 'Oak', options: [], weightGrams: null, taxCategory: null, prices: { EUR: 100n }, compareAts: {}, onHand: 5, promised: 7, backorderLimit: 4 };
const now = (change: Partial<VariantNow> = {}): CatalogueNow =>
  ({ products: [], variants: [{ ...variant, ...change }], categories: new Map(), facts: { products: new Map(), variants: new Map(), attributes: new Map(), slugs: new Map() }, seenSkus: new Map(), seenProducts: new Map() });
const plan = (line: Partial<ImportLine>, catalogue = now()) => planBatch([{ number: 2, sku: 'LAMP', product: {}, prices: {}, ...line }], catalogue, deps);

describe('pieces that are promised', () => {
  it.each([
    [5, {}, 'unchanged'], [3, {}, 'applied'], [2, {}, 'STOCK_PROMISED'], [6, {}, 'applied'],
    [0, { backorderLimit: null }, 'applied'], [4, { backorderLimit: 0, promised: 5 }, 'STOCK_PROMISED'], [5, { backorderLimit: 0, promised: 7 }, 'unchanged'],
  ] as const)('%i on hand, where %j: %s', (stock, change, outcome) => {
    const { problems, applied } = plan({ stock }, now(change));
    expect(problems[0]?.code ?? (applied ? 'applied' : 'unchanged')).toBe(outcome);
  });
});

it('a price that is so already is not written again, and one that is taken away goes', () => {
  expect(plan({ prices: { EUR: 100n, USD: null } }).changes).toMatchObject({ prices: [], removedPrices: [] });
  expect(plan({ prices: { EUR: null, USD: 5n } }).changes).toMatchObject({ prices: [{ currency: 'USD', amountMinor: 5n }], removedPrices: [{ currency: 'EUR' }] });
});

describe('what a price is compared with', () => {
  const reduced = now({ prices: { EUR: 100n, USD: 100n }, compareAts: { EUR: 150n, USD: 90n } });
  it.each<[string, Partial<ImportLine>, object]>([
    ['is set beside a price that stays', { compareAts: { EUR: 160n } }, { prices: [{ currency: 'EUR', amountMinor: 100n, compareAtMinor: 160n }] }],
    ['stays while it is higher than a new price', { prices: { EUR: 149n } }, { prices: [{ amountMinor: 149n, compareAtMinor: 150n }] }],
    ['goes with a price that reaches it', { prices: { EUR: 150n } }, { prices: [{ amountMinor: 150n, compareAtMinor: null }] }],
    ['goes where the file says so', { compareAts: { EUR: null } }, { prices: [{ amountMinor: 100n, compareAtMinor: null }] }],
    ['is nothing new where it is so already', { prices: { EUR: 100n }, compareAts: { EUR: 150n, JPY: null } }, { prices: [], removedPrices: [] }],
    ['is nothing new where it is so already, though no higher', { prices: { USD: 100n }, compareAts: { USD: 90n } }, { prices: [] }],
    ['goes with the price', { prices: { EUR: null }, compareAts: { EUR: null } }, { prices: [], removedPrices: [{ currency: 'EUR' }] }],
    ['comes with a price', { prices: { JPY: 1n }, compareAts: { JPY: 2n } }, { prices: [{ currency: 'JPY', amountMinor: 1n, compareAtMinor: 2n }] }],
  ])('%s', (_what, line, expected) => {
    const { changes, problems } = plan(line, reduced);
    expect([changes, problems]).toMatchObject([expected, []]);
  });

  it.each<[string, string, Partial<ImportLine>]>([
    ['COMPARE_AT_NOT_HIGHER', 'compare at EUR', { compareAts: { EUR: 100n } }], ['COMPARE_AT_NOT_HIGHER', 'compare at EUR', { prices: { EUR: 160n }, compareAts: { EUR: 150n } }],
    ['REQUIRED', 'price JPY', { compareAts: { JPY: 5n } }], ['REQUIRED', 'price EUR', { prices: { EUR: null }, compareAts: { EUR: 150n } }],
  ])('is refused with %s at %s', (code, column, line) => {
    expect(plan(line, reduced)).toMatchObject({ problems: [{ line: 2, code, column }], applied: 0, failed: 1, changes: { prices: [], removedPrices: [] } });
  });
});

it.each<[string, Partial<ImportLine>, object | undefined]>([
  ['what it says anew', { weightGrams: 120, taxCategory: 'REDUCED' }, { weightGrams: 120, taxCategory: 'REDUCED' }],
  ['what it takes away', { weightGrams: null }, { weightGrams: null, taxCategory: 'ZERO' }],
  ['nothing where it says what is so already', { weightGrams: 5, taxCategory: 'ZERO' }, undefined],
  ['nothing where it says nothing', {}, undefined],
])('a line changes of weight and tax %s', (_what, line, expected) => {
  const { changes: { changedVariants: [changed] } } = plan(line, now({ weightGrams: 5, taxCategory: 'ZERO' }));
  expect(changed && { weightGrams: changed.weightGrams, taxCategory: changed.taxCategory }).toEqual(expected);
});
