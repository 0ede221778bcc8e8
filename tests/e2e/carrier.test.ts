import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { newCustomer, staff } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { order, ownVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();

describe('a parcel of the carrier', () => {
  let [shopper, fulfilment]: User[] = [];
  beforeAll(async () => {
    [shopper, fulfilment] = await Promise.all([newCustomer(shop), staff(shop, 'FULFILMENT')]);
  });

  it('comes to its customer by the carrier\'s own news, once staff have asked for a label', async () => {
    const { id: orderId } = await order(shopper!, [{ variantId: (await ownVariant(shop, shopper!)).id, quantity: 1 }]);
    await untilOrder(shopper!, orderId, 'CONFIRMED');
    const { shipment } = await fulfilment!.act('create-shipment', { orderId, idempotencyKey: randomUUID() });
    await fulfilment!.act('move-shipment', { shipmentId: shipment.id, transition: 'PACK' });
    const asked = await fulfilment!.act('request-shipment-label', { shipmentId: shipment.id, service: 'express', idempotencyKey: randomUUID() });
    expect(asked).toMatchObject({ userErrors: [], shipment: { status: 'PACKED', label: { service: 'express' } } });

    const { timeline } = await untilOrder(shopper!, orderId, 'DELIVERED');
    expect(timeline.map(({ event }: { event: string }) => event)).toEqual(expect.arrayContaining(['orders.order-shipped', 'orders.order-fulfilment-updated', 'orders.order-delivered']));
    const { order: seen } = await shopper!.ask('order-shipments', { id: orderId });
    expect(seen.shipments).toMatchObject([{ status: 'DELIVERED', carrier: 'Simulated Post', trackingUrl: expect.stringContaining(`:${shop.ports['carrier']}/track/`) }]);
    expect(await (await fetch(seen.shipments[0].trackingUrl)).text()).toContain('Delivered');
  });
});
