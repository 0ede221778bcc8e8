import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createGraphqlClient } from '@storegraph/proof/clients/graphql-client';
import { newCustomer, staff } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { agreement, fillCart, order, ownVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { leavePieces } from '@storegraph/proof/clients/stock';
import { follow, openSockets, untilFollowing } from '../shop/sockets.ts';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const { socketOf, close } = openSockets(shop);
const refusal = (code: string) => ({ errors: [expect.objectContaining({ extensions: expect.objectContaining({ code }) })] });
afterAll(close);

describe('a cart, live', () => {
  const guest = createGraphqlClient(shop.url);
  let manager: User;
  let shopper: User;
  let variantId: string;
  beforeAll(async () => {
    [manager, shopper] = await Promise.all([staff(shop, 'CATALOGUE_MANAGER'), newCustomer(shop)]);
    variantId = (await ownVariant(shop, manager, 5)).id;
  });

  it('shows the other window of a guest what this one puts in, by the token', async () => {
    const { cart, token } = await fillCart(guest, [{ variantId, quantity: 1 }]);
    const live = follow(socketOf(), 'cart-updated', { cartId: cart.id, token });
    expect(await live.next()).toMatchObject({ version: 2, lines: [{ quantity: 1 }] });
    await guest.act('add-to-cart', { cartId: cart.id, token, lines: [{ variantId, quantity: 2 }] });
    expect(await live.next()).toMatchObject({ version: 3, lines: [{ quantity: 3 }] });
    await live.stop();
  });

  it('shows that others took what is left, and that it is back', async () => {
    const { cart } = await fillCart(shopper, [{ variantId, quantity: 3 }]);
    const live = follow(socketOf(shopper.token), 'cart-updated', { cartId: cart.id });
    expect(await live.next()).toMatchObject({ problems: [] });
    await leavePieces(manager, variantId, 2);
    expect(await live.until(({ problems }) => problems.length > 0)).toMatchObject({ version: 2, problems: [{ code: 'TOO_FEW_LEFT', lineId: cart.lines[0].id }] });
    await leavePieces(manager, variantId, 50);
    await live.until(({ problems }) => problems.length === 0);
    await live.stop();
  });

  it('ends in being ordered', async () => {
    const { cart } = await fillCart(shopper, [{ variantId, quantity: 1 }]);
    const live = follow(socketOf(shopper.token), 'cart-updated', { cartId: cart.id });
    await live.next();
    await shopper.act('place-order', agreement(cart));
    expect(await live.until(({ status }) => status !== 'OPEN')).toMatchObject({ status: 'ORDERED', version: cart.version + 1 });
    await live.stop();
  });

  it("is nobody else's, as if there were none, and not a guest's any more once a customer took it over", async () => {
    const [customers, guests] = [await fillCart(shopper, [{ variantId, quantity: 1 }]), await fillCart(guest, [{ variantId, quantity: 1 }])];
    const stranger = await newCustomer(shop);
    const shown = (token: string | undefined, variables: Record<string, unknown>) => follow(socketOf(token), 'cart-updated', variables).next();
    for (const token of [undefined, stranger.token, manager.token]) {
      await expect(shown(token, { cartId: customers.cart.id })).rejects.toMatchObject(refusal('NOT_FOUND'));
      await expect(shown(token, { cartId: guests.cart.id, token: 'guess' })).rejects.toMatchObject(refusal('NOT_FOUND'));
      await expect(shown(token, { cartId: 'cart_01h455vb4pex5vsknk084sn02q' })).rejects.toMatchObject(refusal('NOT_FOUND'));
    }
    const live = follow(socketOf(), 'cart-updated', { cartId: guests.cart.id, token: guests.token });
    await live.next();
    await (await newCustomer(shop)).act('merge-cart', { cartId: guests.cart.id, token: guests.token });
    await expect(live.until(() => false)).rejects.toMatchObject(refusal('NOT_FOUND'));
  });
});

describe('a checkout, live', () => {
  it('goes from being placed to the thank-you, with its payments, and is nobody else’s', async () => {
    const [shopper, stranger] = await Promise.all([newCustomer(shop), newCustomer(shop)]);
    const { id: variantId } = await ownVariant(shop, shopper, 3);
    const { id } = await order(shopper, [{ variantId, quantity: 1 }], 'tok_insufficient_funds');
    const live = follow(socketOf(shopper.token), 'checkout-status-changed', { orderId: id });
    const failed = await live.until(({ status }) => status === 'PAYMENT_FAILED');
    expect(failed).toMatchObject({ isOver: false, payBy: expect.any(String), order: { payments: [{ status: 'FAILED' }] } });
    await shopper.act('retry-payment', { orderId: id, paymentMethodToken: 'tok_success', idempotencyKey: 'again' });
    expect(await live.until(({ isOver }) => isOver)).toMatchObject({ status: 'CONFIRMED', payBy: null, order: { payments: [{ status: 'FAILED' }, { status: 'CAPTURED' }] } });
    await live.stop();
    for (const token of [stranger.token, undefined]) {
      await expect(follow(socketOf(token), 'checkout-status-changed', { orderId: id }).next()).rejects.toMatchObject(refusal('NOT_FOUND'));
    }
  });
});

describe('my orders, live', () => {
  it('are told of each time one is placed or stands elsewhere, to their customer alone', async () => {
    const [shopper, stranger] = await Promise.all([newCustomer(shop), newCustomer(shop)]);
    const { id: variantId } = await ownVariant(shop, shopper, 3);
    await leavePieces(await staff(shop, 'CATALOGUE_MANAGER'), variantId, 100);
    const placed = async (who: User): Promise<string> => (await order(who, [{ variantId, quantity: 1 }])).id;
    const first = await placed(shopper);
    await untilOrder(shopper, first, 'CONFIRMED');
    const [mine, others] = [follow(socketOf(shopper.token), 'my-orders-updated'), follow(socketOf(stranger.token), 'my-orders-updated')];
    await Promise.all([untilFollowing(mine, () => placed(shopper)), untilFollowing(others, () => placed(stranger))]);

    const second = await placed(shopper);
    expect(await mine.until(({ id, displayStatus }) => id === second && displayStatus === 'CONFIRMED')).toMatchObject({ number: expect.any(String), paymentStatus: 'CAPTURED' });
    await shopper.must('cancel-order', { orderId: first });
    expect(await mine.until(({ id }) => id === first)).toMatchObject({ displayStatus: 'CANCELLED' });
    const last = await placed(stranger);
    const heard: string[] = [];
    await others.until(({ id }) => heard.push(id) > 0 && id === last);
    for (const theirs of [first, second]) expect(heard).not.toContain(theirs);
    await Promise.all([mine.stop(), others.stop()]);
  });

  it('need somebody who is logged in', async () => {
    await expect(follow(socketOf(), 'my-orders-updated').next()).rejects.toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
