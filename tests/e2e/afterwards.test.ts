import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { newCustomer, staff } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { order, ownVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { stockOf } from '@storegraph/proof/clients/stock';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();

describe('what happens to an order after it is paid', () => {
  let [shopper, support, fulfilment, manager]: User[] = [];
  let variantId: string;
  beforeAll(async () => {
    [shopper, support, fulfilment, manager] = await Promise.all([newCustomer(shop), staff(shop, 'SUPPORT'), staff(shop, 'FULFILMENT'), staff(shop, 'CATALOGUE_MANAGER')]);
    variantId = (await ownVariant(shop, shopper, 6)).id;
  });

  const stock = () => stockOf(manager!, variantId);
  const granted = <Payload extends { userErrors: readonly unknown[] }>(payload: Payload): Payload => {
    expect(payload.userErrors).toEqual([]);
    return payload;
  };

  it('it is sent in parts, a part is called off, a part comes back: stock, money and order agree', async () => {
    // Whoever ordered of it before it was this test's own.
    const before = await eventually('nothing is reserved', async () => {
      const now = await stock();
      return now.reserved === 0 && now;
    });
    const { id: orderId } = await order(shopper!, [{ variantId, quantity: 5 }]);
    const { lines: [line], total } = await untilOrder(shopper!, orderId, 'CONFIRMED');
    const each = Number(total.amount) / 5;
    const some = (quantity: number) => [{ lineId: line.id, quantity }];

    granted(await shopper!.act('cancel-order-lines', { orderId, lines: some(1), reason: 'One too many', idempotencyKey: randomUUID() }));
    const parcels = [];
    for (const quantity of [2, 2]) parcels.push(granted(await fulfilment!.act('create-shipment', { orderId, lines: some(quantity), idempotencyKey: randomUUID() })).shipment);
    for (const { id: shipmentId } of parcels) granted(await fulfilment!.act('move-shipment', { shipmentId, transition: 'PACK' }));
    granted(await fulfilment!.act('ship-shipment', { shipmentId: parcels[0].id, carrier: 'Parcel Post', trackingNumber: 'E2E 1' }));
    expect((await untilOrder(shopper!, orderId, 'PARTIALLY_SHIPPED')).fulfilmentStatus).toBe('PARTIALLY_SHIPPED');
    await eventually('two pieces have left, two are still its own, one can be sold again', async () => {
      expect(await stock()).toEqual({ ...before, onHand: before.onHand - 2, allocated: before.allocated + 2, available: before.available - 4 });
      return true;
    });
    granted(await fulfilment!.act('move-shipment', { shipmentId: parcels[0].id, transition: 'DELIVER' }));
    for (const transition of ['SHIP', 'DELIVER']) granted(await fulfilment!.act('move-shipment', { shipmentId: parcels[1].id, transition }));
    await untilOrder(shopper!, orderId, 'DELIVERED');

    const { return: back } = granted(await shopper!.act('request-return', { orderId, lines: some(2).map((piece) => ({ ...piece, reason: 'DOES_NOT_FIT' })), idempotencyKey: randomUUID() }));
    granted(await support!.act('approve-return', { returnId: back.id }));
    granted(await fulfilment!.act('receive-return', { returnId: back.id, lines: [{ lineId: line.id, disposition: 'RESTOCK' }] }));
    granted(await support!.act('refund-return', { returnId: back.id }));
    await eventually('the money is back and the return rests', async () => {
      const { order: seen } = await shopper!.ask('order-returns', { id: orderId });
      return seen.returns[0].status === 'REFUNDED' && seen.refundGrants.every(({ paidAt }: { paidAt: string | null }) => paidAt);
    });
    await eventually('what came back can be sold again', async () => {
      expect(await stock()).toEqual({ ...before, onHand: before.onHand - 2, available: before.available - 2 });
      return true;
    });
    const { payments } = await untilOrder(shopper!, orderId, 'DELIVERED');
    expect(payments[0].status).toBe('PARTIALLY_REFUNDED');
    expect(Number(payments[0].refundedAmount.amount)).toBeCloseTo(each * 3, 2);
    const told = async (who: User) => (await who.ask('order-timeline', { id: orderId })).order.timeline as { kind: string; event: string; label: string; quantity: number | null }[];
    await eventually('the timeline has heard from the warehouse what came of the pieces', async () => (await told(support!)).some(({ event }) => event === 'products.stock-restocked'));
    const [theirs, ours] = [await told(shopper!), await told(support!)];
    expect(new Set(theirs.map(({ kind }) => kind))).toEqual(new Set(['ORDER', 'PAYMENT', 'STOCK', 'SHIPMENT', 'RETURN']));
    const moved = (all: typeof theirs) => all.filter(({ event }) => event.startsWith('products.')).map(({ event, quantity }) => `${event.replace('products.stock-', '')} ${quantity}`);
    expect(moved(theirs)).toEqual(['freed 1', 'taken-out 2', 'taken-out 2']);
    expect(moved(ours)).toEqual(['freed 1', 'taken-out 2', 'taken-out 2', 'restocked 2']);
  });

  it('an exchange is sent like any order, for nothing, and its return is closed when it has arrived', async () => {
    const { id: orderId } = await order(shopper!, [{ variantId, quantity: 1 }]);
    const { lines: [line] } = await untilOrder(shopper!, orderId, 'CONFIRMED');
    for (const step of ['pack-order', 'ship-order', 'deliver-order']) granted(await fulfilment!.act(step, { orderId }));
    const { return: back } = granted(await shopper!.act('request-return', { orderId, lines: [{ lineId: line.id, quantity: 1, reason: 'DAMAGED' }], idempotencyKey: randomUUID() }));
    granted(await support!.act('approve-return', { returnId: back.id }));
    granted(await fulfilment!.act('receive-return', { returnId: back.id, lines: [{ lineId: line.id, disposition: 'WRITE_OFF' }] }));
    const { replacement } = granted(await support!.act('exchange-return', { returnId: back.id, idempotencyKey: randomUUID() })).return;
    await untilOrder(shopper!, replacement.id, 'CONFIRMED');
    for (const step of ['pack-order', 'ship-order', 'deliver-order']) granted(await fulfilment!.act(step, { orderId: replacement.id }));
    await eventually('the return is closed', async () => (await shopper!.ask('order-returns', { id: orderId })).order.returns[0].status === 'CLOSED');
  });
});
