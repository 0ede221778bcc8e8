import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newCustomer, staff } from '@storegraph/proof/clients/people';
import type { Person } from '@storegraph/proof/clients/people';
import { order, ownVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { follow, openSockets } from '../shop/sockets.ts';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const { socketOf, close } = openSockets(shop);

describe('stock, live', () => {
  let manager: Person;
  let buyer: Person;
  let variantId: string;
  const stockOf = async () => (await manager.raw('query($id: ID!) { variant(id: $id) { stock { reserved allocated } } }', { id: variantId })).data.variant.stock;
  /** Has so many pieces be there that can be sold. */
  const leave = async (pieces: number) => {
    const { reserved, allocated } = await stockOf();
    const { userErrors } = await manager.act('set-stock', { variantId, onHand: pieces + Number(reserved) + Number(allocated) });
    expect(userErrors).toEqual([]);
  };

  beforeAll(async () => {
    [manager, buyer] = await Promise.all([staff(shop, 'CATALOGUE_MANAGER'), newCustomer(shop)]);
    variantId = (await ownVariant(shop, manager)).id;
  });
  afterAll(close);

  it('shows the other browser within a second that the last piece is taken, and when it is back', async () => {
    await leave(1);
    const others = follow(socketOf(), 'variant-availability-changed', { ids: [variantId] });
    expect(await others.next()).toEqual({ id: variantId, availability: { status: 'LOW_STOCK', orderableQuantity: 1, expectedAt: null } });

    const { id } = await order(buyer, [{ variantId, quantity: 1 }]);
    const placedAt = performance.now();
    expect(await others.next()).toEqual({ id: variantId, availability: { status: 'OUT_OF_STOCK', orderableQuantity: 0, expectedAt: null } });
    expect(performance.now() - placedAt).toBeLessThan(1_000);

    await untilOrder(buyer, id, 'CONFIRMED');
    await buyer.act('cancel-order', { orderId: id });
    expect(await others.next()).toEqual({ id: variantId, availability: { status: 'LOW_STOCK', orderableQuantity: 1, expectedAt: null } });
    await others.stop();
  }, 60_000);

  it('follows several variants at once, and says nothing of what shoppers are not told', async () => {
    const other = (await ownVariant(shop, manager, 10)).id;
    await leave(4);
    const live = follow(socketOf(), 'variant-availability-changed', { ids: [variantId, other] });
    expect(new Set([(await live.next()).id, (await live.next()).id])).toEqual(new Set([variantId, other]));
    await manager.act('adjust-stock', { variantId: other, by: 1_000 });
    await manager.act('adjust-stock', { variantId: other, by: -999 });
    await leave(2);
    expect(await live.next()).toEqual({ id: variantId, availability: { status: 'LOW_STOCK', orderableQuantity: 2, expectedAt: null } });
    await live.stop();
  }, 60_000);

  it('tells the customer who waits for it that it is back, once, and nobody else', async () => {
    await leave(0);
    const [waiting, stranger] = [buyer, await newCustomer(shop)];
    expect(await waiting.act('notify-me', { variantId })).toMatchObject({ notice: { status: 'WAITING' }, userErrors: [] });
    expect((await waiting.ask('my-stock-notices')).myStockNotices).toMatchObject([{ variant: { id: variantId } }]);
    const [told, elsewhere] = [follow(socketOf(waiting.token), 'stock-notice-due'), follow(socketOf(stranger.token), 'stock-notice-due')];
    const [heard, unheard] = [told.next(), elsewhere.next()];
    unheard.catch(() => {});
    // Whoever follows from now on hears what comes from now on: the sockets must be open.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await leave(3);
    expect(await heard).toMatchObject({ status: 'DUE', variant: { id: variantId, availability: { status: 'LOW_STOCK', orderableQuantity: 3 } } });
    expect((await waiting.ask('my-stock-notices')).myStockNotices).toEqual([]);
    expect(await Promise.race([unheard, new Promise((resolve) => setTimeout(() => resolve('nothing'), 300))])).toBe('nothing');
    await Promise.all([told.stop(), elsewhere.stop()]);
  }, 60_000);

  it('asks who wants to be told to log in', async () => {
    await expect(follow(socketOf(), 'stock-notice-due').next()).rejects.toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
