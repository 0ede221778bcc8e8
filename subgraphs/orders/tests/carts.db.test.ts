import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { someone } from '@storegraph/testkit/internal-token';
import { openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';

let desk: OrdersDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

const line = (thing: 'lamp' | 'desk' | 'mug', quantity: number) => ({ variantId: desk.variantOf[thing], quantity });

describe('a cart', () => {
  it("is a guest's by its token, of which only the hash is kept", async () => {
    const { id, token } = await desk.cartWith({ lamp: 2 });
    expect(await desk.cart(id, token)).toMatchObject({ total: { amount: '39.98', currency: 'EUR' }, version: 2, problems: [] });
    expect(await desk.cart(id, null)).toBeNull();
    expect(await desk.cart(id, `${token} `)).toBeNull();
    expect(await desk.cart(id, null, desk.customer)).toBeNull();
    const rows = await desk.database.query('SELECT * FROM cart WHERE id = $1', [toUuid(id)]);
    expect(rows).toEqual([expect.objectContaining({ token_hash: createHash('sha256').update(token!).digest('base64url'), customer_id: null })]);
  });

  it("is a customer's by its owner, and nobody else's", async () => {
    const { id, token } = await desk.cartWith({ lamp: 1 }, desk.customer);
    expect(token).toBeNull();
    expect(await desk.cart(id, null, desk.customer)).toMatchObject({ id });
    expect(await desk.cart(id, null, someone())).toBeNull();
    expect(await desk.cart(id, null, desk.support)).toBeNull();
    expect(await desk.cart(id, 'guess')).toBeNull();
  });

  it('adds the pieces of one variant and rises by a version with each change', async () => {
    const { id } = await desk.cartWith({ lamp: 2 }, desk.customer);
    const { cart } = await desk.call('addToCart', { cartId: id, lines: [line('desk', 1), line('lamp', 3), line('lamp', 4)] }, desk.customer);
    expect(cart).toMatchObject({ version: 3, lines: [{ quantity: 9 }, { quantity: 1 }], total: { amount: '428.91' } });
  });

  it('costs what its currency has digits for', async () => {
    expect((await desk.cartWith({ lamp: 2 }, desk.customer, 'JPY')).total).toEqual({ amount: '6400', currency: 'JPY' });
  });

  it('loses nothing of 50 additions at once', async () => {
    const { id } = await desk.cartWith({}, desk.customer);
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, index) => desk.call('addToCart', { cartId: id, lines: [line(index % 2 ? 'lamp' : 'desk', 1)] }, desk.customer)));
    expect(outcomes.flatMap(({ refused, errors }) => [...refused, ...errors])).toEqual([]);
    const cart = await desk.cart(id, null, desk.customer);
    expect(cart).toMatchObject({ version: 51, lines: [{ quantity: 25 }, { quantity: 25 }] });
  });

  it('adds once for one key, however often it is sent', async () => {
    const { id } = await desk.cartWith({}, desk.customer);
    const input = { cartId: id, lines: [line('lamp', 1)], idempotencyKey: randomUUID() };
    await Promise.all(Array.from({ length: 20 }, () => desk.call('addToCart', input, desk.customer)));
    expect(await desk.cart(id, null, desk.customer)).toMatchObject({ version: 2, lines: [{ quantity: 1 }] });
    expect((await desk.call('addToCart', { ...input, lines: [line('lamp', 2)] }, desk.customer)).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('opens one cart for one key, a guest being told the same token again', async () => {
    const key = randomUUID();
    const [first, second] = [await desk.call('createCart', { currency: 'EUR', idempotencyKey: key }), await desk.call('createCart', { currency: 'EUR', idempotencyKey: key })];
    expect(second).toEqual(first);
    expect(await desk.cart(first.cart!.id, first.token!)).toMatchObject({ status: 'OPEN' });
    expect((await desk.call('createCart', { currency: 'USD', idempotencyKey: key })).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
    const kept = await desk.database.query(`SELECT FROM idempotency WHERE position($1 in key || coalesce(answer::text, '')) > 0 OR position($2 in coalesce(answer::text, '')) > 0`, [key, first.token]);
    expect(kept).toEqual([]);
  });

  it('sets quantities, and removes a line at 0', async () => {
    const cart = await desk.cartWith({ lamp: 2, desk: 1 }, desk.customer);
    const lines = [{ lineId: cart.lines[0]!.id, quantity: 99 }, { lineId: cart.lines[1]!.id, quantity: 0 }];
    expect((await desk.call('updateCartLines', { cartId: cart.id, lines }, desk.customer)).cart).toMatchObject({ version: 3, lines: [{ quantity: 99 }] });
  });

  it('tells what a shopper should know, and never keeps back the rest', async () => {
    const cart = await desk.cartWith({ lamp: 1, desk: 1 }, desk.customer, 'USD');
    await desk.shelve('lamp', { USD: '2299' }, { version: 2 });
    await desk.shelve('desk', { EUR: '24900' }, { version: 2 });
    const problems = [{ code: 'PRICE_CHANGED', lineId: cart.lines[0]!.id }, { code: 'UNAVAILABLE', lineId: cart.lines[1]!.id }];
    expect(await desk.cart(cart.id, null, desk.customer)).toMatchObject({ problems, total: { amount: '22.99' } });
    await desk.shelve('lamp', undefined, { version: 4 });
    await desk.shelve('desk', undefined, { version: 4 });
    // An old event that arrives late changes nothing.
    await desk.shelve('lamp', { USD: '1' }, { version: 3 });
    expect(await desk.cart(cart.id, null, desk.customer)).toMatchObject({ problems: [], total: { amount: '290.99' } });
  });
});

describe('what a cart refuses, writing nothing', () => {
  const cases: readonly [string, string, string, (cart: { id: string; lines: readonly { id: string }[] }) => Record<string, unknown>][] = [
    ['addToCart', 'an id of another kind', 'INVALID_ID', () => ({ cartId: newId('order'), lines: [] })],
    ['addToCart', 'a variant id of another kind', 'INVALID_ID', ({ id }) => ({ cartId: id, lines: [{ variantId: 'lamp', quantity: 1 }] })],
    ['addToCart', 'an unknown cart', 'CART_NOT_FOUND', () => ({ cartId: newId('cart'), lines: [line('lamp', 1)] })],
    ['addToCart', 'an unknown variant', 'VARIANT_NOT_FOUND', ({ id }) => ({ cartId: id, lines: [{ variantId: newId('var'), quantity: 1 }] })],
    ['addToCart', 'a variant without a price in its currency', 'VARIANT_NOT_FOUND', ({ id }) => ({ cartId: id, lines: [line('mug', 1)] })],
    ['addToCart', 'a quantity of 0', 'QUANTITY_OUT_OF_RANGE', ({ id }) => ({ cartId: id, lines: [line('lamp', 0)] })],
    ['addToCart', 'a quantity of -1', 'QUANTITY_OUT_OF_RANGE', ({ id }) => ({ cartId: id, lines: [line('lamp', -1)] })],
    ['addToCart', 'a quantity of 10⁹', 'QUANTITY_OUT_OF_RANGE', ({ id }) => ({ cartId: id, lines: [line('lamp', 1_000_000_000)] })],
    ['addToCart', 'more than 99 in one go', 'QUANTITY_OUT_OF_RANGE', ({ id }) => ({ cartId: id, lines: [line('lamp', 60), line('lamp', 40)] })],
    ['addToCart', 'more than 99 with what is there', 'QUANTITY_OUT_OF_RANGE', ({ id }) => ({ cartId: id, lines: [line('desk', 1), line('lamp', 98)] })],
    ['addToCart', 'an empty key', 'INVALID_IDEMPOTENCY_KEY', ({ id }) => ({ cartId: id, lines: [line('lamp', 1)], idempotencyKey: '' })],
    ['updateCartLines', 'an id of another kind', 'INVALID_ID', ({ id }) => ({ cartId: id, lines: [{ lineId: 'x', quantity: 1 }] })],
    ['updateCartLines', 'an unknown cart', 'CART_NOT_FOUND', () => ({ cartId: newId('cart'), lines: [] })],
    ['updateCartLines', 'an unknown line', 'LINE_NOT_FOUND', ({ id, lines }) => ({ cartId: id, lines: [{ lineId: lines[0]!.id, quantity: 5 }, { lineId: newId('cline'), quantity: 1 }] })],
    ['updateCartLines', 'a quantity of -1', 'QUANTITY_OUT_OF_RANGE', ({ id, lines }) => ({ cartId: id, lines: [{ lineId: lines[0]!.id, quantity: -1 }] })],
    ['updateCartLines', 'a quantity of 100', 'QUANTITY_OUT_OF_RANGE', ({ id, lines }) => ({ cartId: id, lines: [{ lineId: lines[0]!.id, quantity: 100 }] })],
    ['mergeCart', 'an id of another kind', 'INVALID_ID', () => ({ cartId: '', token: '' })],
    ['mergeCart', 'an unknown cart', 'CART_NOT_FOUND', () => ({ cartId: newId('cart'), token: 'x' })],
  ];

  it.each(cases)('%s: %s: %s', async (mutation, _what, code, inputFor) => {
    const cart = await desk.cartWith({ lamp: 2 }, desk.customer);
    const outcome = await desk.call(mutation, inputFor(cart), desk.customer);
    expect([outcome.refused, outcome.errors, outcome.cart]).toEqual([[code], [], null]);
    expect(await desk.cart(cart.id, null, desk.customer)).toMatchObject({ version: 2, lines: [{ quantity: 2 }] });
  });

  it("a stranger's cart, as if there were none", async () => {
    const [customers, guests] = [await desk.cartWith({ lamp: 1 }, desk.customer), await desk.cartWith({ lamp: 1 })];
    for (const caller of [undefined, someone(), desk.support]) {
      for (const { id } of [customers, guests]) {
        expect((await desk.call('addToCart', { cartId: id, token: 'guess', lines: [line('lamp', 1)] }, caller)).refused).toEqual(['CART_NOT_FOUND']);
        expect((await desk.call('updateCartLines', { cartId: id, lines: [] }, caller)).refused).toEqual(['CART_NOT_FOUND']);
        if (caller) expect((await desk.call('mergeCart', { cartId: id, token: 'guess' }, caller)).refused).toEqual(['CART_NOT_FOUND']);
      }
    }
  });

  it("a stranger who guesses the key of a guest's addition", async () => {
    const { id, token } = await desk.cartWith({});
    const input = { cartId: id, lines: [line('lamp', 1)], idempotencyKey: 'the same one' };
    expect((await desk.call('addToCart', { ...input, token })).refused).toEqual([]);
    expect(await desk.call('addToCart', { ...input, token: 'guess' })).toMatchObject({ cart: null, refused: ['CART_NOT_FOUND'] });
    expect(await desk.call('addToCart', input)).toMatchObject({ cart: null, refused: ['CART_NOT_FOUND'] });
  });

  it('a quantity of 1.5, as GraphQL does', async () => {
    const { id } = await desk.cartWith({}, desk.customer);
    expect((await desk.call('addToCart', { cartId: id, lines: [line('lamp', 1.5)] }, desk.customer)).errors).toEqual(['BAD_USER_INPUT']);
  });

  it('a 101st line', async () => {
    const { id } = await desk.cartWith({ lamp: 1 }, desk.customer);
    const others = Array.from({ length: 100 }, () => newId('var'));
    await desk.database.query(
      `INSERT INTO variant (id, version, product_id, sku, product_name, variant_name, is_published, prices)
       SELECT id, 1, id, 'S', 'P', 'V', true, '{"EUR":"100"}' FROM unnest($1::uuid[]) AS id`, [others.map(toUuid)],
    );
    const lines = others.map((variantId) => ({ variantId, quantity: 1 }));
    expect((await desk.call('addToCart', { cartId: id, lines }, desk.customer)).refused).toEqual(['CART_FULL']);
    expect((await desk.call('addToCart', { cartId: id, lines: lines.slice(1) }, desk.customer)).cart?.lines).toHaveLength(100);
    await desk.database.query(`UPDATE cart SET status = 'ORDERED' WHERE id = $1`, [toUuid(id)]);
  });

  it.each([['GBP', undefined, 'CURRENCY_NOT_SUPPORTED'], ['KWD', undefined, 'CURRENCY_NOT_SUPPORTED'], ['EUR', '', 'INVALID_IDEMPOTENCY_KEY'], ['EUR', 'short', 'INVALID_IDEMPOTENCY_KEY'], ['EUR', 'x'.repeat(101), 'INVALID_IDEMPOTENCY_KEY']])(
    'a new cart in %s with the key %j: %s', async (currency, idempotencyKey, code) => {
      const before = await desk.count('cart');
      expect(await desk.call('createCart', { currency, idempotencyKey })).toMatchObject({ cart: null, token: null, refused: [code] });
      expect(await desk.count('cart')).toBe(before);
    });
});

describe('merging', () => {
  const merge = ({ id, token }: { id: string; token: string | null }, caller: ReturnType<typeof someone>) => desk.call('mergeCart', { cartId: id, token }, caller);

  it("makes a guest's cart the caller's own, and its token useless", async () => {
    const [guests, caller] = [await desk.cartWith({ lamp: 2 }), someone()];
    expect((await merge(guests, caller)).cart).toMatchObject({ id: guests.id, version: 3, status: 'OPEN', lines: [{ quantity: 2 }] });
    expect(await desk.cart(guests.id, guests.token)).toBeNull();
    // Sent again it is the caller's already.
    expect((await merge(guests, caller)).cart).toMatchObject({ id: guests.id, version: 3 });
    expect((await merge(guests, someone())).refused).toEqual(['CART_NOT_FOUND']);
  });

  it("adds a guest's pieces to the caller's open cart, up to 99", async () => {
    const caller = someone();
    const [own, guests] = [await desk.cartWith({ lamp: 60 }, caller), await desk.cartWith({ lamp: 60, desk: 1 })];
    expect((await merge(guests, caller)).cart).toMatchObject({ id: own.id, version: 3, lines: [{ quantity: 99 }, { quantity: 1 }] });
    expect((await merge(guests, caller)).refused).toEqual(['CART_CLOSED']);
    expect(await desk.cart(guests.id, guests.token)).toMatchObject({ status: 'MERGED', lines: [] });
    expect((await desk.call('addToCart', { cartId: guests.id, token: guests.token, lines: [line('lamp', 1)] })).refused).toEqual(['CART_CLOSED']);
    expect((await desk.call('updateCartLines', { cartId: guests.id, token: guests.token, lines: [] })).refused).toEqual(['CART_CLOSED']);
  });

  it("adopts beside an open cart of another currency, the caller's latest being shown as active", async () => {
    const caller = someone();
    await desk.cartWith({ lamp: 1 }, caller, 'USD');
    const guests = await desk.cartWith({ lamp: 1 });
    expect((await merge(guests, caller)).cart).toMatchObject({ id: guests.id });
    const active = await desk.ask<{ _entities: [{ activeCart: { id: string } }] }>(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { activeCart { id } } } }', { r: [{ __typename: 'User', id: caller.userId }] }, caller,
    );
    expect(active.data?._entities[0].activeCart).toEqual({ id: guests.id });
  });

  it('loses no piece when a guest merges and goes on adding at once', async () => {
    const caller = someone();
    const [own, guests] = [await desk.cartWith({ lamp: 1 }, caller), await desk.cartWith({ lamp: 1 })];
    const additions = Array.from({ length: 20 }, () => desk.call('addToCart', { cartId: guests.id, token: guests.token, lines: [line('lamp', 1)] }));
    const [merged, ...added] = await Promise.all([merge(guests, caller), ...additions]);
    expect(merged.refused).toEqual([]);
    const done = added.filter(({ refused }) => refused.length === 0).length;
    expect((await desk.cart(own.id, null, caller))?.lines).toEqual([expect.objectContaining({ quantity: 2 + done })]);
  });

  it('needs somebody who is logged in', async () => {
    const guests = await desk.cartWith({});
    expect((await desk.call('mergeCart', { cartId: guests.id, token: guests.token })).errors).toEqual(['UNAUTHENTICATED']);
  });
});
