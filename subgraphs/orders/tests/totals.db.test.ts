import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import type { Caller } from '@storegraph/kernel/caller';
import { someone } from '@storegraph/testkit/internal-token';
import { mutationText } from '@storegraph/testkit/graphql-client';
import { ADDRESS, agreeTo, openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';

let desk: OrdersDesk;
beforeAll(async () => {
  desk = await openDesk();
  for (const [country, region, category, rate] of RATES) expect(await manage('setTaxRate', { country, region, category, rate, validFrom: '2020-01-01T00:00:00Z' })).toEqual([]);
}, 60_000);
afterAll(() => desk?.close());

const RATES = [['DE', null, 'STANDARD', '0.19'], ['DE', null, 'REDUCED', '0.07'], ['FR', null, 'STANDARD', '0.2'], ['US', 'New York', 'STANDARD', '0.08875'], ['JP', null, 'STANDARD', '0.1']] as const;
const finance = someone('FINANCE');
const PART = 'rate taxCategory list { amount } discount { amount } total { amount } net { amount } tax { amount } gross { amount }';
const AMOUNTS = `subtotal { amount } discount { amount } shipping { amount } tax { amount } total { amount } pricesIncludeTax taxes { rate net { amount } tax { amount } gross { amount } }`;
type Shown = Readonly<Record<string, { readonly amount: string }>> & { readonly taxes: readonly { readonly rate: string }[] };
const NEW_YORK = { ...ADDRESS, postalCode: '11215', city: 'Brooklyn', region: 'new york', country: 'US' };

/** What a staff mutation is refused for. */
async function manage(mutation: string, input: object, caller: Caller = finance): Promise<readonly (string | undefined)[]> {
  const { data, errors } = await desk.ask<Record<string, { userErrors: { code: string }[] }>>(mutationText(mutation, 'userErrors { code message field }'), { input }, caller);
  return [...errors.map(({ extensions }) => extensions?.code as string), ...(data?.[mutation]?.userErrors.map(({ code }) => code) ?? [])];
}

const cartAmounts = async (id: string): Promise<Shown> =>
  (await desk.ask<{ cart: { amounts: Shown } }>(`query ($id: ID!) { cart(id: $id) { amounts { ${AMOUNTS} } } }`, { id }, desk.customer)).data!.cart.amounts;
const orderAmounts = async (id: string) =>
  (await desk.ask<{ order: { amounts: Shown; lines: readonly { amounts: Shown }[] } }>(`query ($id: ID!) { order(id: $id) { amounts { ${AMOUNTS} } lines { amounts { ${PART} } } } }`, { id }, desk.customer)).data!.order;
const plain = (shown: object): unknown => JSON.parse(JSON.stringify(shown), (_key, value: unknown) => (value && typeof value === 'object' && 'amount' in value ? value.amount : value));

describe('what an order comes to', () => {
  it('in euros has its tax in the price, and is what the cart said', async () => {
    const cart = await desk.cartWith({ lamp: 2, desk: 1 }, desk.customer);
    const { order } = await desk.place(agreeTo(cart));
    const { amounts, lines } = await orderAmounts(order!.id);
    expect(plain(amounts)).toEqual({
      subtotal: '288.98', discount: '0.00', shipping: '0.00', tax: '46.14', total: '288.98', pricesIncludeTax: true,
      taxes: [{ rate: '0.19', net: '242.84', tax: '46.14', gross: '288.98' }],
    });
    expect(plain(lines)).toEqual([
      { amounts: { rate: '0.19', taxCategory: 'STANDARD', list: '39.98', discount: '0.00', total: '39.98', net: '33.60', tax: '6.38', gross: '39.98' } },
      { amounts: { rate: '0.19', taxCategory: 'STANDARD', list: '249.00', discount: '0.00', total: '249.00', net: '209.24', tax: '39.76', gross: '249.00' } },
    ]);
    expect(await cartAmounts(cart.id)).toEqual(amounts);
  });

  it('in dollars has the tax of the state it goes to on top, which the shopper must have agreed to', async () => {
    const cart = await desk.cartWith({ lamp: 2 }, desk.customer, 'USD');
    const input = agreeTo(cart, { shippingAddress: NEW_YORK });
    const { userErrors: [error] } = await desk.place(input);
    expect(error).toMatchObject({ code: 'PRICE_CHANGED', currentTotal: { amount: '47.88', currency: 'USD' } });
    const { order } = await desk.place({ ...input, expectedTotal: error!.currentTotal });
    expect(order!.total.amount).toBe('47.88');
    expect(plain((await orderAmounts(order!.id)).amounts)).toMatchObject({ subtotal: '43.98', tax: '3.90', total: '47.88', pricesIncludeTax: false, taxes: [{ rate: '0.08875', net: '43.98', tax: '3.90' }] });
  });

  it('in a state of which no rate is known has no tax', async () => {
    const cart = await desk.cartWith({ lamp: 2 }, desk.customer, 'USD');
    expect((await desk.place(agreeTo(cart, { shippingAddress: { ...NEW_YORK, region: 'OR' } }))).order?.total.amount).toBe('43.98');
  });

  it('in yen has no digits', async () => {
    const { order } = await desk.place(agreeTo(await desk.cartWith({ lamp: 1 }, desk.customer, 'JPY'), { shippingAddress: { ...ADDRESS, country: 'JP' } }));
    expect(plain((await orderAmounts(order!.id)).amounts)).toMatchObject({ tax: '291', total: '3200' });
  });

  it('goes by the category of the product', async () => {
    const categoryId = desk.categoryOf.desk;
    expect(await manage('setCategoryTerms', { categoryId, taxCategory: 'REDUCED', weightGrams: 20_000 })).toEqual([]);
    const cart = await desk.cartWith({ lamp: 1, desk: 1 }, desk.customer);
    expect(plain((await cartAmounts(cart.id)).taxes)).toEqual([{ rate: '0.19', net: '16.80', tax: '3.19', gross: '19.99' }, { rate: '0.07', net: '232.71', tax: '16.29', gross: '249.00' }]);
    expect(await manage('setCategoryTerms', { categoryId, taxCategory: 'STANDARD', weightGrams: 20_000 })).toEqual([]);
  });

  it('goes by the rate of the day, and stays as it was when that changes', async () => {
    const { order } = await desk.place(agreeTo(await desk.cartWith({ lamp: 1 }, desk.customer), { shippingAddress: { ...ADDRESS, country: 'FR' } }));
    const before = await orderAmounts(order!.id);
    expect(before.amounts.taxes).toMatchObject([{ rate: '0.2' }]);
    await manage('setTaxRate', { country: 'FR', category: 'STANDARD', rate: '0.25', validFrom: '2026-01-01T00:00:00Z' });
    await manage('setTaxRate', { country: 'FR', category: 'STANDARD', rate: '0.3', validFrom: '2999-01-01T00:00:00Z' });
    const later = await desk.place(agreeTo(await desk.cartWith({ lamp: 1 }, desk.customer), { shippingAddress: { ...ADDRESS, country: 'FR' } }));
    expect((await orderAmounts(later.order!.id)).amounts.taxes).toMatchObject([{ rate: '0.25' }]);
    expect(await orderAmounts(order!.id)).toEqual(before);
  });

  it('is not changed by the service: the database does not let it', async () => {
    const app = decodeURIComponent(new URL(desk.database.appUrl).username);
    const [may] = await desk.database.query(`SELECT has_table_privilege($1, 'order_line_amount', 'UPDATE, DELETE') AS lines, has_table_privilege($1, 'order_tax', 'UPDATE, DELETE') AS taxes`, [app]);
    expect(may).toEqual({ lines: false, taxes: false });
  });
});

describe('tax rates', () => {
  const rate = { country: 'NL', category: 'STANDARD', rate: '0.21', validFrom: '2020-01-01T00:00:00Z' };

  it('are said once for a place, category and time: saying it again changes the rate', async () => {
    for (const percent of ['0.2', '0.21']) expect(await manage('setTaxRate', { ...rate, rate: percent })).toEqual([]);
    const { data } = await desk.ask('{ taxRates(country: "NL") { country region category rate validFrom } }', {}, finance);
    expect(data).toEqual({ taxRates: [{ ...rate, region: '', validFrom: '2020-01-01T00:00:00.000Z' }] });
  });

  it.each([
    ['INVALID_RATE', 'setTaxRate', { ...rate, rate: '21' }], ['INVALID_REGION', 'setTaxRate', { ...rate, country: 'US', region: 'Atlantis' }],
    ['INVALID_REGION', 'setTaxRate', { ...rate, region: 'x'.repeat(121) }], ['INVALID_DATE', 'setTaxRate', { ...rate, validFrom: '2026-13-01T00:00:00Z' }],
    ['TAX_RATE_NOT_FOUND', 'deleteTaxRate', { country: 'NL', category: 'ZERO', validFrom: rate.validFrom }], ['INVALID_REGION', 'deleteTaxRate', { country: 'US', region: 'Atlantis', category: 'ZERO', validFrom: rate.validFrom }],
    ['INVALID_DATE', 'deleteTaxRate', { country: 'NL', category: 'ZERO', validFrom: '2026-13-01T00:00:00Z' }],
    ['INVALID_ID', 'setCategoryTerms', { categoryId: 'tea', taxCategory: 'ZERO', weightGrams: 1 }],
    ...[0, 1_000_001].map((weightGrams) => ['WEIGHT_OUT_OF_RANGE', 'setCategoryTerms', { categoryId: newId('cat'), taxCategory: 'ZERO', weightGrams }] as const),
  ] as const)('%s is what %s refuses, changing nothing', async (code, mutation, input) => {
    const before = await Promise.all([desk.count('tax_rate'), desk.count('category_terms')]);
    expect(await manage(mutation, input)).toEqual([code]);
    expect(await Promise.all([desk.count('tax_rate'), desk.count('category_terms')])).toEqual(before);
  });

  it('taken back, the one before holds on', async () => {
    await manage('setTaxRate', { ...rate, rate: '0.22', validFrom: '2026-01-01T00:00:00Z' });
    const at = { country: 'NL', category: 'STANDARD', validFrom: '2026-01-01T00:00:00Z' };
    expect([await manage('deleteTaxRate', at), await manage('deleteTaxRate', at)]).toEqual([[], ['TAX_RATE_NOT_FOUND']]);
  });

  it('and what categories weigh are for finance, what they weigh for catalogue managers too, and for nobody else', async () => {
    const terms = { categoryId: newId('cat'), taxCategory: 'ZERO', weightGrams: 1 };
    expect(await manage('setCategoryTerms', terms, someone('CATALOGUE_MANAGER'))).toEqual([]);
    for (const caller of [desk.customer, desk.support, desk.fulfilment]) {
      for (const [mutation, input] of [['setTaxRate', rate], ['deleteTaxRate', rate], ['setCategoryTerms', terms]] as const) {
        const { rate: _rate, ...key } = { rate: '', ...input };
        expect(await manage(mutation, mutation === 'deleteTaxRate' ? key : input, caller)).toEqual(['FORBIDDEN']);
      }
    }
    const { data } = await desk.ask('query ($said: ID!, $not: ID!) { said: categoryTerms(categoryId: $said) { taxCategory weightGrams } not: categoryTerms(categoryId: $not) { taxCategory weightGrams } }', { said: terms.categoryId, not: newId('cat') }, finance);
    expect(data).toEqual({ said: { taxCategory: 'ZERO', weightGrams: 1 }, not: { taxCategory: 'STANDARD', weightGrams: 500 } });
  });
});
