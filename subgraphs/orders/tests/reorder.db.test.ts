import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { connectDatabase } from '@storegraph/postgres/database';
import { someone } from '@storegraph/testkit/internal-token';
import { KEPT_DAYS } from '../src/domain/cart/prune-carts.ts';
import { agreeTo, openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import type { SeenCart } from './seen.desk.ts';
import { createCartStore } from '../src/store/cart/cart-store.ts';
import { entities } from '../src/store/entities.ts';

let desk: OrdersDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

interface Reordered { readonly cart: SeenCart | null; readonly missingLineIds: readonly string[] | null; readonly userErrors: readonly { readonly code: string }[] }
const reorder = async (input: Readonly<Record<string, unknown>>, caller?: ReturnType<typeof someone>) => {
  const { data, errors } = await desk.ask<{ reorder: Reordered | null }>('mutation ($input: ReorderInput!) { reorder(input: $input) { cart { id version status total { amount } lines { id quantity } } missingLineIds userErrors { code } } }', { input }, caller);
  return { cart: data?.reorder?.cart ?? null, missing: data?.reorder?.missingLineIds ?? null, refused: data?.reorder?.userErrors.map(({ code }) => code) ?? [], errors: errors.map(({ extensions }) => extensions?.code) };
};
const orderOf = async (things: Parameters<OrdersDesk['cartWith']>[0], caller: ReturnType<typeof someone>) =>
  (await desk.place(agreeTo(await desk.cartWith(things, caller)), caller)).order!;

describe('an order bought again', () => {
  it('goes into a new cart when there is none, and beside what is in the open one', async () => {
    const caller = someone();
    const order = await orderOf({ lamp: 2, desk: 1 }, caller);
    const first = await reorder({ orderId: order.id }, caller);
    expect(first).toMatchObject({ cart: { status: 'OPEN', lines: [{ quantity: 2 }, { quantity: 1 }], total: { amount: '288.98' } }, missing: [] });
    expect(await reorder({ orderId: order.id }, caller)).toMatchObject({ cart: { id: first.cart!.id, lines: [{ quantity: 4 }, { quantity: 2 }] }, missing: [] });
  });

  it('is added once for one key, however often it is sent', async () => {
    const caller = someone();
    const input = { orderId: (await orderOf({ lamp: 1 }, caller)).id, idempotencyKey: randomUUID() };
    const all = await Promise.all(Array.from({ length: 10 }, () => reorder(input, caller)));
    expect(new Set(all.map(({ cart }) => cart?.id)).size).toBe(1);
    expect(all.at(-1)?.cart).toMatchObject({ lines: [{ quantity: 1 }] });
  });

  it('leaves out what is no longer for sale and what the cart may not hold, and says so', async () => {
    const caller = someone();
    const order = await orderOf({ lamp: 60, desk: 1 }, caller);
    await desk.shelve('desk', { USD: '1' }, { version: 2 });
    expect(await reorder({ orderId: order.id }, caller)).toMatchObject({ cart: { lines: [{ quantity: 60 }] }, missing: [order.lines[1]!.id] });
    expect(await reorder({ orderId: order.id }, caller)).toMatchObject({ cart: { lines: [{ quantity: 99 }] }, missing: [order.lines[1]!.id] });
    expect(await reorder({ orderId: order.id }, caller)).toMatchObject({ cart: null, refused: ['NOTHING_FOR_SALE'] });
    await desk.shelve('desk', undefined, { version: 3 });
  });

  it("is nobody's but the customer's", async () => {
    const order = await orderOf({ lamp: 1 }, desk.customer);
    for (const caller of [someone(), desk.support]) expect(await reorder({ orderId: order.id }, caller)).toMatchObject({ cart: null, missing: null, refused: ['ORDER_NOT_FOUND'] });
    expect((await reorder({ orderId: order.id })).errors).toEqual(['UNAUTHENTICATED']);
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['an id of another kind', { orderId: 'x' }, 'INVALID_ID'], ['an unknown order', { orderId: newId('order') }, 'ORDER_NOT_FOUND'], ['an empty key', { orderId: newId('order'), idempotencyKey: '' }, 'INVALID_IDEMPOTENCY_KEY'],
  ])('refuses %s', async (_what, input, code) => {
    expect((await reorder(input, desk.customer)).refused).toEqual([code]);
  });

  it('refuses a key that was used otherwise, and a cart that would be too full', async () => {
    const caller = someone();
    const [first, second] = [await orderOf({ lamp: 1 }, caller), await orderOf({ desk: 1 }, caller)];
    const idempotencyKey = randomUUID();
    const { cart } = await reorder({ orderId: first.id, idempotencyKey }, caller);
    expect((await reorder({ orderId: second.id, idempotencyKey }, caller)).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
    const others = Array.from({ length: 99 }, () => newId('var'));
    await desk.database.query(`INSERT INTO variant (id, version, product_id, sku, product_name, variant_name, is_published, prices) SELECT id, 1, id, 'S', 'P', 'V', true, '{"EUR":"100"}' FROM unnest($1::uuid[]) AS id`, [others.map(toUuid)]);
    await desk.call('addToCart', { cartId: cart!.id, lines: others.map((variantId) => ({ variantId, quantity: 1 })) }, caller);
    expect((await reorder({ orderId: second.id }, caller)).refused).toEqual(['CART_FULL']);
  });
});

it('carts that were left go when their time is over, by several hands at once, and what was ordered stays', async () => {
  const at = async (days: number, cart: { id: SeenCart['id'] }) => desk.database.query(`UPDATE cart SET updated_at = now() - make_interval(days => $2) WHERE id = $1`, [toUuid(cart.id), days]);
  const [fresh, left, own, leftOwn] = [await desk.cartWith({ lamp: 1 }), await desk.cartWith({ lamp: 1 }), await desk.cartWith({ lamp: 1 }, desk.customer), await desk.cartWith({ lamp: 1 }, someone())];
  const ordered = await desk.cartWith({ lamp: 1 }, desk.customer);
  await desk.place(agreeTo(ordered));
  for (const [cart, days] of [[fresh, KEPT_DAYS.guest - 1], [left, KEPT_DAYS.guest + 1], [own, KEPT_DAYS.customer - 1], [leftOwn, KEPT_DAYS.customer + 1], [ordered, 9_999]] as const) await at(days, cart);
  const database = await connectDatabase({ url: desk.database.appUrl, entities, name: 'pruner' });
  const before = (days: number) => new Date(Date.now() - days * 86_400_000);
  const dates = { guest: before(KEPT_DAYS.guest), customer: before(KEPT_DAYS.customer), merged: before(KEPT_DAYS.merged) };
  const pruned = await Promise.all(Array.from({ length: 4 }, () => createCartStore(database.dataSource.manager).prune(dates, 10)));
  await database.close();
  expect(pruned.reduce((sum, each) => sum + each, 0)).toBe(2);
  const kept = await desk.database.query<{ id: string }>('SELECT id FROM cart WHERE id = ANY($1)', [[fresh, left, own, leftOwn, ordered].map(({ id }) => toUuid(id))]);
  expect(new Set(kept.map(({ id }) => id))).toEqual(new Set([fresh, own, ordered].map(({ id }) => toUuid(id))));
});
