import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codesOf } from '@storegraph/testkit/graphql-client';
import { parsePrice } from '../src/domain/catalogue/parse-price.ts';
import { openDesk } from './products.desk.ts';
import type { ProductsDesk } from './products.desk.ts';

let desk: ProductsDesk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());

describe('the channels', () => {
  it('are those of every shop, also of one that nothing was put into', async () => {
    const { data } = await desk.ask('{ channels { id currency pricesIncludeTax defaultLocale countries } }');
    expect(data).toEqual({
      channels: [
        { id: 'EU', currency: 'EUR', pricesIncludeTax: true, defaultLocale: 'EN', countries: expect.arrayContaining(['DE', 'FR', 'IE']) },
        { id: 'JP', currency: 'JPY', pricesIncludeTax: true, defaultLocale: 'JA', countries: ['JP'] },
        { id: 'US', currency: 'USD', pricesIncludeTax: false, defaultLocale: 'EN', countries: ['US'] },
      ],
    });
  });

  it('are found by id', async () => {
    const query = 'query ($id: ID!) { channel(id: $id) { name } }';
    expect(await desk.ask(query, { id: 'US' })).toMatchObject({ errors: [], data: { channel: { name: 'United States' } } });
    expect(await desk.ask(query, { id: 'MARS' })).toMatchObject({ errors: [], data: { channel: null } });
    expect(codesOf(await desk.ask(query, { id: 'eu' }))).toEqual(['INVALID_ID']);
  });

  it('sell in every currency that a price can be set in', async () => {
    const currencies = await desk.database.query<{ currency: string }>('SELECT currency FROM channel');
    expect(currencies).toHaveLength(3);
    for (const { currency } of currencies) expect(parsePrice({ amount: '1', currency }).currency).toBe(currency);
  });
});

describe('what a product costs', () => {
  it('can be asked of a channel, which goes before the currency', async () => {
    const { id } = await desk.addProduct({ variants: [{ prices: { EUR: 1999, JPY: 3000 } }, { prices: { EUR: 2500 } }] });
    const { data } = await desk.ask(
      `query ($id: ID!) { product(id: $id) { eu: priceRange(channel: "EU") { max { amount currency } } jp: priceRange(currency: "EUR", channel: "JP") { max { amount currency } }
         us: priceRange(channel: "US") { max { amount } } none: priceRange(channel: "MARS") { max { amount } }
         variants { jp: price(channel: "JP") { amount } none: price(channel: "MARS") { amount } plain: price(channel: null) { amount } } } }`, { id });
    expect(data).toEqual({ product: {
      eu: { max: { amount: '25.00', currency: 'EUR' } }, jp: { max: { amount: '3000', currency: 'JPY' } }, us: null, none: null,
      variants: [{ jp: { amount: '3000' }, none: null, plain: { amount: '19.99' } }, { jp: null, none: null, plain: { amount: '25.00' } }],
    } });
  });
});
