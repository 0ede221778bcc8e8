import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSimulatedCarrier } from '../carrier/simulated-carrier.ts';
import { signCarrierNotice } from './adapters/carrier-route.ts';
import { fulfilmentAt } from './fulfilment.desk.ts';
import { openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';

let desk: OrdersDesk;
let staff: ReturnType<typeof fulfilmentAt>;
beforeAll(async () => {
  desk = await openDesk({ CARRIER_WEBHOOK_SECRETS: 'new,old' });
  staff = fulfilmentAt(desk);
}, 60_000);
afterAll(() => desk?.close());

/** A parcel on its way with this number. */
async function sent(trackingNumber: string) {
  const order = await staff.paid();
  const { shipment } = await staff.make(order);
  await staff.move(shipment!, 'PACK');
  await desk.call('shipShipment', { shipmentId: shipment!.id, carrier: 'Simulated', trackingNumber }, desk.fulfilment);
  return order;
}
const statusOf = async ({ id }: { id: string }) => (await staff.shipments(id))[0]?.status;

interface Told { readonly secret?: string; readonly at?: Date; readonly body?: string; readonly header?: string }
const tell = async (notice: object, { secret = 'new', at = new Date(), body = JSON.stringify(notice), header = signCarrierNotice(body, secret, at) }: Told = {}) =>
  (await fetch(`${desk.url}/webhooks/carrier`, { method: 'POST', headers: { 'content-type': 'application/json', 'carrier-signature': header }, body })).status;
const notice = (trackingNumber: string, event: string, id = randomUUID()) => ({ id, trackingNumber, event, occurredAt: new Date().toISOString() });

describe('the simulated carrier', () => {
  it('delivers parcels by its clock, tries again, or brings them back', async () => {
    let hours = 0;
    const start = Date.now();
    const now = () => new Date(start + hours * 3_600_000);
    // What it signs is as old as its clock says; orders would not listen to what comes from another day.
    const post: typeof fetch = (url, init) => {
      const body = init?.body as string;
      return fetch(url, { ...init, headers: { 'content-type': 'application/json', 'carrier-signature': signCarrierNotice(body, 'old', new Date()) } });
    };
    const carrier = createSimulatedCarrier({ url: `${desk.url}/webhooks/carrier`, secret: 'old', now, post });
    const numbers = ['A1', 'A2-RETRY', 'A3-FAIL'];
    const orders = await Promise.all(numbers.map(sent));
    numbers.forEach(carrier.accept);
    const seen = [];
    for (hours of [1, 21, 27, 43, 51]) {
      await carrier.tick();
      seen.push(await Promise.all(orders.map(statusOf)));
    }
    expect(seen).toEqual([
      ['SHIPPED', 'SHIPPED', 'SHIPPED'], ['OUT_FOR_DELIVERY', 'OUT_FOR_DELIVERY', 'OUT_FOR_DELIVERY'], ['DELIVERED', 'DELIVERY_FAILED', 'DELIVERY_FAILED'],
      ['DELIVERED', 'SHIPPED', 'DELIVERY_FAILED'], ['DELIVERED', 'DELIVERED', 'RETURNED_TO_SENDER'],
    ]);
    expect(await carrier.tick()).toBe(0);
  });

  it('tells again what was not listened to', async () => {
    let isDeaf = true;
    let hours = 0;
    const start = Date.now();
    const carrier = createSimulatedCarrier({
      url: 'http://orders.example', secret: 's', now: () => new Date(start + hours * 3_600_000), post: async () => new Response(null, { status: isDeaf ? 503 : 200 }),
    });
    carrier.accept('A4');
    hours = 30;
    expect(await carrier.tick()).toBe(0);
    isDeaf = false;
    expect([await carrier.tick(), await carrier.tick()]).toEqual([2, 0]);
  });
});

describe('what a carrier tells', () => {
  it('is done once, whatever is told twice', async () => {
    const order = await sent('B1');
    const out = notice('B1', 'OUT_FOR_DELIVERY');
    expect(await Promise.all(Array.from({ length: 5 }, () => tell(out)))).toEqual([200, 200, 200, 200, 200]);
    expect(await statusOf(order)).toBe('OUT_FOR_DELIVERY');
    expect((await desk.told(order)).filter((told) => told.startsWith('fulfilment-updated'))).toHaveLength(2);
  });

  it('may come in any order: what is late is no news', async () => {
    const order = await sent('B2');
    expect([await tell(notice('B2', 'DELIVERED')), await tell(notice('B2', 'OUT_FOR_DELIVERY'))]).toEqual([200, 200]);
    expect(await statusOf(order)).toBe('DELIVERED');
    expect((await desk.order(order.id))?.timeline.at(-1)).toMatchObject({ event: 'orders.order-delivered' });
  });

  it('is to come again when nobody knows the parcel yet', async () => {
    const early = notice('B3', 'OUT_FOR_DELIVERY');
    expect(await tell(early)).toBe(409);
    const order = await sent('B3');
    expect(await tell(early)).toBe(200);
    expect(await statusOf(order)).toBe('OUT_FOR_DELIVERY');
  });

  it.each<[string, number, Told]>([
    ['unsigned', 401, { header: '' }], ['signed by another', 401, { secret: 'other' }], ['signed long ago', 401, { at: new Date(Date.now() - 301_000) }],
    ['malformed', 400, { body: '{' }], ['of nothing that is known', 400, { body: JSON.stringify({ ...notice('B4', 'LOST') }) }],
  ])('%s is answered %i and moves nothing', async (_what, status, how) => {
    const count = await desk.count('carrier_event');
    expect(await tell(notice('B1', 'DELIVERED'), how)).toBe(status);
    expect(await desk.count('carrier_event')).toBe(count);
  });
});
