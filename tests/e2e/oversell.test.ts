import { describe, expect, it } from '@jest/globals';
import { newCustomer, staff } from '../shop/people.ts';
import { findVariant, order, untilOrder } from '../shop/shopping.ts';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const BUYERS = 100;
const PIECES = 20;

describe('a flash sale', () => {
  it(`sells ${PIECES} pieces to ${BUYERS} buyers exactly ${PIECES} times`, async () => {
    const manager = await staff(shop, 'CATALOGUE_MANAGER');
    const { id: variantId } = await findVariant(manager, 1, 3);
    const stockOf = async () => (await manager.raw('query($id: ID!) { variant(id: $id) { stock { onHand reserved allocated available } } }', { id: variantId })).data.variant.stock;
    const { reserved, allocated } = await stockOf();
    await manager.act('set-stock', { variantId, onHand: PIECES + Number(reserved) + Number(allocated) });

    // Ten accounts of ten buyers each: registering is slow on purpose, buying is not.
    const accounts = await Promise.all(Array.from({ length: 10 }, () => newCustomer(shop)));
    const orders = await Promise.all(Array.from({ length: BUYERS }, async (_, buyer) => {
      const shopper = accounts[buyer % accounts.length]!;
      const { id } = await order(shopper, [{ variantId, quantity: 1 }]);
      return { shopper, id: id as string };
    }));
    const ended: string[] = [];
    for (const { shopper, id } of orders) ended.push((await untilOrder(shopper, id, 'CONFIRMED', 'REJECTED')).displayStatus as string);

    expect(ended.filter((status) => status === 'CONFIRMED')).toHaveLength(PIECES);
    expect(ended.filter((status) => status === 'REJECTED')).toHaveLength(BUYERS - PIECES);
    expect(await stockOf()).toMatchObject({ available: 0, allocated: Number(allocated) + PIECES });
  }, 120_000);
});
