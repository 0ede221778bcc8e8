import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import type { Caller } from '@storegraph/kernel/caller';
import { createRandom } from '@storegraph/sample-shop/random';
import { someone } from '@storegraph/testkit/internal-token';
import { mutationText } from '@storegraph/testkit/graphql-client';
import { ADDRESS, agreeTo, openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import type { Thing } from './others.desk.ts';
import { promotionDesk } from './promotions.desk.ts';
import type { SeenCart } from './seen.desk.ts';

/** `PREVIEWED_CARTS` draws more of them: 300 take a minute. */
const CARTS = Number(process.env['PREVIEWED_CARTS'] ?? 60);
const PLACES: readonly (readonly [currency: string, country: string, region: string | null])[] =
  [['EUR', 'DE', null], ['EUR', 'FR', null], ['EUR', 'AT', null], ['USD', 'US', 'NY'], ['USD', 'US', 'California'], ['USD', 'US', 'OR'], ['JPY', 'JP', null], ['EUR', 'US', 'NY']];
const RATES = [['DE', null, 'STANDARD', '0.19'], ['DE', null, 'REDUCED', '0.07'], ['FR', null, 'STANDARD', '0.2'], ['AT', null, 'STANDARD', '0.2'], ['US', 'NY', 'STANDARD', '0.08875'], ['US', 'CA', 'STANDARD', '0.0725'], ['US', 'CA', 'REDUCED', '0'], ['JP', null, 'STANDARD', '0.1'], ['JP', null, 'REDUCED', '0.08']] as const;

let desk: OrdersDesk;
const admin = someone('ADMIN');

async function manage(mutation: string, input: object): Promise<void> {
  const { data, errors } = await desk.ask<Record<string, { userErrors: object[] }>>(mutationText(mutation, 'userErrors { code message }'), { input }, admin);
  expect([errors, data?.[mutation]?.userErrors]).toEqual([[], []]);
}

const AMOUNTS = 'subtotal { amount } discount { amount } shipping { amount } tax { amount } total { amount currency } taxes { rate net { amount } tax { amount } gross { amount } } shippingAmounts { list { amount } discount { amount } net { amount } tax { amount } gross { amount } }';
const PARTS = 'list { amount } discount { amount } total { amount } net { amount } tax { amount } gross { amount } rate taxCategory';
interface Preview {
  readonly canBeOrdered: boolean;
  readonly cart: Pick<SeenCart, 'id' | 'version' | 'total'> & { readonly amounts: object; readonly problems: readonly { readonly code: string; readonly lineId: string | null }[] };
  readonly lines: readonly { readonly amounts: object }[];
  readonly shippingMethods: readonly { readonly id: string }[];
  readonly deliverySlots: readonly object[];
}
const PREVIEW = `query ($input: PreviewCheckoutInput!) { previewCheckout(input: $input) {
  canBeOrdered cart { id version total { amount currency } amounts { ${AMOUNTS} } problems { code lineId } discounts { name } nearlyEarned { name } } lines { amounts { ${PARTS} } } shippingMethods { id } deliverySlots { id left } } }`;
const preview = async (input: object, caller: Caller = desk.customer): Promise<Preview | null> => (await desk.ask<{ previewCheckout: Preview | null }>(PREVIEW, { input }, caller)).data!.previewCheckout;

beforeAll(async () => {
  desk = await openDesk();
  for (const [country, region, category, rate] of RATES) await manage('setTaxRate', { country, region, category, rate, validFrom: '2020-01-01T00:00:00Z' });
  await manage('setCategoryTerms', { categoryId: desk.categoryOf.desk, taxCategory: 'REDUCED', weightGrams: 9_000 });
  const prices = (amount: string) => ['EUR', 'USD', 'JPY'].map((currency) => ({ price: { amount: currency === 'JPY' ? `${Math.round(Number(amount) * 100)}` : amount, currency } }));
  await manage('setShippingZone', { code: 'home', name: 'Home', places: [{ country: 'DE' }, { country: 'US', region: 'NY' }, { country: 'JP' }] });
  await manage('setShippingMethod', { zoneCode: 'home', code: 'standard', name: 'Standard', carrier: 'Post', isDefault: true, minDays: 1, maxDays: 2, rates: [...prices('4.99'), ...prices('0').map((rate) => ({ ...rate, fromGrams: 20_000 }))] });
  await manage('setShippingMethod', { zoneCode: 'home', code: 'express', name: 'Express', carrier: 'Eilfahrt', taxCategory: 'REDUCED', minDays: 1, maxDays: 1, rates: [...prices('9.95'), ...prices('17.77').map((rate) => ({ ...rate, fromValue: '100' }))] });
  await manage('setDeliveryWindow', { zoneCode: 'home', weekday: 3, startsAt: '09:00', endsAt: '12:00', cutoffTime: '18:00', timeZone: 'Europe/Berlin', capacity: 10 });
  const { promote } = promotionDesk(desk);
  await promote({ name: 'Tenth', conditions: { minimumQuantity: 5 } });
  await promote({ name: 'Sent free', benefit: { kind: 'FREE_SHIPPING' }, conditions: { minimumQuantity: 40 } });
}, 60_000);
afterAll(() => desk?.close());

describe('a preview of the checkout', () => {
  it(`is what is charged, part for part, of ${CARTS} random carts`, async () => {
    const random = createRandom('previews');
    const discounted = { carts: 0, taxed: 0 };
    for (let nth = 0; nth < CARTS; nth++) {
      const [currency, country, region] = random.pick(PLACES);
      const things: readonly Thing[] = currency === 'USD' ? ['lamp', 'desk', 'mug'] : ['lamp', 'desk'];
      const wanted = Object.fromEntries(random.shuffle(things).slice(0, random.int(1, things.length)).map((thing) => [thing, random.pick([1, 1, 2, 3, 7, 41, 99])]));
      const { id: cartId } = await desk.cartWith(wanted, desk.customer, currency);
      const destination = { country, region };
      const open = (await preview({ cartId, destination }))!;
      const method = random.chance(0.5) ? random.pick(open.shippingMethods).id : null;
      const seen = (await preview({ cartId, destination, shippingMethodId: method }))!;
      expect({ nth, canBeOrdered: seen.canBeOrdered }).toEqual({ nth, canBeOrdered: true });
      const { order, refused } = await desk.place(agreeTo(seen.cart as never, { shippingAddress: { ...ADDRESS, ...destination }, shippingMethodId: method }));
      expect({ nth, refused }).toEqual({ nth, refused: [] });
      const { data } = await desk.ask<{ order: { amounts: { discount: { amount: string }; tax: { amount: string } }; lines: object[]; total: object } }>(`query ($id: ID!) { order(id: $id) { total { amount currency } amounts { ${AMOUNTS} } lines { amounts { ${PARTS} } } } }`, { id: order!.id }, desk.customer);
      expect({ nth, ...data!.order }).toEqual({ nth, total: seen.cart.total, amounts: seen.cart.amounts, lines: seen.lines });
      if (Number(data!.order.amounts.discount.amount) > 0) discounted.carts += 1;
      if (Number(data!.order.amounts.tax.amount) > 0) discounted.taxed += 1;
    }
    expect(discounted.carts).toBeGreaterThan(CARTS / 10);
    expect(discounted.taxed).toBeGreaterThan(CARTS / 3);
  }, 60_000 + CARTS * 1_000);

  it('writes nothing, and asks no more of the database for a larger cart', async () => {
    const [small, large] = [await desk.cartWith({ lamp: 1 }, desk.customer, 'USD'), await desk.cartWith({ lamp: 3, desk: 2, mug: 9 }, desk.customer, 'USD')];
    const own = (statements: readonly string[]) => statements.filter((sql) => /\bcart_line\b|tax_rate|promotion|delivery_slot|\bcart c\b/.test(sql) && !/regular work|SKIP LOCKED/.test(sql));
    const costs = [];
    for (const { id: cartId } of [small, large]) costs.push(own(await desk.postgres.during(() => preview({ cartId, destination: { country: 'US', region: 'NY' } }))));
    expect(costs[0]!.length).toBe(costs[1]!.length);
    expect(costs[1]!.length).toBeLessThanOrEqual(6);
    expect(costs.flat().filter((sql) => /INSERT|UPDATE|DELETE/.test(sql))).toEqual([]);
    expect(await desk.cart(small.id, null, desk.customer)).toMatchObject({ version: small.version, status: 'OPEN' });
  });

  it('tells the slots of where it goes', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    expect([(await preview({ cartId: cart.id }))!.deliverySlots.length, (await preview({ cartId: cart.id, destination: { country: 'FR' } }))!.deliverySlots.length]).toEqual([1, 0]);
  });

  it('tells all that is in the way', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    const seen = await preview({ cartId: cart.id, shippingMethodId: newId('smeth') });
    expect(seen).toMatchObject({ canBeOrdered: false, cart: { problems: [{ code: 'SHIPPING_METHOD_UNAVAILABLE', lineId: null }] } });
    expect(await preview({ cartId: (await desk.cartWith({}, desk.customer)).id })).toMatchObject({ canBeOrdered: false, lines: [] });
  });

  it('of a cart that is not the caller’s is null, of no cart too', async () => {
    const theirs = await desk.cartWith({ lamp: 1 }, someone());
    expect([await preview({ cartId: theirs.id }), await preview({ cartId: newId('cart') })]).toEqual([null, null]);
  });

  it('of a guest’s cart is for who knows its token', async () => {
    const cart = await desk.cartWith({ lamp: 1 });
    expect((await preview({ cartId: cart.id, token: cart.token }, someone()))?.cart.total.amount).toBe('24.98');
  });
});

describe('what a cart says is the matter', () => {
  const stock = async (quantity: number, version: number) => desk.heard(await desk.tell('products.availability-changed', desk.variantOf.lamp, version, { variantId: desk.variantOf.lamp, status: 'LOW_STOCK', orderableQuantity: quantity }));
  const problems = async ({ id }: { readonly id: string }) => (await desk.cart(id, null, desk.customer))!.problems.map(({ code }) => code);

  it('follows what products tells of stock, by its version', async () => {
    const cart = await desk.cartWith({ lamp: 3, desk: 1 }, desk.customer);
    expect(await problems(cart)).toEqual([]);
    await stock(2, 5);
    expect(await problems(cart)).toEqual(['TOO_FEW_LEFT']);
    await stock(0, 7);
    await stock(9, 6);
    expect(await problems(cart)).toEqual(['OUT_OF_STOCK']);
    await stock(10, 8);
    expect(await problems(cart)).toEqual([]);
  });

  it('is a changed price, what is not for sale any more, and a method that was taken away', async () => {
    const cart = await desk.cartWith({ lamp: 1, desk: 1 }, desk.customer);
    const { data } = await desk.ask<{ setShippingMethod: { shippingMethod: { id: string } } }>(
      'mutation ($input: SetShippingMethodInput!) { setShippingMethod(input: $input) { shippingMethod { id } } }',
      { input: { zoneCode: 'home', code: 'once', name: 'Once', carrier: 'Post', minDays: 1, maxDays: 1, rates: [{ price: { amount: '1', currency: 'EUR' } }] } }, admin);
    const shippingMethodId = data!.setShippingMethod.shippingMethod.id;
    await desk.ask('mutation ($input: SetCartShippingMethodInput!) { setCartShippingMethod(input: $input) { userErrors { code } } }', { input: { cartId: cart.id, shippingMethodId } }, desk.customer);
    await manage('deleteShippingMethod', { shippingMethodId });
    await desk.shelve('lamp', { EUR: '2499' }, { version: 21 });
    await desk.shelve('desk', undefined, { version: 21, isPublished: false });
    expect(await problems(cart)).toEqual(['PRICE_CHANGED', 'UNAVAILABLE', 'SHIPPING_METHOD_UNAVAILABLE']);
    await desk.shelve('lamp', undefined, { version: 22 });
    await desk.shelve('desk', undefined, { version: 22 });
  });
});

describe('order numbers', () => {
  it('are counted by each channel for itself', async () => {
    const number = async (currency: string) => {
      const cart = await desk.cartWith({ lamp: 1 }, desk.customer, currency);
      const { order } = await desk.place(agreeTo((await preview({ cartId: cart.id, destination: { country: 'AT' } }))!.cart as never, { shippingAddress: { ...ADDRESS, country: 'AT' } }));
      return order!.number;
    };
    for (const [currency, form] of [['EUR', /^SG-\d{6}$/], ['USD', /^SG-US-\d{6}$/], ['JPY', /^SG-JP-\d{6}$/]] as const) {
      const [first, second] = [await number(currency), await number(currency)];
      expect([first, second]).toEqual([expect.stringMatching(form), expect.stringMatching(form)]);
      expect(Number(second.slice(-6)) - Number(first.slice(-6))).toBe(1);
      const { data } = await desk.ask('query ($number: String!) { orderByNumber(number: $number) { number } }', { number: second }, desk.customer);
      expect(data).toEqual({ orderByNumber: { number: second } });
    }
  });
});
