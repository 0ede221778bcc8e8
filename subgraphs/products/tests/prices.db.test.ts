import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { connectDatabase } from '@storegraph/postgres/database';
import { eventually } from '@storegraph/testkit/eventually';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const SET_PRICES = 'mutation ($input: SetPricesInput!) { setPrices(input: $input) { variants { id eu: price { amount } jp: price(channel: "JP") { amount } } userErrors { code field } } }';
const SET_PRICE = 'mutation ($input: SetPriceInput!) { setPrice(input: $input) { variant { id } userErrors { code } } }';
const PRICING = `query ($id: ID!, $channel: ID) { variant(id: $id) { pricing(channel: $channel) {
  channel { id } price { amount currency } pricesIncludeTax compareAt { amount currency } lowestPriorPrice { amount currency } discountPercent } } }`;
const HISTORY = `query ($id: ID!, $channel: ID, $first: Int, $after: String) { variant(id: $id) { priceHistory(channel: $channel, first: $first, after: $after) {
  edges { node { price { amount } compareAt { amount } validFrom } } pageInfo { hasNextPage endCursor } totalCount } } }`;

const line = (variantId: string | undefined, channel: string, price: string, compareAt?: string) => ({ variantId, channel, price, compareAt });
const set = async (...prices: object[]) => (await desk.ask<{ setPrices: object }>(SET_PRICES, { input: { prices } }, desk.manager)).data?.setPrices;
const setOne = (variantId: string, amount: string) => desk.ask(SET_PRICE, { input: { variantId, price: { amount, currency: 'EUR' } } }, desk.manager);
const pricing = async (id: string, channel?: string) => (await desk.ask<{ variant: { pricing: object } }>(PRICING, { id, channel })).data?.variant.pricing;
const history = async (id: Id<'var'>, currency = 'EUR') =>
  desk.database.query<{ amount: number | null; compare: number | null }>(
    'SELECT amount_minor::int AS amount, compare_at_minor::int AS compare FROM price_history WHERE variant_id = $1 AND currency = $2 ORDER BY id', [toUuid(id), currency]);

type Past = readonly (readonly [daysAgo: number, amount: number, compareAt?: number])[];

/** Variants that came to cost `[days ago, price, compare-at]`, the last of which they cost now. */
async function pricedVariants(count: number, ...entries: Past): Promise<Id<'var'>[]> {
  const ids: Id<'var'>[] = [];
  for (let made = 0; made < count; made += 1) ids.push((await desk.addProduct({ variants: [{ prices: {} }] })).variantIds[0]!);
  for (const [daysAgo, amount, compareAt] of entries) {
    await desk.database.query(
      `INSERT INTO price SELECT id, 'EUR', $2, $3 FROM unnest($1::uuid[]) AS id
       ON CONFLICT (variant_id, currency) DO UPDATE SET amount_minor = excluded.amount_minor, compare_at_minor = excluded.compare_at_minor`,
      [ids.map(toUuid), amount, compareAt ?? null]);
    await desk.database.query(
      `UPDATE price_history SET valid_from = now() - make_interval(days => $2) WHERE id IN (SELECT max(id) FROM price_history WHERE variant_id = ANY($1) GROUP BY variant_id)`, [ids.map(toUuid), daysAgo]);
  }
  return ids;
}
const pricedVariant = async (...entries: Past) => (await pricedVariants(1, ...entries))[0]!;

describe('setPrices', () => {
  it('sets prices in the currencies of their channels, and tells of each variant once', async () => {
    const { variantIds: [one, other] } = await desk.addProduct({ variants: [{ prices: { EUR: 1999 } }, { prices: { EUR: 1999 } }] });
    expect(await set(line(other, 'JP', '2500'), line(one, 'EU', '25'), line(other, 'EU', '18.5', '25'))).toEqual({
      variants: [{ id: other, eu: { amount: '18.50' }, jp: { amount: '2500' } }, { id: one, eu: { amount: '25.00' }, jp: null }], userErrors: [],
    });
    const prices = (eur: string, ...others: object[]) => ({ aggregateVersion: 2, payload: { prices: [{ currency: 'EUR', amountMinor: eur }, ...others] } });
    expect(await desk.told(one!)).toMatchObject([prices('2500')]);
    expect(await desk.told(other!)).toMatchObject([prices('1850', { currency: 'JPY', amountMinor: '2500' })]);
  });

  it('refuses all when one line is at fault, and says which', async () => {
    const id = await desk.stocked(1);
    const before = await history(id);
    const good = line(id, 'EU', '1');
    const refused = async (...lines: object[]) => expect(await set(good, ...lines));
    (await refused(line(newId('var'), 'EU', '1'), line(newId('var'), 'JP', '1'))).toEqual({ variants: null, userErrors: [
      { code: 'VARIANT_NOT_FOUND', field: ['prices', '1', 'variantId'] }, { code: 'VARIANT_NOT_FOUND', field: ['prices', '2', 'variantId'] },
    ] });
    (await refused(line('lamp', 'EU', '1'), line(id, 'MARS', '1'), line(id, 'JP', '1.5'), line(id, 'US', '2', '2'), good)).toEqual({ variants: null, userErrors: [
      { code: 'INVALID_ID', field: ['prices', '1', 'variantId'] }, { code: 'CHANNEL_NOT_FOUND', field: ['prices', '2', 'channel'] },
      { code: 'INVALID_AMOUNT', field: ['prices', '3', 'price'] }, { code: 'COMPARE_AT_NOT_HIGHER', field: ['prices', '4', 'compareAt'] },
      { code: 'DUPLICATE_LINE', field: ['prices', '5', 'variantId'] },
    ] });
    expect(await set()).toEqual({ variants: null, userErrors: [{ code: 'LINE_COUNT_OUT_OF_RANGE', field: ['prices'] }] });
    expect(await history(id)).toEqual(before);
    expect(await desk.told(id)).toEqual([]);
  });

  it('is for catalogue managers', async () => {
    const input = { prices: [line(newId('var'), 'EU', '1')] };
    expect(codesOf(await desk.ask(SET_PRICES, { input }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await desk.ask(SET_PRICES, { input }, desk.customer))).toEqual(['FORBIDDEN']);
  });

  it('costs as many statements for 300 prices as for three', async () => {
    const variants = (await desk.addProduct({ variants: Array.from({ length: 100 }, () => ({})) })).variantIds;
    const lines = (count: number, price: string) => variants.slice(0, count).flatMap((id) => ['EU', 'JP', 'US'].map((channel) => line(id, channel, price)));
    const few = await desk.costs(SET_PRICES, { input: { prices: lines(1, '5') } }, desk.manager);
    const many = await desk.costs(SET_PRICES, { input: { prices: lines(100, '7') } }, desk.manager);
    expect(many).toEqual(few);
    expect(await pricing(variants[99]!, 'JP')).toMatchObject({ price: { amount: '7', currency: 'JPY' } });
    expect((await Promise.all(variants.map((id) => desk.told(id)))).map(({ length }) => length)).toEqual(variants.map((_, index) => (index === 0 ? 2 : 1)));
  });

  it('sets all of one before any of another, in whichever order the lines come', async () => {
    const { variantIds } = await desk.addProduct({ variants: Array.from({ length: 20 }, () => ({})) });
    const shuffled = (turn: number) => variantIds.map((_, index) => variantIds[(index * 7 + turn) % variantIds.length]!);
    const answers = await Promise.all(Array.from({ length: 12 }, (_, turn) => set(...shuffled(turn).map((id) => line(id, 'EU', `${turn + 1}`)))));
    expect(answers.map((answer) => (answer as { userErrors: object[] }).userErrors)).toEqual(answers.map(() => []));
    const [now] = await desk.database.query<{ prices: number }>('SELECT count(DISTINCT amount_minor)::int AS prices FROM price WHERE variant_id = ANY($1)', [variantIds.map(toUuid)]);
    expect(now).toEqual({ prices: 1 });
  });
});

describe('what a variant costs in a channel', () => {
  it('is told with its tax, and with nothing to compare when no reduction is announced', async () => {
    const { variantIds: [id] } = await desk.addProduct({ variants: [{ prices: { EUR: 1999, USD: 2195 } }] });
    const plain = { compareAt: null, lowestPriorPrice: null, discountPercent: null };
    expect(await pricing(id!)).toEqual({ channel: { id: 'EU' }, price: { amount: '19.99', currency: 'EUR' }, pricesIncludeTax: true, ...plain });
    expect(await pricing(id!, 'US')).toEqual({ channel: { id: 'US' }, price: { amount: '21.95', currency: 'USD' }, pricesIncludeTax: false, ...plain });
    expect([await pricing(id!, 'JP'), await pricing(id!, 'MARS')]).toEqual([null, null]);
  });

  it.each([
    ['what it cost before', [[100, 10000], [3, 8000, 12000]], '100.00', 20],
    ['the lowest of the 30 days before the reduction', [[100, 10000], [40, 9000], [20, 10000], [3, 8000, 12000]], '90.00', 11],
    ['what it cost before the first of several steps', [[100, 10000], [20, 9000, 10000], [3, 8000, 10000]], '100.00', 20],
    ['nothing cheaper of longer ago', [[100, 5000], [40, 10000], [3, 8000, 12000]], '100.00', 20],
    ['a lower price than now', [[100, 10000], [20, 7000], [10, 10000], [3, 8000, 12000]], '70.00', null],
    ['nothing, when it is new', [[3, 8000, 12000]], null, null],
    ['nothing, when the announced price is no higher', [[100, 10000], [3, 8000, 7000]], null, null],
  ] as const)('is compared with %s', async (_what, entries, lowest, percent) => {
    const id = await pricedVariant(...entries);
    expect(await pricing(id)).toMatchObject({ price: { amount: '80.00' }, lowestPriorPrice: lowest && { amount: lowest, currency: 'EUR' }, discountPercent: percent });
  });

  it('is announced by a compare-at price, until a price without one is set', async () => {
    const id = await pricedVariant([100, 3000]);
    await set(line(id, 'EU', '20', '40'));
    expect(await pricing(id)).toMatchObject({ compareAt: { amount: '40.00' }, lowestPriorPrice: { amount: '30.00' }, discountPercent: 33 });
    await setOne(id, '25');
    expect(await pricing(id)).toMatchObject({ price: { amount: '25.00' }, compareAt: null, lowestPriorPrice: null, discountPercent: null });
  });

  it('costs the same number of statements whether 5, 20 or 100 products are reduced', async () => {
    await pricedVariants(100, [50, 2000], [5, 1000, 3000]);
    const query = `query ($first: Int!) { products(first: $first) { edges { node { priceRange { min { amount } } variants {
      eu: pricing { price { amount } lowestPriorPrice { amount } discountPercent } jp: pricing(channel: "JP") { discountPercent } } } } } }`;
    const { data } = await desk.ask<{ products: { edges: { node: { variants: { eu: object }[] } }[] } }>(query, { first: 100 });
    expect(data?.products.edges.map(({ node }) => node.variants[0]?.eu)).toEqual(Array.from({ length: 100 }, () => ({ price: { amount: '10.00' }, lowestPriorPrice: { amount: '20.00' }, discountPercent: 50 })));
    // The page, variants, price ranges, prices in each of two currencies, histories.
    for (const first of [5, 20, 100]) expect(await desk.costs(query, { first })).toHaveLength(6);
  }, 60_000);
});

describe('a price that is to begin', () => {
  const SCHEDULE = 'mutation ($input: SchedulePricesInput!) { schedulePrices(input: $input) { variants { scheduledPrices { channel { id } price { amount } compareAt { amount } validFrom } } userErrors { code field } } }';
  const CANCEL = 'mutation ($input: CancelScheduledPriceInput!) { cancelScheduledPrice(input: $input) { variant { scheduledPrices { validFrom } } userErrors { code field } } }';
  const validFrom = '2999-01-01T00:00:00.000Z';

  it('is seen by managers, and begins by itself', async () => {
    const id = await pricedVariant([50, 2000]);
    const scheduled = { channel: { id: 'EU' }, price: { amount: '15.00' }, compareAt: { amount: '20.00' }, validFrom };
    expect(await desk.ask(SCHEDULE, { input: { validFrom, prices: [line(id, 'EU', '15', '20')] } }, desk.manager))
      .toMatchObject({ data: { schedulePrices: { variants: [{ scheduledPrices: [scheduled] }], userErrors: [] } } });
    expect(await pricing(id)).toMatchObject({ price: { amount: '20.00' } });
    // The year 2999 has come.
    await desk.database.query('UPDATE scheduled_price SET valid_from = now() WHERE variant_id = $1', [toUuid(id)]);
    await eventually('it costs less', async () => {
      expect(await pricing(id)).toMatchObject({ price: { amount: '15.00' }, lowestPriorPrice: { amount: '20.00' }, discountPercent: 25 });
      return true;
    });
  });

  it('is for catalogue managers to see, to schedule and to call off', async () => {
    const id = await pricedVariant([50, 2000]);
    expect(await desk.ask(SCHEDULE, { input: { validFrom, prices: [line(id, 'EU', '15')] } }, desk.manager)).toMatchObject({ errors: [] });
    for (const [query, variables] of [[SCHEDULE, { input: { validFrom, prices: [] } }], [CANCEL, { input: { variantId: id, channel: 'EU', validFrom } }], ['query ($id: ID!) { variant(id: $id) { scheduledPrices { validFrom } } }', { id }]] as const) {
      expect(codesOf(await desk.ask(query, variables, desk.customer))).toEqual(['FORBIDDEN']);
    }
    expect(await desk.ask(CANCEL, { input: { variantId: id, channel: 'EU', validFrom } }, desk.manager)).toMatchObject({ data: { cancelScheduledPrice: { variant: { scheduledPrices: [] }, userErrors: [] } } });
    expect(await desk.ask(CANCEL, { input: { variantId: id, channel: 'EU', validFrom } }, desk.manager)).toMatchObject({ data: { cancelScheduledPrice: { variant: null, userErrors: [{ code: 'SCHEDULED_PRICE_NOT_FOUND' }] } } });
  });
});

describe('the history of a price', () => {
  it('is for catalogue managers to read, page by page, latest first', async () => {
    const id = await pricedVariant([30, 3000], [20, 2000, 2500], [10, 4000]);
    expect(codesOf(await desk.ask(HISTORY, { id }, desk.customer))).toEqual(['FORBIDDEN']);
    const read = async (first: number, after?: string, channel?: string) =>
      (await desk.ask<{ variant: { priceHistory: { edges: { node: { price: { amount: string } | null } }[]; pageInfo: { endCursor: string; hasNextPage: boolean }; totalCount: number } } }>(
        HISTORY, { id, first, after, channel }, desk.manager)).data?.variant.priceHistory;
    const page = await read(2);
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true }, edges: [{ node: { price: { amount: '40.00' }, compareAt: null } }, { node: { price: { amount: '20.00' }, compareAt: { amount: '25.00' } } }] });
    expect(await read(2, page?.pageInfo.endCursor)).toMatchObject({ pageInfo: { hasNextPage: false }, edges: [{ node: { price: { amount: '30.00' } } }] });
    expect(await read(2, undefined, 'JP')).toMatchObject({ totalCount: 0, edges: [] });
    expect(await read(2, undefined, 'MARS')).toBeNull();
    expect(codesOf(await desk.ask(HISTORY, { id, after: 'nonsense' }, desk.manager))).toEqual(['INVALID_CURSOR']);
  });

  it('loses nothing when many set the price at once, and ends with what it costs', async () => {
    const id = await desk.stocked(1);
    await Promise.all(Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? setOne(id, `${index + 1}`) : set(line(id, 'EU', `${index + 1}`, '100')))));
    const told = (await desk.told(id)) as { aggregateVersion: number; payload: { prices: { amountMinor: string }[] } }[];
    const inOrder = told.toSorted((a, b) => a.aggregateVersion - b.aggregateVersion).map(({ payload }) => Number(payload.prices[0]!.amountMinor));
    expect((await history(id)).map(({ amount }) => amount)).toEqual([1999, ...inOrder]);
    expect(await pricing(id)).toMatchObject({ price: { amount: (inOrder.at(-1)! / 100).toFixed(2) } });
  });

  it('has no entry for a price that is set to what it is', async () => {
    const id = await pricedVariant([10, 2000]);
    await setOne(id, '20');
    expect(await history(id)).toEqual([{ amount: 2000, compare: null }]);
  });

  it('is kept whoever writes: it knows when a price is changed or taken away by hand', async () => {
    const id = await pricedVariant([10, 2000]);
    await desk.database.query('UPDATE price SET amount_minor = 1500 WHERE variant_id = $1', [toUuid(id)]);
    await desk.database.query('DELETE FROM price WHERE variant_id = $1', [toUuid(id)]);
    expect(await history(id)).toEqual([2000, 1500, null].map((amount) => ({ amount, compare: null })));
    expect(await desk.ask(HISTORY, { id, first: 1 }, desk.manager)).toMatchObject({ data: { variant: { priceHistory: { edges: [{ node: { price: null } }] } } } });
  });

  it('cannot be rewritten by the service', async () => {
    const app = await connectDatabase({ url: desk.database.appUrl, entities: [], name: 'forger', poolSize: 1 });
    try {
      for (const sql of ['UPDATE price_history SET amount_minor = 1', 'DELETE FROM price_history', 'TRUNCATE price_history']) await expect(app.dataSource.query(sql)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await app.close();
    }
  });
});
