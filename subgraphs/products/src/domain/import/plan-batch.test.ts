import { describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import type { CatalogueNow, VariantNow } from './catalogue-now.ts';
import type { ImportLine } from './import-line.ts';
import { planBatch } from './plan-batch.ts';

const deps = { isDryRun: false, newProductId: () => newId('prod'), newVariantId: () => newId('var'), nameOf: (key: string) => key, mark: (text: string) => text };
const variant: VariantNow = { id: newId('var'), productId: newId('prod'), slug: 'lamp', sku: 'LAMP', name: 'Oak', options: [], prices: { EUR: 100n }, onHand: 5, promised: 7, backorderLimit: 4 };
const now = (change: Partial<VariantNow> = {}): CatalogueNow =>
  ({ products: [], variants: [{ ...variant, ...change }], categories: new Map(), seenSkus: new Map(), seenProducts: new Map() });
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
