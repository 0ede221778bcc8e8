import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { queryOnce } from '@storegraph/testkit/query-once';
import { newCustomer, staff } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { order, ownVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { leavePieces, stockOf } from '@storegraph/proof/clients/stock';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();

describe('money that comes when the time of what was held is over', () => {
  let manager: User;
  let shopper: User;
  let variantId: string;
  let sku: string;
  beforeAll(async () => {
    [manager, shopper] = await Promise.all([staff(shop, 'CATALOGUE_MANAGER'), newCustomer(shop)]);
    variantId = (await ownVariant(shop, shopper)).id;
    sku = (await shopper.read('query($id: ID!) { variant(id: $id) { sku } }', { id: variantId })).variant.sku;
  });

  /** An order of the last piece whose shopper is on the provider's page until its time is over. */
  const tooSlow = async (): Promise<{ id: string; approve: () => Promise<unknown> }> => {
    await leavePieces(manager, variantId, 1);
    const { id } = await order(shopper, [{ variantId, quantity: 1 }], 'tok_needs_action');
    const asked = await untilOrder(shopper, id, 'PAYMENT_ACTION_REQUIRED');
    const page = asked.payments[0].nextAction.url as string;
    const approve = /<form[^>]*action="([^"]*approve[^"]*)"/.exec(await (await fetch(page)).text())?.[1] ?? '';
    expect(await stockOf(manager, variantId)).toMatchObject({ available: 0 });
    await eventually('what is held is freed', async () => {
      await queryOnce(shop.databases['products'] ?? '', `UPDATE hold SET expires_at = now() WHERE state = 'HELD' AND variant_id = (SELECT id FROM variant WHERE sku = $1)`, [sku]);
      return (await stockOf(manager, variantId)).available === 1;
    });
    return { id, approve: () => fetch(new URL(approve, page), { method: 'POST' }) };
  };

  it('still buys the pieces, when they are there', async () => {
    const { allocated } = await stockOf(manager, variantId);
    const { id, approve } = await tooSlow();
    await approve();
    expect(await untilOrder(shopper, id, 'CONFIRMED')).toMatchObject({ payments: [{ status: 'CAPTURED' }] });
    await eventually('they are sold', async () => {
      expect(await stockOf(manager, variantId)).toMatchObject({ available: 0, allocated: allocated + 1 });
      return true;
    });
  });

  it('goes back, when somebody else has them, and the order is called off', async () => {
    const { id, approve } = await tooSlow();
    const faster = await newCustomer(shop);
    await untilOrder(faster, (await order(faster, [{ variantId, quantity: 1 }])).id, 'CONFIRMED');
    await approve();
    const ended = await eventually('the money is back', async () => {
      const found = await untilOrder(shopper, id, 'CANCELLED');
      return found.paymentStatus === 'REFUNDED' && found;
    });
    expect(ended).toMatchObject({ status: 'CANCELLED', reason: 'OUT_OF_STOCK', payments: [{ status: 'REFUNDED', refundedAmount: ended.total }] });
  });
});
