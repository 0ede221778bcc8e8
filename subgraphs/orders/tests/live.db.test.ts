import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { someone } from '@storegraph/testkit/internal-token';
import { ADDRESS, agreeTo, openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';

let desk: OrdersDesk;
beforeAll(async () => {
  desk = await openDesk();
}, 60_000);
afterAll(() => desk?.close());

/** What was told of a cart or a customer, each with its version. */
const told = async (id: string): Promise<readonly string[]> => (await desk.envelopes(id)).map(({ name, aggregateVersion }) => `${name.replace('orders.', '')} ${aggregateVersion}`);
const goods = async (id: string): Promise<number> => (await told(id)).filter((each) => each.startsWith('cart-goods-changed')).length;
/** Waits until nothing is left that carts are to be told. */
const untilTold = async (): Promise<void> => void (await eventually('carts are told', async () =>
  (await desk.database.query('SELECT 1 FROM variant WHERE NOT is_told UNION ALL SELECT 1 FROM variant_stock WHERE NOT is_told')).length === 0, { everyMs: 20 }));

describe('of a cart is told', () => {
  it('each change, with the version after it', async () => {
    const { id, lines: [line] } = await desk.cartWith({ lamp: 1 }, desk.customer);
    await desk.call('updateCartLines', { cartId: id, lines: [{ lineId: line!.id, quantity: 3 }] }, desk.customer);
    await desk.ask('mutation ($i: SetCartShippingAddressInput!) { setCartShippingAddress(input: $i) { cart { id } } }', { i: { cartId: id, address: ADDRESS } }, desk.customer);
    await desk.place(agreeTo((await desk.cart(id, null, desk.customer))!));
    expect(await told(id)).toEqual([2, 3, 4, 5].map((version) => `cart-changed ${version}`));
  });

  it('nothing that was refused', async () => {
    const { id } = await desk.cartWith({ lamp: 1 }, desk.customer);
    await desk.call('updateCartLines', { cartId: id, lines: [{ lineId: 'cline_01h455vb4pex5vsknk084sn02q', quantity: 3 }] }, desk.customer);
    expect(await told(id)).toEqual(['cart-changed 2']);
  });

  it('that it was taken over, or went into another, of which is told too', async () => {
    const caller = someone();
    const first = await desk.cartWith({ lamp: 1 });
    await desk.call('mergeCart', { cartId: first.id, token: first.token }, caller);
    const second = await desk.cartWith({ desk: 1 });
    await desk.call('mergeCart', { cartId: second.id, token: second.token }, caller);
    expect([await told(first.id), await told(second.id)]).toEqual([['cart-changed 2', 'cart-changed 3', 'cart-changed 4'], ['cart-changed 2', 'cart-changed 3']]);
  });
});

describe('what lies in a cart', () => {
  const left = async (orderableQuantity: number, version: number): Promise<void> =>
    desk.heard(await desk.tell('products.availability-changed', desk.variantOf.desk, version, { variantId: desk.variantOf.desk, status: 'LOW_STOCK', orderableQuantity }));

  it('is told of to the open carts that hold it, once for all that changed, and to no others', async () => {
    const shopper = someone();
    const [holds, other, ordered, old] = [
      await desk.cartWith({ lamp: 1, desk: 1 }), await desk.cartWith({ mug: 1 }, someone(), 'USD'), await desk.cartWith({ desk: 1 }, shopper), await desk.cartWith({ desk: 1 }),
    ];
    await desk.place(agreeTo(ordered), shopper);
    await desk.database.query(`UPDATE cart SET updated_at = now() - interval '25 hours' WHERE id = $1`, [toUuid(old.id)]);
    await untilTold();
    const before = await goods(holds.id);
    // As if both had come between two looks.
    await desk.database.query('UPDATE variant SET is_told = false WHERE id = ANY($1)', [[toUuid(desk.variantOf.lamp), toUuid(desk.variantOf.desk)]]);
    await untilTold();
    await left(2, 10);
    await untilTold();
    await desk.shelve('desk', { EUR: '25900' }, { version: 20 });
    await untilTold();
    expect(await goods(holds.id)).toBe(before + 3);
    expect(await desk.cart(holds.id, holds.token)).toMatchObject({ version: 2, problems: [{ code: 'PRICE_CHANGED' }] });
    expect((await desk.envelopes(holds.id)).at(-1)).toMatchObject({ aggregateVersion: 2, payload: { cartId: holds.id } });
    expect([await goods(other.id), await goods(ordered.id), await goods(old.id)]).toEqual([0, 0, 0]);
  });

  it('is not told of when nothing a shopper sees is different, or when it is old news', async () => {
    const holds = await desk.cartWith({ lamp: 1 });
    await desk.shelve('lamp', undefined, { version: 30 });
    await desk.shelve('lamp', { EUR: '1' }, { version: 29 });
    const untold = await desk.database.query('SELECT FROM variant WHERE NOT is_told');
    expect([untold, await goods(holds.id)]).toEqual([[], 0]);
  });

  it('is told of once, however many look at the same time', async () => {
    const holds = await desk.cartWith({ lamp: 1 });
    await Promise.all([desk.startCopy(), desk.startCopy()]);
    for (let round = 0; round < 5; round += 1) {
      await desk.database.query('UPDATE variant SET is_told = false WHERE id = $1', [toUuid(desk.variantOf.lamp)]);
      await untilTold();
    }
    expect(await goods(holds.id)).toBe(5);
  });
});

describe("of a customer's orders is told", () => {
  it('each time one stands elsewhere, beside what is told of the order', async () => {
    const caller = someone();
    const order = await desk.placed(caller);
    await desk.holdStock(order);
    await desk.pay(order, 'captured', { version: 2 });
    await desk.call('cancelOrder', { orderId: order.id }, caller);
    expect(await desk.told(order)).toEqual(['placed 1', 'payment-requested 2', 'confirmed 3', 'cancelled 4']);
    expect(await told(caller.userId)).toEqual(['history-changed 1', 'history-changed 3', 'history-changed 4']);
    expect((await desk.envelopes(caller.userId)).map(({ payload }) => payload)).toEqual(Array(3).fill({ orderId: order.id, customerId: caller.userId }));
  });
});

describe('what the gateway follows', () => {
  const follow = async (representation: object, selection: string, caller?: Parameters<OrdersDesk['ask']>[2]) =>
    (await desk.ask<{ _entities: readonly unknown[] }>(`query ($r: [_Any!]!) { _entities(representations: $r) { ${selection} } }`, { r: [representation] }, caller)).data?._entities[0];

  it("is a guest's cart with its token, and nothing without it or with another's", async () => {
    const { id, token } = await desk.cartWith({ lamp: 1 });
    const shown = async (more: object, caller?: Parameters<OrdersDesk['ask']>[2]) => follow({ __typename: 'Cart', id, ...more }, '... on Cart { id }', caller);
    expect([await shown({ token }), await shown({}), await shown({ token: null }), await shown({ token: 'guess' }), await shown({}, desk.support)]).toEqual([{ id }, null, null, null, null]);
  });

  it('is a checkout, until when it must be paid, for its customer and for staff', async () => {
    const { id, version } = await desk.awaitingPayment();
    const shown = (caller?: Parameters<OrdersDesk['ask']>[2], of: Id<'order'> = id) =>
      follow({ __typename: 'Checkout', id: of }, '... on Checkout { status isOver payBy order { id version } }', caller);
    const checkout = { status: 'AWAITING_PAYMENT', isOver: false, payBy: expect.stringMatching(/Z$/), order: { id, version } };
    expect([await shown(desk.customer), await shown(desk.support), await shown(someone()), await shown()]).toEqual([checkout, checkout, null, null]);
    await desk.pay((await desk.order(id))!, 'captured', { version: 2 });
    expect(await shown(desk.customer)).toMatchObject({ status: 'CONFIRMED', isOver: true, payBy: null });
  });
});
