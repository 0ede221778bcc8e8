import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '@storegraph/kernel/ids';
import { seedOnce } from '@storegraph/postgres/seed';
import { createLoadShop, makeLoadShop } from '@storegraph/sample-shop/load/load-shop';
import type { SampleProduct } from '@storegraph/sample-shop/shape';
import { explainStatements } from '@storegraph/testkit/plans/explain-statements';
import { readAsked } from '@storegraph/testkit/plans/named-operations';
import { faultsOf } from '@storegraph/testkit/plans/read-plan';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';
import { loadProducts } from '../src/store/load.ts';

// The same as `load-l`, only smaller; PLANS_SIZE=load-l (or load-m) asks it of the whole, which takes some minutes to load.
const SMALL = { products: 4_000, variants: 20_000, categories: 200, customers: 10, reviews: 0, orders: 0, history: 0 };
const size = process.env['PLANS_SIZE'];
const shop = size === 'load-l' || size === 'load-m' ? createLoadShop(size) : makeLoadShop('plans', SMALL);
const LIMITS = { scannedRows: 1_500, readRows: 3_000, sortedRows: 2_000 };
const ENTITIES = ['Product', 'ProductVariant', 'Category'] as const;

/** What is let through, by the statement's text, and why. */
const LET_THROUGH: readonly (readonly [statement: RegExp, why: string])[] = [
  [/search_token|int4send|count\(\*\)(?! FROM (few|matching))/, 'facets and totals count what matches: they are asked for apart, and as much work as there is to count'],
  [/AS tokens FROM search_product/, 'what facts stand for is learnt once, some thousand at a time, and remembered'],
  [/'' AS key/, 'what a rule of a collection would find is shown to managers: the catalogue is read in the order of the list until a page is full'],
  ...(size ? [] : [[/search_text|search_product/, 'among some thousand products the index by words is not worth its while: the list is read in its order'] as const]),
];

/** Suggestions are asked for with each letter that is typed: they count nothing, and must be quick whatever there is. */
const NEVER_LET_THROUGH = /suggestion \(kind/;

const statements = explainStatements({ withoutScans: !size });
let desk: ProductsDesk;
let owner: pg.Client;
let rowsOf: (table: string) => number;
let samples: readonly SampleProduct[];

beforeAll(async () => {
  desk = await openDesk();
  await seedOnce(desk.database.ownerUrl, [], (manager) => loadProducts(manager, shop, () => {}));
  owner = new pg.Client({ connectionString: desk.database.ownerUrl });
  await owner.connect();
  await owner.query('ANALYZE');
  const { rows } = await owner.query<{ name: string; rows: number }>(`SELECT relname AS name, reltuples AS rows FROM pg_class WHERE relkind = 'r'`);
  const counts = new Map(rows.map((row) => [row.name, row.rows]));
  rowsOf = (table) => counts.get(table) ?? 0;
  const all: SampleProduct[] = [];
  for (const product of shop.products()) if (product.isPublished && all.length < 2_000) all.push(product);
  samples = Array.from({ length: 24 }, (_, index) => all[index * 80]!);
}, 1_800_000);
afterAll(async () => {
  await owner?.end();
  await desk?.close();
});

/** What stands for a variable, for whichever operation. */
const variable = (name: string, operation: string): unknown => ({
  slug: operation === 'category-page' ? shop.categories.at(-1)?.slug : samples[0]?.slug,
  id: operation === 'import-status' ? newId('imp') : samples[0]?.variants[0]?.id, productId: samples[0]?.id, query: samples[0]?.name.split(' ').slice(1).join(' '),
  prefix: samples[0]?.name.slice(0, 3),
  locale: 'DE', channel: 'EU', rule: { conditions: [{ category: shop.categories.at(-1)?.id }, { inStock: true }] }, ids: [samples[0]?.variants[0]?.id],
})[name];

/** Pages are asked for narrowed and sorted, too. */
const MORE: Readonly<Record<string, readonly (() => Readonly<Record<string, unknown>>)[]>> = {
  'product-list': [
    () => ({ sort: 'NAME' }), () => ({ filter: { category: shop.categories.at(-1)?.slug } }), () => ({ filter: { category: shop.categories[0]?.slug }, sort: 'NAME' }),
    () => ({ filter: { brand: samples[3]?.brand } }), () => ({ filter: { brand: samples[3]?.brand, category: shop.categories[0]?.slug } }), () => ({ filter: { inStock: true } }),
  ],
  'variant-matrix': [() => ({ locale: 'DE' })],
  suggest: ['a', 'l', 'lam', 'lapm', 'desk la'].flatMap((prefix) => ['EN', 'DE'].map((locale) => () => ({ prefix, locale }))),
  'managed-products': ['RECENTLY_CHANGED', 'NEWEST', 'NAME'].flatMap((sort) => [
    () => ({}), () => ({ state: 'UNPUBLISHED' }), () => ({ state: 'PUBLISHED' }), () => ({ state: 'DELETED' }),
    () => ({ category: shop.categories[0]?.slug }), () => ({ state: 'PUBLISHED', category: shop.categories[0]?.slug }), () => ({ brand: samples[3]?.brand }),
    () => ({ text: samples[3]?.name }), () => ({ text: samples[3]?.variants[0]?.sku }), () => ({ text: samples[3]?.slug, brand: samples[3]?.brand }),
  ].map((filter) => () => ({ sort, filter: filter() }))),
  'search-facets': [() => ({ query: null, filters: { brands: [samples[3]?.brand] } }), () => ({ sort: 'PRICE_ASC' }), () => ({ sort: 'RATING', filters: { inStock: true } })],
};

async function faultsOfAll(query: string, variables: object): Promise<string[]> {
  const seen = await statements.during(async () => {
    const { errors } = await desk.ask(query, variables as Record<string, unknown>, desk.manager);
    expect(errors ?? []).toEqual([]);
  });
  const reads = seen.filter(({ sql }) => !/search_dirty|outbox|inbox|advisory|regular work|import_/i.test(sql));
  return reads
    .filter(({ sql }) => !LET_THROUGH.some(([statement]) => statement.test(sql)) || NEVER_LET_THROUGH.test(sql))
    .flatMap(({ sql, plan }) => faultsOf(plan, LIMITS, rowsOf).map((fault) => `${fault}: ${sql.replace(/\s+/g, ' ').slice(0, 200)}`));
}

const asked = readAsked(new URL('../schema/', import.meta.url), ENTITIES);

describe(`with ${shop.counts.products} products, what a named operation has products do`, () => {
  it('is more than nothing for the pages of the shop', () => {
    expect(asked.map(({ name }) => name)).toEqual(expect.arrayContaining(['product-list', 'product-page', 'search-products', 'product-page: Product', 'show-cart: ProductVariant']));
  });

  it.each(asked.map((one) => [one.name, one] as const))('uses an index, reads no more than it needs and sorts only pages: %s', async (_name, { name, query, needs, entity }) => {
    const references: Readonly<Record<string, () => readonly object[]>> = {
      Product: () => samples.map(({ id }) => ({ __typename: 'Product', id })),
      ProductVariant: () => samples.map(({ variants }) => ({ __typename: 'ProductVariant', id: variants[0]?.id })),
      Category: () => shop.categories.slice(-24).map(({ id }) => ({ __typename: 'Category', id })),
    };
    const given = Object.fromEntries(needs.filter((need) => need !== 'representations').map((need) => [need, variable(need, name)]));
    const base = entity ? { ...given, representations: references[entity]?.() } : given;
    const faults: string[] = [];
    for (const more of [() => ({}), ...(MORE[name] ?? [])]) faults.push(...(await faultsOfAll(query, { ...base, ...more() })));
    expect(faults).toEqual([]);
  }, 120_000);
});
