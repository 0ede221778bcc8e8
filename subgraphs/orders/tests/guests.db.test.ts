import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { someone } from '@storegraph/testkit/internal-token';
import { agreeTo, openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import { promotionDesk } from './promotions.desk.ts';
import type { Outcome, SeenOrder } from './seen.desk.ts';

let desk: OrdersDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

type Caller = Parameters<OrdersDesk['ask']>[2];
const EMAIL = 'ada@example.com';
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');
/** What a guest agrees to. */
const asGuest = (cart: Awaited<ReturnType<OrdersDesk['cartWith']>>, more: object = {}) => agreeTo(cart, { token: cart.token, email: EMAIL, ...more });
const placeAs = async (input: object, caller?: Caller): Promise<Outcome & { readonly token: string | null }> => {
  const query = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id number version status availableActions guestEmail isShownByToken customer { id } timeline { event actorKind } lines { id } } token userErrors { code field } } }`;
  const { data, errors } = await desk.ask<{ placeOrder: { order: SeenOrder; token: string | null; userErrors: readonly { code: string; field: readonly string[] }[] } | null }>(query, { input }, caller);
  const { userErrors = [], ...payload } = data?.placeOrder ?? { order: null, token: null };
  return { ...payload, userErrors, refused: userErrors.map(({ code }) => code), errors: errors.map(({ extensions }) => extensions?.code) };
};
/** An order that a guest placed, and its token. */
const placed = async (more: object = {}): Promise<SeenOrder & { token: string }> => {
  const { order, token, refused } = await placeAs(asGuest(await desk.cartWith({ lamp: 1 }), more));
  expect(refused).toEqual([]);
  return { ...order!, token: token! };
};
const look = async (number: string, email: string, token: string, caller?: Caller): Promise<{ id: string } | null | undefined> =>
  (await desk.ask<{ orderByToken: { id: string } | null }>('query ($number: String!, $email: EmailAddress!, $token: String!) { orderByToken(number: $number, email: $email, token: $token) { id } }', { number, email, token }, caller)).data?.orderByToken;
const claim = (input: object, caller?: Caller) => desk.call('claimOrder', input as Record<string, unknown>, caller);
const REFERENCE = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Order { id isShownByToken } ... on Checkout { id status } } }';
const refer = async (representation: object, caller?: Caller) => (await desk.ask<{ _entities: readonly unknown[] }>(REFERENCE, { r: [representation] }, caller)).data?._entities[0];

describe('a guest', () => {
  it('orders with the token of their cart and an e-mail address, and is told what opens the order', async () => {
    const cart = await desk.cartWith({ lamp: 2 });
    const input = asGuest(cart, { email: '  Ada@Example.COM ' });
    const first = await placeAs(input);
    expect(first).toMatchObject({
      refused: [], errors: [], token: expect.stringMatching(/^[\w-]{43}$/),
      order: { status: 'PENDING', availableActions: ['CANCEL'], guestEmail: EMAIL, isShownByToken: true, customer: null, timeline: [{ event: 'orders.order-placed', actorKind: 'CUSTOMER' }], lines: [{}] },
    });
    expect(first.token).not.toBe(cart.token);
    // Sent again the same is told.
    expect(await placeAs(input)).toEqual(first);
    const [kept] = await desk.database.query('SELECT email, token_hash FROM order_guest WHERE order_id = $1', [toUuid(first.order!.id)]);
    expect(kept).toEqual({ email: EMAIL, token_hash: sha256(first.token!) });
    const leaks = await desk.database.query(`SELECT FROM idempotency WHERE position($1 in idempotency::text) > 0 OR position($2 in idempotency::text) > 0 OR position($3 in idempotency::text) > 0`, [first.token, cart.token, EMAIL]);
    const told = await desk.database.query('SELECT FROM outbox WHERE position($1 in envelope::text) > 0 OR position($2 in envelope::text) > 0', [EMAIL, first.token]);
    expect([leaks, told]).toEqual([[], []]);
    expect(await desk.cart(cart.id, cart.token)).toMatchObject({ status: 'ORDERED' });
  });

  it('makes one order of one key sent 20 times at once, and of one cart under 20 keys', async () => {
    const [one, other] = [asGuest(await desk.cartWith({ lamp: 1 })), await desk.cartWith({ lamp: 1 })];
    const before = await desk.count('order');
    const same = await Promise.all(Array.from({ length: 20 }, () => placeAs(one)));
    const keys = await Promise.all(Array.from({ length: 20 }, () => placeAs(asGuest(other))));
    expect([new Set(same.map(({ order }) => order?.id)).size, new Set(same.map(({ token }) => token)).size]).toEqual([1, 1]);
    expect(keys.filter(({ order }) => order)).toHaveLength(1);
    expect(await desk.count('order')).toBe(before + 2);
    expect((await placeAs({ ...one, email: 'bo@example.com' })).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('is two customers in two orders, and cannot be logged in as', async () => {
    const [first, second] = [await placed(), await placed()];
    const [one, other] = await Promise.all([first, second].map(async ({ id }) => (await desk.envelopes(id))[0]?.payload as { customerId: string }));
    expect(one!.customerId).not.toBe(other!.customerId);
    expect(await refer({ __typename: 'Order', id: second.id, token: first.token })).toBeNull();
  });

  it('uses a promotion for each customer once by one e-mail address, whatever cart it comes from', async () => {
    const promotions = promotionDesk(desk);
    const promotion = await promotions.promote({ usageLimitPerCustomer: 1 });
    const email = 'once@example.com';
    const carts = await Promise.all(Array.from({ length: 5 }, () => desk.cartWith({ desk: 1 })));
    const outcomes = await Promise.all(carts.map((cart) => placeAs(asGuest(cart, { email }))));
    expect(outcomes.map(({ refused }) => refused.join()).sort()).toEqual(['', ...Array.from({ length: 4 }, () => 'PROMOTION_USED_UP')]);
    expect((await placeAs(asGuest(await desk.cartWith({ desk: 1 }), { email: 'another@example.com' }))).refused).toEqual([]);
    await promotions.end(promotion);
  });
});

describe('what a guest is refused, writing nothing', () => {
  const cases: readonly [string, object, string, readonly string[]][] = [
    ['no e-mail address', { email: null }, 'EMAIL_REQUIRED', ['email']],
    ['an empty e-mail address', { email: ' ' }, 'EMAIL_REQUIRED', ['email']],
    ['what is no e-mail address', { email: 'ada@localhost' }, 'INVALID_EMAIL', ['email']],
    ["another's token", { token: 'guess' }, 'CART_NOT_FOUND', ['cartId']],
    ['an unknown cart', { cartId: newId('cart') }, 'CART_NOT_FOUND', ['cartId']],
    ['an old version of the cart', { cartVersion: 1 }, 'CART_CHANGED', ['cartVersion']],
    ['another total', { expectedTotal: { amount: '1.00', currency: 'EUR' } }, 'PRICE_CHANGED', ['expectedTotal']],
  ];

  it.each(cases)('%s', async (_what, more, code, field) => {
    const cart = await desk.cartWith({ lamp: 1 });
    const before = await Promise.all(['order', 'order_guest', 'outbox', 'idempotency'].map(desk.count));
    const outcome = await placeAs(asGuest(cart, more));
    expect([outcome.userErrors, outcome.errors, outcome.order, outcome.token]).toEqual([[{ code, field }], [], null, null]);
    expect(await Promise.all(['order', 'order_guest', 'outbox', 'idempotency'].map(desk.count))).toEqual(before);
  });

  it('without a token, to be logged in', async () => {
    expect((await placeAs(asGuest(await desk.cartWith({ lamp: 1 }), { token: null }))).errors).toEqual(['UNAUTHENTICATED']);
    expect((await desk.call('cancelOrder', { orderId: (await placed()).id })).errors).toEqual(['UNAUTHENTICATED']);
  });

  it("a customer's cart; and a customer a guest's cart, which is to be merged first", async () => {
    const [customers, guests] = [await desk.cartWith({ lamp: 1 }, desk.customer), await desk.cartWith({ lamp: 1 })];
    expect((await placeAs(agreeTo(customers, { token: 'guess', email: EMAIL }))).refused).toEqual(['CART_NOT_FOUND']);
    expect((await placeAs(asGuest(guests), desk.customer)).refused).toEqual(['CART_NOT_FOUND']);
  });
});

describe('an order without an account', () => {
  it('is found by number, e-mail address and token together, and by nothing less, whoever asks', async () => {
    const [mine, others, customers] = [await placed(), await placed({ email: 'bo@example.com' }), await desk.placed()];
    expect([await look(mine.number, EMAIL, mine.token), await look(mine.number, ' ADA@example.com', mine.token, desk.customer)]).toEqual([{ id: mine.id }, { id: mine.id }]);
    const wrong: readonly [string, string, string][] = [
      ['SG-999999', EMAIL, mine.token], ['nonsense', EMAIL, mine.token], [mine.number, 'bo@example.com', mine.token], [mine.number, EMAIL, 'guess'], [mine.number, EMAIL, ''],
      [mine.number, EMAIL, others.token], [others.number, EMAIL, mine.token], [others.number, 'bo@example.com', mine.token], [customers.number, EMAIL, mine.token],
    ];
    for (const caller of [undefined, someone()]) for (const each of wrong) expect([each, await look(...each, caller)]).toEqual([each, null]);
  });

  it('is not open without its token: not to others, not to who knows its id or number', async () => {
    const { id, number, token } = await placed();
    const shown = async (more: object, caller?: Caller) => refer({ __typename: 'Order', id, ...more }, caller);
    expect([await shown({}), await shown({ token: 'guess' }), await shown({}, someone()), await shown({ token: null })]).toEqual([null, null, null, null]);
    expect([await shown({ token }), await shown({}, desk.support)]).toEqual([{ id, isShownByToken: true }, { id, isShownByToken: false }]);
    expect(await refer({ __typename: 'Order', number })).toBeNull();
    expect([await refer({ __typename: 'Checkout', id }), await refer({ __typename: 'Checkout', id, token })]).toEqual([null, { id, status: 'HOLDING_STOCK' }]);
    expect((await desk.ask('query ($id: ID!) { order(id: $id) { id } }', { id })).errors).toEqual([expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED' } })]);
    expect(await desk.order(id, someone())).toBeNull();
  });

  it('shows staff whose it is', async () => {
    const { id } = await placed();
    const { data } = await desk.ask('query ($id: ID!) { order(id: $id) { guestEmail customer { id } timeline { actorKind actor { id } } } }', { id }, desk.support);
    expect(data).toEqual({ order: { guestEmail: EMAIL, customer: null, timeline: [{ actorKind: 'CUSTOMER', actor: null }] } });
  });

  it('is called off by its token', async () => {
    const { id, token } = await placed();
    expect(await desk.call('cancelOrder', { orderId: id, token, reason: 'Changed my mind' })).toMatchObject({ order: { id, status: 'CANCELLED', reason: 'Changed my mind' }, refused: [], errors: [] });
    expect((await desk.call('cancelOrder', { orderId: id, token })).refused).toEqual(['ILLEGAL_TRANSITION']);
  });

  it('is paid again by its token when the payment failed, once for one key', async () => {
    const { id, token } = await placed();
    await desk.holdStock({ id });
    await desk.pay((await desk.order(id))!, 'failed', { version: 2 });
    const input = { orderId: id, token, paymentMethodToken: 'tok_success', idempotencyKey: randomUUID() };
    const outcomes = await Promise.all([desk.call('retryPayment', input), desk.call('retryPayment', input)]);
    expect(outcomes).toEqual(Array(2).fill(expect.objectContaining({ order: expect.objectContaining({ id, status: 'AWAITING_PAYMENT' }), refused: [] })));
    expect(await desk.told({ id })).toEqual(['placed 1', 'payment-requested 2', 'payment-updated 3', 'payment-requested 4']);
  });

  it.each(['cancelOrder', 'retryPayment'])("is closed to %s with another's token, as if there were none", async (mutation) => {
    const [{ id }, { token }] = [await placed(), await placed()];
    const input = (orderId: string) => ({ orderId, token, ...(mutation === 'retryPayment' ? { paymentMethodToken: 'tok_success', idempotencyKey: randomUUID() } : {}) });
    for (const caller of [undefined, someone()]) {
      expect([(await desk.call(mutation, input(id), caller)).refused, (await desk.call(mutation, input(newId('order')), caller)).refused]).toEqual([['ORDER_NOT_FOUND'], ['ORDER_NOT_FOUND']]);
    }
    expect(await desk.told({ id })).toEqual(['placed 1']);
  });
});

describe('claiming an order', () => {
  it('makes it the caller’s own, and its token useless', async () => {
    const [{ id, number, token }, caller] = [await placed(), someone()];
    await desk.holdStock({ id });
    expect(await claim({ orderId: id, token }, caller)).toMatchObject({ order: { id, version: 3, status: 'AWAITING_PAYMENT', availableActions: ['CANCEL'] }, refused: [] });
    expect(await look(number, EMAIL, token)).toBeNull();
    expect((await desk.call('cancelOrder', { orderId: id, token })).refused).toEqual(['ORDER_NOT_FOUND']);
    const { data } = await desk.ask('query ($id: ID!) { order(id: $id) { guestEmail isShownByToken customer { id } timeline { event actorKind } } }', { id }, caller);
    expect(data).toEqual({ order: { guestEmail: null, isShownByToken: false, customer: { id: caller.userId }, timeline: [
      { event: 'orders.order-placed', actorKind: 'CUSTOMER' }, { event: 'orders.order-payment-requested', actorKind: 'STOCK' }, { event: 'orders.order-claimed', actorKind: 'CUSTOMER' },
    ] } });
    const told = (await desk.envelopes(id)).at(-1);
    expect(told).toMatchObject({ name: 'orders.order-claimed', aggregateVersion: 3, payload: { customerId: caller.userId } });
    expect((told?.payload as { guestId: string }).guestId).not.toBe(caller.userId);
    // Sent again it is the caller's already.
    expect(await claim({ orderId: id, token }, caller)).toMatchObject({ order: { id, version: 3 }, refused: [] });
  });

  it('is done by one of ten who try at once', async () => {
    const { id, token } = await placed();
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => claim({ orderId: id, token }, someone())));
    expect(outcomes.map(({ refused }) => refused.join()).sort()).toEqual(['', ...Array.from({ length: 9 }, () => 'ORDER_NOT_FOUND')]);
    expect(await desk.told({ id })).toEqual(['placed 1', 'claimed 2']);
  });

  it('loses no step that is taken at the same time', async () => {
    const [{ id, token }, caller] = [await placed(), someone()];
    await Promise.all([desk.holdStock({ id }), claim({ orderId: id, token }, caller)]);
    await desk.pay((await desk.order(id))!, 'captured', { version: 2 });
    expect(await desk.order(id, caller)).toMatchObject({ version: 4, status: 'CONFIRMED' });
    expect((await desk.envelopes(id)).at(-1)?.payload).toMatchObject({ customerId: caller.userId });
  });

  it.each<[string, string, (order: { id: string; token: string }) => object | Promise<object>]>([
    ['an id of another kind', 'INVALID_ID', ({ token }) => ({ orderId: newId('cart'), token })],
    ['an order there is not', 'ORDER_NOT_FOUND', ({ token }) => ({ orderId: newId('order'), token })],
    ["another's token", 'ORDER_NOT_FOUND', async ({ id }) => ({ orderId: id, token: (await placed()).token })],
    ["a customer's order", 'ORDER_NOT_FOUND', async ({ token }) => ({ orderId: (await desk.placed()).id, token })],
  ])('refuses %s: %s', async (_what, code, inputOf) => {
    const order = await placed();
    expect((await claim(await inputOf(order), someone())).refused).toEqual([code]);
    expect(await desk.told(order)).toEqual(['placed 1']);
  });

  it('needs somebody who is logged in', async () => {
    const { id, token } = await placed();
    expect((await claim({ orderId: id, token })).errors).toEqual(['UNAUTHENTICATED']);
  });
});
