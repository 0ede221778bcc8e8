import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { someone } from '@storegraph/testkit/internal-token';
import { ADDRESS, agreeTo, openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';

let desk: OrdersDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

type Caller = Parameters<OrdersDesk['ask']>[2];
type Filled = Awaited<ReturnType<OrdersDesk['cartWith']>>;
interface Saved { readonly note: string | null; readonly savedLines: readonly { readonly id: string; readonly quantity: number; readonly problems: readonly { readonly code: string }[] }[] }

const line = (thing: 'lamp' | 'desk' | 'mug', quantity: number) => ({ variantId: desk.variantOf[thing], quantity });
const savedIn = async (id: string, token: string | null, caller?: Caller): Promise<Saved> => {
  const query = 'query ($id: ID!, $token: String) { cart(id: $id, token: $token) { note savedLines { id quantity problems { code } } } }';
  return (await desk.ask<{ cart: Saved }>(query, { id, token }, caller)).data!.cart;
};
const quantities = (lines: readonly { readonly quantity: number }[] | undefined) => lines?.map(({ quantity }) => quantity);
const merge = ({ id, token }: { id: string; token: string | null }, caller: ReturnType<typeof someone>) => desk.call('mergeCart', { cartId: id, token }, caller);
/** A cart of which some lines are saved for later. */
const saving = async (things: Parameters<OrdersDesk['cartWith']>[0], count: number, caller?: Caller): Promise<Filled> => {
  const cart = await desk.cartWith(things, caller);
  const { refused } = await desk.call('saveForLater', { cartId: cart.id, token: cart.token, lineIds: cart.lines.slice(0, count).map(({ id }) => id) }, caller);
  expect(refused).toEqual([]);
  return cart;
};
/** As many other things as wanted, for sale in EUR. */
const others = async (count: number): Promise<readonly string[]> => {
  const ids = Array.from({ length: count }, () => newId('var'));
  await desk.database.query(
    `INSERT INTO variant (id, version, product_id, sku, product_name, variant_name, is_published, prices) SELECT id, 1, id, 'S', 'P', 'V', true, '{"EUR":"100"}' FROM unnest($1::uuid[]) AS id`, [ids.map(toUuid)],
  );
  return ids;
};
const save = async (holder: string, variantIds: readonly string[]) => desk.database.query(
  `INSERT INTO saved_line (id, holder, variant_id, quantity, unit_price_minor, currency) SELECT gen_random_uuid(), $1, id, 1, 100, 'EUR' FROM unnest($2::uuid[]) AS id`, [toUuid(holder as `user_${string}`), variantIds.map((id) => toUuid(id as `var_${string}`))],
);

describe('what is saved for later', () => {
  it('is neither counted nor ordered, and comes back at the price of now', async () => {
    const cart = await desk.cartWith({ lamp: 2, desk: 1 }, desk.customer);
    const lineIds = [cart.lines[1]!.id];
    expect(await desk.call('saveForLater', { cartId: cart.id, lineIds }, desk.customer)).toMatchObject({ refused: [], cart: { version: 3, total: { amount: '39.98' }, lines: [{ quantity: 2 }], savedLines: [{ id: lineIds[0], quantity: 1 }] } });
    await desk.shelve('desk', { EUR: '19900' }, { version: 2 });
    expect((await savedIn(cart.id, null, desk.customer)).savedLines).toMatchObject([{ problems: [{ code: 'PRICE_CHANGED' }] }]);
    expect(await desk.call('moveToCart', { cartId: cart.id, lineIds }, desk.customer)).toMatchObject({ refused: [], cart: { version: 4, total: { amount: '238.98' }, lines: [{ quantity: 2 }, { quantity: 1 }], savedLines: [], problems: [] } });
    await desk.shelve('desk', undefined, { version: 3 });
  });

  it('says what is the matter with it, and does not keep the cart from being ordered', async () => {
    const cart = await saving({ lamp: 1, desk: 1 }, 1, desk.customer);
    await desk.shelve('lamp', {}, { version: 10 });
    const [saved] = (await savedIn(cart.id, null, desk.customer)).savedLines;
    expect(saved).toMatchObject({ problems: [{ code: 'UNAVAILABLE' }] });
    expect((await desk.call('moveToCart', { cartId: cart.id, lineIds: [saved!.id] }, desk.customer)).userErrors).toEqual([{ code: 'VARIANT_NOT_FOUND', field: ['lineIds', '0'] }]);
    expect((await desk.place(agreeTo((await desk.cart(cart.id, null, desk.customer))!))).refused).toEqual([]);
    await desk.shelve('lamp', undefined, { version: 11 });
    // It is the customer's, in the next cart as well.
    const next = await desk.cartWith({}, desk.customer);
    expect((await savedIn(next.id, null, desk.customer)).savedLines).toMatchObject([{ id: saved!.id, problems: [] }]);
    expect((await desk.call('removeSavedLines', { cartId: next.id, lineIds: [saved!.id] }, desk.customer)).cart).toMatchObject({ savedLines: [] });
  });

  it('adds the pieces of one variant, there and back', async () => {
    const caller = someone();
    const cart = await saving({ lamp: 60 }, 1, caller);
    const { cart: again } = await desk.call('addToCart', { cartId: cart.id, lines: [line('lamp', 50)] }, caller);
    const { cart: saved } = await desk.call('saveForLater', { cartId: cart.id, lineIds: [again!.lines[0]!.id] }, caller);
    expect(quantities(saved?.savedLines)).toEqual([99]);
    await desk.call('addToCart', { cartId: cart.id, lines: [line('lamp', 1)] }, caller);
    expect((await desk.call('moveToCart', { cartId: cart.id, lineIds: [saved!.savedLines![0]!.id] }, caller)).refused).toEqual(['QUANTITY_OUT_OF_RANGE']);
    expect(quantities((await savedIn(cart.id, null, caller)).savedLines)).toEqual([99]);
  });

  it('is in one place however many put it there and back at once', async () => {
    const caller = someone();
    const cart = await desk.cartWith({ lamp: 3 }, caller);
    const lineIds = [cart.lines[0]!.id];
    await Promise.all(Array.from({ length: 20 }, (_, index) => desk.call(index % 2 ? 'saveForLater' : 'moveToCart', { cartId: cart.id, lineIds }, caller)));
    const [lines, saved] = [(await desk.cart(cart.id, null, caller))!.lines, (await savedIn(cart.id, null, caller)).savedLines];
    expect([...lines, ...saved].map(({ quantity }) => quantity)).toEqual([3]);
  });

  it('goes with a guest’s cart that is left', async () => {
    const { id } = await saving({ lamp: 1 }, 1);
    await desk.database.query(`UPDATE cart SET updated_at = now() - interval '40 days' WHERE id = $1`, [toUuid(id)]);
    await desk.startCopy();
    const left = async () => (await desk.database.query('SELECT FROM saved_line WHERE holder = $1', [toUuid(id)])).length;
    for (let tries = 0; tries < 200 && (await left()) > 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await left()).toBe(0);
  });
});

describe('what is refused, writing nothing', () => {
  const cases: readonly [string, string, string, (cart: Filled, saved: string) => Record<string, unknown>][] = [
    ...(['saveForLater', 'moveToCart', 'removeSavedLines'] as const).flatMap((mutation): readonly [string, string, string, (cart: Filled) => Record<string, unknown>][] => [
      [mutation, 'a cart id of another kind', 'INVALID_ID', () => ({ cartId: newId('order'), lineIds: [] })],
      [mutation, 'a line id of another kind', 'INVALID_ID', ({ id }) => ({ cartId: id, lineIds: ['x'] })],
      [mutation, 'an unknown cart', 'CART_NOT_FOUND', () => ({ cartId: newId('cart'), lineIds: [] })],
      [mutation, 'an unknown line', 'LINE_NOT_FOUND', ({ id }) => ({ cartId: id, lineIds: [newId('cline')] })],
    ]),
    ['saveForLater', 'a line of which the other is there', 'LINE_NOT_FOUND', ({ id, lines }) => ({ cartId: id, lineIds: [lines[1]!.id, newId('cline')] })],
    ['moveToCart', 'a line that is in the cart', 'LINE_NOT_FOUND', ({ id, lines }) => ({ cartId: id, lineIds: [lines[1]!.id] })],
    ['removeSavedLines', 'a line that is in the cart', 'LINE_NOT_FOUND', ({ id, lines }) => ({ cartId: id, lineIds: [lines[1]!.id] })],
    ['setCartNote', 'an id of another kind', 'INVALID_ID', () => ({ cartId: 'x', note: '' })],
    ['setCartNote', 'an unknown cart', 'CART_NOT_FOUND', () => ({ cartId: newId('cart'), note: 'Hello' })],
    ['setCartNote', '501 characters', 'INVALID_NOTE', ({ id }) => ({ cartId: id, note: 'x'.repeat(501) })],
  ];

  it.each(cases)('%s: %s: %s', async (mutation, _what, code, inputFor) => {
    const caller = someone();
    const cart = await saving({ lamp: 1, desk: 2 }, 1, caller);
    const outcome = await desk.call(mutation, inputFor(cart, cart.lines[0]!.id), caller);
    expect([outcome.refused, outcome.errors, outcome.cart]).toEqual([[code], [], null]);
    expect(await desk.cart(cart.id, null, caller)).toMatchObject({ version: 3, lines: [{ quantity: 2 }] });
    expect(await savedIn(cart.id, null, caller)).toMatchObject({ note: null, savedLines: [{ quantity: 1 }] });
  });

  it.each(['saveForLater', 'moveToCart', 'removeSavedLines', 'setCartNote'])("%s: a stranger's cart, and one that is closed", async (mutation) => {
    const [cart, input] = [await saving({ lamp: 1, desk: 1 }, 1, desk.customer), mutation === 'setCartNote' ? { note: 'Hello' } : { lineIds: [] }];
    for (const caller of [undefined, someone(), desk.support]) expect((await desk.call(mutation, { cartId: cart.id, token: 'guess', ...input }, caller)).refused).toEqual(['CART_NOT_FOUND']);
    await desk.place(agreeTo((await desk.cart(cart.id, null, desk.customer))!));
    expect((await desk.call(mutation, { cartId: cart.id, ...input }, desk.customer)).refused).toEqual(['CART_CLOSED']);
    await desk.database.query('DELETE FROM saved_line');
  });

  it('a 101st saved line, and a 101st line that comes back', async () => {
    const caller = someone();
    await save(caller.userId, await others(100));
    const cart = await desk.cartWith({ lamp: 1 }, caller);
    expect((await desk.call('saveForLater', { cartId: cart.id, lineIds: [cart.lines[0]!.id] }, caller)).refused).toEqual(['SAVED_FULL']);
    const { savedLines } = await savedIn(cart.id, null, caller);
    expect((await desk.call('moveToCart', { cartId: cart.id, lineIds: savedLines.map(({ id }) => id) }, caller)).refused).toEqual(['CART_FULL']);
    expect((await savedIn(cart.id, null, caller)).savedLines).toHaveLength(100);
  });
});

describe('what is said with a cart', () => {
  it('goes into the order, for its customer and for staff', async () => {
    const cart = await desk.cartWith({ lamp: 1 }, desk.customer);
    expect((await desk.call('setCartNote', { cartId: cart.id, note: '  Please ring twice ' }, desk.customer)).cart).toMatchObject({ version: 3, note: 'Please ring twice' });
    const { order } = await desk.place(agreeTo({ ...cart, version: 3 }));
    const query = 'query ($id: ID!) { order(id: $id) { shopperNote } }';
    for (const caller of [desk.customer, desk.support]) expect((await desk.ask(query, { id: order!.id }, caller)).data).toEqual({ order: { shopperNote: 'Please ring twice' } });
  });

  it('is taken back by saying nothing', async () => {
    const cart = await desk.cartWith({ lamp: 1 });
    await desk.call('setCartNote', { cartId: cart.id, token: cart.token, note: 'Hello' });
    expect((await desk.call('setCartNote', { cartId: cart.id, token: cart.token, note: ' ' })).cart).toMatchObject({ note: null });
  });
});

describe('merging', () => {
  it('keeps what both saved as one list, of one thing the larger number', async () => {
    const caller = someone();
    await saving({ lamp: 2, desk: 5 }, 2, caller);
    const own = await desk.cartWith({ mug: 1 }, caller, 'USD');
    const guests = await saving({ lamp: 3, desk: 1 }, 2);
    expect((await merge(guests, caller)).refused).toEqual([]);
    expect(quantities((await savedIn(own.id, null, caller)).savedLines)).toEqual([3, 5]);
    expect(await desk.database.query('SELECT FROM saved_line WHERE holder = $1', [toUuid(guests.id)])).toEqual([]);
  });

  it('tells of pieces that were left out', async () => {
    const caller = someone();
    const own = await desk.cartWith({ lamp: 60 }, caller);
    const { cart, notices } = await merge(await desk.cartWith({ lamp: 60 }), caller);
    expect([quantities(cart?.lines), notices]).toEqual([[99], [{ code: 'QUANTITY_LIMITED', lineId: own.lines[0]!.id }]]);
  });

  it('saves for later what a full cart has no room for; when there is no room either, it refuses, and both carts stay', async () => {
    const caller = someone();
    const own = await desk.cartWith({ lamp: 1 }, caller);
    await desk.call('addToCart', { cartId: own.id, lines: (await others(99)).map((variantId) => ({ variantId, quantity: 1 })) }, caller);
    const first = await merge(await desk.cartWith({ lamp: 1, desk: 2 }), caller);
    expect(first).toMatchObject({ refused: [], cart: { id: own.id, savedLines: [{ quantity: 2 }] }, notices: [{ code: 'SAVED_FOR_LATER' }] });
    expect([first.cart?.lines.length, first.cart?.lines[0]?.quantity]).toEqual([100, 2]);
    await save(caller.userId, await others(99));
    const guests = await desk.cartWith({});
    await desk.call('addToCart', { cartId: guests.id, token: guests.token, lines: (await others(1)).map((variantId) => ({ variantId, quantity: 1 })) });
    expect(await merge(guests, caller)).toMatchObject({ cart: null, refused: ['CART_FULL'], notices: null });
    expect(await desk.cart(guests.id, guests.token)).toMatchObject({ status: 'OPEN', lines: [{ quantity: 1 }] });
  });

  it('keeps what the guest said last of where, how and with what, and the customer’s where they said nothing', async () => {
    const caller = someone();
    const own = await desk.cartWith({ lamp: 1 }, caller);
    const say = (mutation: string, input: object, by?: Caller) => desk.ask(`mutation ($i: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $i) { userErrors { code } } }`, { i: input }, by);
    await say('setCartShippingAddress', { cartId: own.id, address: { ...ADDRESS, city: 'Potsdam' } }, caller);
    await say('setCartNote', { cartId: own.id, note: 'own' }, caller);
    const guests = await desk.cartWith({ desk: 1 });
    await say('setCartNote', { cartId: guests.id, token: guests.token, note: 'guest' });
    expect((await merge(guests, caller)).cart).toMatchObject({ note: 'guest' });
    const [row] = await desk.database.query<{ shipping_address: { city: string } }>('SELECT shipping_address FROM cart WHERE id = $1', [toUuid(own.id)]);
    expect(row?.shipping_address.city).toBe('Potsdam');
  });

  it('brings one guest’s cart in once, of ten who merge it at once', async () => {
    const caller = someone();
    const [own, guests] = [await desk.cartWith({ lamp: 1 }, caller), await desk.cartWith({ lamp: 2 })];
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => merge(guests, caller)));
    expect(outcomes.map(({ refused }) => refused.join()).sort()).toEqual(['', ...Array.from({ length: 9 }, () => 'CART_CLOSED')]);
    expect(await desk.cart(own.id, null, caller)).toMatchObject({ lines: [{ quantity: 3 }] });
  });

  it('brings all of five guests’ carts in that are merged at once', async () => {
    const caller = someone();
    const own = await desk.cartWith({ lamp: 1 }, caller);
    const carts = await Promise.all(Array.from({ length: 5 }, () => saving({ desk: 1, lamp: 2 }, 1)));
    expect((await Promise.all(carts.map((cart) => merge(cart, caller)))).flatMap(({ refused, errors }) => [...refused, ...errors])).toEqual([]);
    expect(await desk.cart(own.id, null, caller)).toMatchObject({ lines: [{ quantity: 11 }] });
    expect(quantities((await savedIn(own.id, null, caller)).savedLines)).toEqual([1]);
  });

  it('and ordering the customer’s own cart at once: what was agreed is ordered, and the guest’s lines are in the next', async () => {
    for (let round = 0; round < 5; round += 1) {
      const caller = someone();
      const [own, guests] = [await desk.cartWith({ lamp: 1 }, caller), await desk.cartWith({ desk: 1 })];
      const [placed, merged] = await Promise.all([desk.place(agreeTo(own), caller), merge(guests, caller)]);
      expect(merged.refused).toEqual([]);
      if (placed.order) expect([quantities(placed.order.lines), merged.cart]).toEqual([[1], expect.objectContaining({ id: guests.id, lines: [expect.objectContaining({ quantity: 1 })] })]);
      else expect([placed.refused, quantities(merged.cart?.lines)]).toEqual([['CART_CHANGED'], [1, 1]]);
    }
  });

  it('and ordering the guest’s cart at once: it is ordered or merged, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const caller = someone();
      const [own, guests] = [await desk.cartWith({ lamp: 1 }, caller), await desk.cartWith({ desk: 1 })];
      const [placed, merged] = await Promise.all([desk.call('placeOrder', { ...agreeTo(guests), token: guests.token, email: 'ada@example.com', idempotencyKey: randomUUID() }), merge(guests, caller)]);
      const isOrdered = placed.refused.length === 0;
      expect(isOrdered ? merged.refused : placed.refused).toEqual(['CART_CLOSED']);
      expect(quantities((await desk.cart(own.id, null, caller))?.lines)).toEqual(isOrdered ? [1] : [1, 1]);
    }
  });
});
