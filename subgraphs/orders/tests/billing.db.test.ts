import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { someone } from '@storegraph/testkit/internal-token';
import { ADDRESS, agreeTo, openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import type { SeenCart } from './seen.desk.ts';

let desk: OrdersDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

type Caller = Parameters<OrdersDesk['ask']>[2];

const OFFICE = { ...ADDRESS, recipient: 'Analytical Engines Ltd', city: 'Potsdam' };
const bill = (cart: { readonly id: string; readonly token?: string | null }, address: object | undefined, caller?: Caller) =>
  desk.call('setCartBillingAddress', { cartId: cart.id, token: cart.token ?? null, address }, caller);
const billedOf = async (id: string | undefined, caller: Caller) =>
  (await desk.ask<{ order: { billingAddress: { city: string }; shippingAddress: { city: string } } }>('query ($id: ID!) { order(id: $id) { billingAddress { city } shippingAddress { city } } }', { id }, caller)).data!.order;

describe('who is billed', () => {
  it('is who the cart says, for its customer and for staff, wherever it is sent', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    const { cart: billed } = await bill(cart, OFFICE, desk.customer);
    expect(billed).toMatchObject({ version: cart.version + 1, shippingAddress: null, billingAddress: { recipient: 'Analytical Engines Ltd', city: 'Potsdam' } });
    const { order } = await desk.place(agreeTo(billed as SeenCart));
    for (const caller of [desk.customer, desk.support]) expect(await billedOf(order?.id, caller)).toEqual({ billingAddress: { city: 'Potsdam' }, shippingAddress: { city: 'Berlin' } });
  });

  it('is who is named when it is ordered, rather than who the cart says', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    await bill(cart, OFFICE, desk.customer);
    const { order } = await desk.place(agreeTo({ ...cart, version: cart.version + 1 }, { billingAddress: { ...OFFICE, city: 'Bonn' } }));
    expect(await billedOf(order?.id, desk.customer)).toMatchObject({ billingAddress: { city: 'Bonn' } });
  });

  it('is who it is sent to when nobody was named, or is forgotten again', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    await bill(cart, OFFICE, desk.customer);
    expect((await bill(cart, undefined, desk.customer)).cart).toMatchObject({ billingAddress: null });
    const { order } = await desk.place(agreeTo({ ...cart, version: cart.version + 2 }));
    expect(await billedOf(order?.id, desk.customer)).toMatchObject({ billingAddress: { city: 'Berlin' } });
  });

  it('comes along with a guest’s cart', async () => {
    const caller = someone();
    await desk.cartWith({ desk: 1 }, caller);
    const guests = await desk.cartWith({ lamp: 1 });
    await bill(guests, OFFICE);
    const { cart } = await desk.call('mergeCart', { cartId: guests.id, token: guests.token }, caller);
    const query = 'query ($id: ID!) { cart(id: $id) { billingAddress { city } } }';
    expect((await desk.ask(query, { id: cart!.id }, caller)).data).toEqual({ cart: { billingAddress: { city: 'Potsdam' } } });
  });
});

describe('what is refused, changing nothing', () => {
  it.each([
    ['an id of another kind', 'INVALID_ID', { cartId: 'x' }],
    ['an unknown cart', 'CART_NOT_FOUND', { cartId: newId('cart') }],
    ['an address without a street', 'INVALID_ADDRESS', { address: { ...OFFICE, street: ' ' } }],
  ])('setCartBillingAddress: %s: %s', async (_what, code, change) => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    expect((await desk.call('setCartBillingAddress', { cartId: cart.id, address: OFFICE, ...change }, desk.customer)).refused).toEqual([code]);
    expect((await desk.cart(cart.id, null, desk.customer))?.version).toBe(cart.version);
  });

  it("setCartBillingAddress: a stranger's cart as if there were none, and one that is ordered", async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    for (const caller of [undefined, someone(), desk.support]) expect((await bill({ id: cart.id, token: 'guess' }, OFFICE, caller)).refused).toEqual(['CART_NOT_FOUND']);
    await desk.place(agreeTo(cart));
    expect((await bill(cart, OFFICE, desk.customer)).refused).toEqual(['CART_CLOSED']);
  });

  it('placeOrder: half an address of who is billed', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    expect((await desk.place(agreeTo(cart, { billingAddress: { ...OFFICE, city: '' } }))).userErrors).toMatchObject([{ code: 'INVALID_ADDRESS', field: ['billingAddress', 'city'] }]);
  });
});
