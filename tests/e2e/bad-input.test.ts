import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { createGraphqlClient, post } from '@storegraph/proof/clients/graphql-client';
import { newCustomer } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { address, agreement, fillCart, ownVariant } from '@storegraph/proof/clients/shopping';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const UNKNOWN = { cart: 'cart_01h455vb4pex5vsknk084sn02q', variant: 'var_01h455vb4pex5vsknk084sn02q', order: 'order_01h455vb4pex5vsknk084sn02q', product: 'prod_01h455vb4pex5vsknk084sn02q' };

describe('bad input', () => {
  let shopper: User;
  let stranger: User;
  let variantId: string;
  let cart: any;
  beforeAll(async () => {
    [shopper, stranger] = await Promise.all([newCustomer(shop), newCustomer(shop)]);
    variantId = (await ownVariant(shop, shopper, 2)).id;
    ({ cart } = await fillCart(shopper, [{ variantId, quantity: 1 }]));
  });

  it.each([
    ['a malformed cart id', () => ({ cartId: 'nonsense', lines: [{ variantId, quantity: 1 }] }), 'INVALID_ID'],
    ['an id of another kind', () => ({ cartId: UNKNOWN.order, lines: [{ variantId, quantity: 1 }] }), 'INVALID_ID'],
    ['an unknown cart', () => ({ cartId: UNKNOWN.cart, lines: [{ variantId, quantity: 1 }] }), 'CART_NOT_FOUND'],
    ['an unknown variant', () => ({ cartId: cart.id, lines: [{ variantId: UNKNOWN.variant, quantity: 1 }] }), 'VARIANT_NOT_FOUND'],
    ['a quantity of 0', () => ({ cartId: cart.id, lines: [{ variantId, quantity: 0 }] }), 'QUANTITY_OUT_OF_RANGE'],
    ['a quantity of −1', () => ({ cartId: cart.id, lines: [{ variantId, quantity: -1 }] }), 'QUANTITY_OUT_OF_RANGE'],
    ['a quantity of 10⁹', () => ({ cartId: cart.id, lines: [{ variantId, quantity: 1_000_000_000 }] }), 'QUANTITY_OUT_OF_RANGE'],
  ])('addToCart refuses %s and changes nothing', async (_what, input, code) => {
    expect((await shopper.act('add-to-cart', input())).userErrors).toEqual([expect.objectContaining({ code, message: expect.any(String), field: expect.any(Array) })]);
    expect((await shopper.ask('show-cart', { id: cart.id })).cart).toEqual(cart);
  });

  it('a quantity of 1.5 is not a number of pieces', async () => {
    const { status, errors } = await shopper.raw('mutation($i: AddToCartInput!) { addToCart(input: $i) { cart { id } } }', { i: { cartId: cart.id, lines: [{ variantId, quantity: 1.5 }] } });
    expect(status).toBeLessThan(500);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('a foreign cart looks like one that is not there', async () => {
    const input = { lines: [{ variantId, quantity: 1 }] };
    const foreign = await stranger.act('add-to-cart', { ...input, cartId: cart.id });
    const missing = await stranger.act('add-to-cart', { ...input, cartId: UNKNOWN.cart });
    expect(foreign).toEqual(missing);
    expect(await stranger.ask('show-cart', { id: cart.id })).toEqual({ cart: null });
    expect(await createGraphqlClient(shop.url).ask('show-cart', { id: cart.id, token: 'guessed' })).toEqual({ cart: null });
  });

  it.each([
    ['a wrong expected total', () => ({ expectedTotal: { amount: '0.01', currency: 'EUR' } }), 'PRICE_CHANGED'],
    ['a total that is no amount', () => ({ expectedTotal: { amount: '1.999', currency: 'EUR' } }), 'INVALID_AMOUNT'],
    ['a total in another currency', () => ({ expectedTotal: { amount: '10.00', currency: 'USD' } }), 'CURRENCY_NOT_SUPPORTED'],
    ['an older version of the cart', () => ({ cartVersion: 0 }), 'CART_CHANGED'],
    ['half an address', () => ({ shippingAddress: { ...address, city: ' ' } }), 'INVALID_ADDRESS'],
    ['no payment method', () => ({ paymentMethodToken: '' }), 'INVALID_PAYMENT_METHOD'],
    ['no idempotency key', () => ({ idempotencyKey: '' }), 'INVALID_IDEMPOTENCY_KEY'],
    ['an unknown cart', () => ({ cartId: UNKNOWN.cart }), 'CART_NOT_FOUND'],
  ])('placeOrder refuses %s and orders nothing', async (_what, change, code) => {
    const refused = await shopper.act('place-order', { ...agreement(cart), ...change() });
    expect(refused).toMatchObject({ order: null, userErrors: [{ code }] });
    expect((await shopper.ask('show-cart', { id: cart.id })).cart).toEqual(cart);
    expect((await shopper.ask('my-account')).me.orders.edges).toEqual([]);
  });

  it('tells the total that holds now with a wrong one', async () => {
    const { userErrors } = await shopper.act('place-order', { ...agreement(cart), expectedTotal: { amount: '0.01', currency: 'EUR' } });
    expect(userErrors[0].currentTotal).toEqual(cart.total);
  });

  it('a currency that the shop does not sell in is refused; one that is none does not pass at all', async () => {
    expect((await shopper.act('create-cart', { currency: 'CHF' })).userErrors).toEqual([expect.objectContaining({ code: 'CURRENCY_NOT_SUPPORTED' })]);
    const { status, errors } = await shopper.raw('mutation { createCart(input: { currency: "euro" }) { cart { id } } }');
    expect([status < 500, errors?.[0]?.message]).toEqual([true, expect.stringContaining('CurrencyCode')]);
  });

  it.each(['nonsense', "order_' OR 1=1 --", UNKNOWN.product])('an order id %p is told to be none', async (id) => {
    const { status, errors } = await shopper.raw('query($id: ID!) { order(id: $id) { id } }', { id });
    expect([status < 500, errors?.[0]?.extensions.code]).toEqual([true, 'INVALID_ID']);
  });

  it.each([
    ['EXACTLY_ONE_KEY', '{ product { id } }'],
    ['EXACTLY_ONE_KEY', '{ product(id: "prod_01h455vb4pex5vsknk084sn02q", slug: "lamp") { id } }'],
    ['SEARCH_TEXT_OUT_OF_RANGE', '{ searchProducts(query: " ") { totalCount } }'],
    ['PAGE_SIZE_OUT_OF_RANGE', '{ products(first: 101) { totalCount } }'],
    ['INVALID_CURSOR', '{ products(after: "zzz") { totalCount } }'],
    ['BAD_USER_INPUT', '{ searchProducts(query: "a\\u0000b") { totalCount } }'],
  ])('a query is refused with %s: %s', async (code, query) => {
    const { status, errors } = await shopper.raw(query);
    expect([status < 500, errors?.[0]?.extensions.code]).toEqual([true, code]);
  });

  it('a foreign order, an unknown order and their pages are nothing', async () => {
    const placed = await stranger.act('place-order', agreement((await fillCart(stranger, [{ variantId, quantity: 1 }])).cart));
    expect(await shopper.ask('order-page', { id: placed.order.id })).toEqual({ order: null });
    expect(await shopper.ask('order-page', { id: UNKNOWN.order })).toEqual({ order: null });
    const cancel = (orderId: string) => shopper.act('cancel-order', { orderId });
    expect(await cancel(placed.order.id)).toEqual(await cancel(UNKNOWN.order));
  });

  it.each([
    ['forged', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c2VyIn0.'],
    ['nonsense', 'nonsense'],
  ])('a %s token is not somebody, nor nobody', async (_what, token) => {
    const { status, errors } = await post(shop.url, { query: '{ me { id } }' }, { authorization: `Bearer ${token}` });
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('what needs a log-in says so', async () => {
    const { errors } = await createGraphqlClient(shop.url).raw('mutation($i: SubmitReviewInput!) { submitReview(input: $i) { review { id } } }', { i: { productId: UNKNOWN.product, rating: 5, title: 'x', body: 'y', idempotencyKey: randomUUID() } });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it.each(['{', '[]', '{"query": 1}', '{"query": "{ products"}', '{"query": "{ nothing }"}', 'null'])('the request %p is the client\'s mistake', async (body) => {
    const { status, errors } = await post(shop.url, body);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(JSON.stringify(errors ?? {})).not.toMatch(/node_modules|\.ts:|at .*\(/);
  });
});
