import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

const SET_STOCK = `mutation ($input: SetStockInput!) { setStock(input: $input) {
  variant { id stock { onHand reserved allocated available } availability { status orderableQuantity } } userErrors { code field } } }`;
const ADJUST_STOCK = 'mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { variant { stock { onHand available } } userErrors { code field } } }';
const SET_PRICE = 'mutation ($input: SetPriceInput!) { setPrice(input: $input) { variant { price(currency: "JPY") { amount } } userErrors { code field } } }';
const SET_PUBLISHED = 'mutation ($input: SetProductPublishedInput!) { setProductPublished(input: $input) { product { isPublished } userErrors { code field } } }';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

describe('who does not manage the catalogue', () => {
  it.each(['setStock', 'adjustStock', 'setPrice', 'setProductPublished'])('may not %s', async (name) => {
    const variantId = newId('var');
    const [query, input] = { setStock: [SET_STOCK, { variantId, onHand: 1 }], adjustStock: [ADJUST_STOCK, { variantId, by: 1 }], setPrice: [SET_PRICE, { variantId, price: eur('1') }], setProductPublished: [SET_PUBLISHED, { productId: newId('prod'), isPublished: true }] }[name] as [string, object];
    expect(codesOf(await desk.ask(query, { input }))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await desk.ask(query, { input }, desk.customer))).toEqual(['FORBIDDEN']);
  });

  it('sees whether there are pieces, not how many', async () => {
    const id = await desk.stocked(37);
    const query = 'query ($id: ID!) { variant(id: $id) { availability { status orderableQuantity } stock { onHand } } }';
    const answer = await desk.ask(query, { id }, desk.customer);
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    expect(answer.data).toEqual({ variant: { availability: { status: 'IN_STOCK', orderableQuantity: 10 }, stock: null } });
    expect(await desk.ask(query, { id }, desk.manager)).toMatchObject({ errors: [], data: { variant: { stock: { onHand: 37 } } } });
  });
});

describe('setStock', () => {
  const set = async (input: object) => (await desk.ask<{ setStock: object }>(SET_STOCK, { input }, desk.manager)).data?.setStock;

  it('sets the count, and shows it', async () => {
    const variantId = await desk.stocked(0);
    const stock = { onHand: 3, reserved: 0, allocated: 0, available: 3 };
    expect(await set({ variantId, onHand: 3 })).toEqual({ variant: { id: variantId, stock, availability: { status: 'LOW_STOCK', orderableQuantity: 3 } }, userErrors: [] });
  });

  it('shows each count when several are set in one request', async () => {
    const variantId = await desk.stocked(0);
    const one = (alias: string, onHand: number) => `${alias}: setStock(input: { variantId: "${variantId}", onHand: ${onHand} }) { variant { stock { onHand } } }`;
    const { data } = await desk.ask(`mutation { ${one('first', 1)} ${one('second', 2)} }`, {}, desk.manager);
    expect(data).toEqual({ first: { variant: { stock: { onHand: 1 } } }, second: { variant: { stock: { onHand: 2 } } } });
  });

  it('refuses what it cannot do', async () => {
    const variantId = await desk.stocked(10);
    await desk.database.query('UPDATE stock SET reserved = 4 WHERE on_hand = 10');
    expect(await set({ variantId, onHand: 3 })).toEqual({ variant: null, userErrors: [{ code: 'STOCK_PROMISED', field: ['onHand'] }] });
    expect(await set({ variantId, onHand: -1 })).toMatchObject({ userErrors: [{ code: 'QUANTITY_OUT_OF_RANGE', field: ['onHand'] }] });
    expect(await set({ variantId, onHand: 1_000_001 })).toMatchObject({ userErrors: [{ code: 'QUANTITY_OUT_OF_RANGE' }] });
    expect(await set({ variantId: newId('var'), onHand: 1 })).toMatchObject({ userErrors: [{ code: 'VARIANT_NOT_FOUND', field: ['variantId'] }] });
    expect(await set({ variantId: newId('prod'), onHand: 1 })).toMatchObject({ userErrors: [{ code: 'INVALID_ID', field: ['variantId'] }] });
  });
});

describe('adjustStock', () => {
  const adjust = async (input: object) => (await desk.ask<{ adjustStock: object }>(ADJUST_STOCK, { input }, desk.manager)).data?.adjustStock;

  it('adds pieces and takes them away, and leaves a movement each', async () => {
    const variantId = await desk.stocked(5);
    expect(await adjust({ variantId, by: 7 })).toEqual({ variant: { stock: { onHand: 12, available: 12 } }, userErrors: [] });
    expect(await adjust({ variantId, by: -12 })).toEqual({ variant: { stock: { onHand: 0, available: 0 } }, userErrors: [] });
    const moved = await desk.database.query('SELECT kind, on_hand FROM stock_movement WHERE variant_id = $1 ORDER BY id', [toUuid(variantId)]);
    expect(moved).toEqual([5, 7, -12].map((on_hand) => ({ kind: 'COUNTED', on_hand })));
  });

  it('loses no difference when many come at once', async () => {
    const variantId = await desk.stocked(100);
    await Promise.all(Array.from({ length: 40 }, (_, index) => adjust({ variantId, by: index % 2 === 0 ? 3 : -2 })));
    expect(await adjust({ variantId, by: 1 })).toMatchObject({ variant: { stock: { onHand: 121 } } });
  });

  it('refuses what it cannot do, and leaves the count', async () => {
    const variantId = await desk.stocked(10);
    await desk.database.query('UPDATE stock SET reserved = 4 WHERE variant_id = $1', [toUuid(variantId)]);
    expect(await adjust({ variantId, by: -7 })).toEqual({ variant: null, userErrors: [{ code: 'STOCK_PROMISED', field: ['by'] }] });
    for (const by of [0, -11, 999_991, 2_147_483_647]) {
      expect(await adjust({ variantId, by })).toEqual({ variant: null, userErrors: [{ code: 'QUANTITY_OUT_OF_RANGE', field: ['by'] }] });
    }
    expect(await adjust({ variantId: newId('var'), by: 1 })).toMatchObject({ userErrors: [{ code: 'VARIANT_NOT_FOUND', field: ['variantId'] }] });
    expect(await adjust({ variantId: newId('prod'), by: 1 })).toMatchObject({ userErrors: [{ code: 'INVALID_ID', field: ['variantId'] }] });
    expect(await adjust({ variantId, by: -6 })).toMatchObject({ variant: { stock: { onHand: 4, available: 0 } } });
  });
});

describe('setPrice', () => {
  const set = async (input: object) => (await desk.ask<{ setPrice: object }>(SET_PRICE, { input }, desk.manager)).data?.setPrice;

  it('sets a price and tells all that carts need, by rising version', async () => {
    const { id: productId, variantIds: [variantId] } = await desk.addProduct({ name: 'Lamp', variants: [{ name: 'Oak', prices: { EUR: 1999 } }] });
    expect(await set({ variantId, price: { amount: '2500', currency: 'JPY' } })).toEqual({ variant: { price: { amount: '2500' } }, userErrors: [] });
    await set({ variantId, price: eur('25') });
    const told = { name: 'products.variant-changed', payload: { variantId, productId, sku: `SKU-${variantId}`, productName: 'Lamp', variantName: 'Oak', isPublished: true } };
    expect(await desk.told(variantId!)).toMatchObject([
      { ...told, aggregateVersion: 2, payload: { ...told.payload, prices: [{ currency: 'EUR', amountMinor: '1999' }, { currency: 'JPY', amountMinor: '2500' }] } },
      { ...told, aggregateVersion: 3, payload: { ...told.payload, prices: [{ currency: 'EUR', amountMinor: '2500' }, { currency: 'JPY', amountMinor: '2500' }] } },
    ]);
  });

  it.each([
    ['0', 'EUR', 'INVALID_AMOUNT', 'amount'], ['-1', 'EUR', 'INVALID_AMOUNT', 'amount'], ['1.999', 'EUR', 'INVALID_AMOUNT', 'amount'],
    ['1.5', 'JPY', 'INVALID_AMOUNT', 'amount'], ['1.250', 'KWD', 'CURRENCY_NOT_SUPPORTED', 'currency'],
  ])('refuses %s %s', async (amount, currency, code, at) => {
    const variantId = await desk.stocked(1);
    expect(await set({ variantId, price: { amount, currency } })).toEqual({ variant: null, userErrors: [{ code, field: ['price', at] }] });
    expect(await desk.told(variantId)).toEqual([]);
  });

  it('needs a variant', async () => {
    expect(await set({ variantId: newId('var'), price: eur('1') })).toMatchObject({ userErrors: [{ code: 'VARIANT_NOT_FOUND' }] });
    expect(await set({ variantId: 'lamp', price: eur('1') })).toMatchObject({ userErrors: [{ code: 'INVALID_ID' }] });
  });
});

describe('setProductPublished', () => {
  const set = async (input: object) => (await desk.ask<{ setProductPublished: object }>(SET_PUBLISHED, { input }, desk.manager)).data?.setProductPublished;

  it('hides a product from the next request on, and tells of each of its variants', async () => {
    const { id: productId, variantIds } = await desk.addProduct({ variants: [{}, {}] });
    expect(await set({ productId, isPublished: false })).toEqual({ product: { isPublished: false }, userErrors: [] });
    expect(await desk.ask('query ($id: ID!) { product(id: $id) { id } }', { id: productId })).toMatchObject({ errors: [], data: { product: null } });
    for (const variantId of variantIds) {
      expect(await desk.told(variantId)).toMatchObject([{ aggregateVersion: 2, payload: { variantId, isPublished: false } }]);
    }
  });

  it('needs a product', async () => {
    expect(await set({ productId: newId('prod'), isPublished: true })).toMatchObject({ product: null, userErrors: [{ code: 'PRODUCT_NOT_FOUND', field: ['productId'] }] });
    expect(await set({ productId: newId('var'), isPublished: true })).toMatchObject({ userErrors: [{ code: 'INVALID_ID' }] });
  });
});

describe('what is told of a variant', () => {
  it('is by the latest version all that is so, however changes race', async () => {
    const { id: productId, variantIds: [variantId] } = await desk.addProduct({ variants: [{ prices: { EUR: 100 } }] });
    await Promise.all(Array.from({ length: 30 }, (_, index) =>
      index % 3 === 0
        ? desk.ask(SET_PUBLISHED, { input: { productId, isPublished: index % 2 === 0 } }, desk.manager)
        : desk.ask(SET_PRICE, { input: { variantId, price: eur(`${index}`) } }, desk.manager)));
    const told = (await desk.told(variantId!)) as { aggregateVersion: number; payload: { isPublished: boolean; prices: object[] } }[];
    expect(told.map(({ aggregateVersion }) => aggregateVersion).sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 2));
    const last = told.find(({ aggregateVersion }) => aggregateVersion === 31)!.payload;
    const amount = (Number((last.prices[0] as { amountMinor: string }).amountMinor) / 100).toFixed(2);
    expect(await desk.ask('query ($id: ID!) { product(id: $id) { isPublished variants { price { amount } } } }', { id: productId }, desk.manager))
      .toMatchObject({ data: { product: { isPublished: last.isPublished, variants: [{ price: { amount } }] } } });
  });
});
