import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newCustomer, staff } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { order, ownVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { leavePieces } from '@storegraph/proof/clients/stock';
import { follow, openSockets, untilFollowing } from '../shop/sockets.ts';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const { socketOf, close } = openSockets(shop);

describe('stock, live', () => {
  let manager: User;
  let buyer: User;
  let variantId: string;
  /** Has so many pieces be there that can be sold. */
  const leave = (pieces: number) => leavePieces(manager, variantId, pieces);

  beforeAll(async () => {
    [manager, buyer] = await Promise.all([staff(shop, 'CATALOGUE_MANAGER'), newCustomer(shop)]);
    variantId = (await ownVariant(shop, manager)).id;
  });
  afterAll(close);

  it('shows the other browser that the last piece is taken, and when it is back', async () => {
    await leave(1);
    const others = follow(socketOf(), 'variant-availability-changed', { ids: [variantId] });
    expect(await others.next()).toEqual({ id: variantId, availability: { status: 'LOW_STOCK', orderableQuantity: 1, expectedAt: null } });

    const { id } = await order(buyer, [{ variantId, quantity: 1 }]);
    expect(await others.next()).toEqual({ id: variantId, availability: { status: 'OUT_OF_STOCK', orderableQuantity: 0, expectedAt: null } });

    await untilOrder(buyer, id, 'CONFIRMED');
    await buyer.act('cancel-order', { orderId: id });
    expect(await others.next()).toEqual({ id: variantId, availability: { status: 'LOW_STOCK', orderableQuantity: 1, expectedAt: null } });
    await others.stop();
  });

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
  });

  it('tells the customer who waits for it that it is back, once, and nobody else', async () => {
    await leave(0);
    const [waiting, stranger] = [buyer, await newCustomer(shop)];
    expect(await waiting.act('notify-me', { variantId })).toMatchObject({ notice: { status: 'WAITING' }, userErrors: [] });
    expect((await waiting.ask('my-stock-notices')).myStockNotices).toMatchObject([{ variant: { id: variantId } }]);
    const [told, elsewhere] = [follow(socketOf(waiting.token), 'stock-notice-due'), follow(socketOf(stranger.token), 'stock-notice-due')];
    const other = (await ownVariant(shop, manager)).id;
    /** Has something else be there again that somebody waits for: answers the notice of it. */
    const knock = async (who: User): Promise<string> => {
      await leavePieces(manager, other, 0);
      const { notice } = await who.must('notify-me', { variantId: other });
      await leavePieces(manager, other, 1);
      return notice.id;
    };
    for (const [who, live] of [[waiting, told], [stranger, elsewhere]] as const) await untilFollowing(live, () => knock(who));

    await leave(3);
    expect(await told.until(({ variant }) => variant.id !== other)).toMatchObject({ status: 'DUE', variant: { id: variantId, availability: { status: 'LOW_STOCK', orderableQuantity: 3 } } });
    expect((await waiting.ask('my-stock-notices')).myStockNotices).toEqual([]);
    for (const [who, live] of [[waiting, told], [stranger, elsewhere]] as const) {
      const last = await knock(who);
      const heard: string[] = [];
      await live.until(({ id, variant }) => heard.push(variant.id) > 0 && id === last);
      expect(heard).not.toContain(variantId);
    }
    await Promise.all([told.stop(), elsewhere.stop()]);
  });

  it('asks who wants to be told to log in', async () => {
    await expect(follow(socketOf(), 'stock-notice-due').next()).rejects.toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
