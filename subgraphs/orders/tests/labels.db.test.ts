import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { openCarrier } from './carrier.desk.ts';
import { fulfilmentAt } from './fulfilment.desk.ts';
import { openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import type { SeenOrder, SeenShipment } from './seen.desk.ts';

let carrier: Awaited<ReturnType<typeof openCarrier>>;
let desk: OrdersDesk;
let staff: ReturnType<typeof fulfilmentAt>;
beforeAll(async () => {
  carrier = await openCarrier();
  desk = await openDesk({ CARRIER_URL: carrier.url, CARRIER_KEY: 'ck', CARRIER_WEBHOOK_SECRETS: 'new,old' });
  carrier.connect(`${desk.url}/webhooks/carrier`);
  staff = fulfilmentAt(desk);
}, 60_000);
afterAll(async () => {
  await desk?.close();
  await carrier?.close();
});

interface SeenLabel { readonly status: string; readonly service: string | null; readonly url: string | null; readonly reason: string | null }
const LABELS = 'query ($id: ID!) { order(id: $id) { shipments { status carrier trackingNumber trackingUrl label { status service url reason } } } }';
type Labelled = SeenShipment & { readonly label: SeenLabel | null };
const labelled = async ({ id }: Pick<SeenOrder, 'id'>) =>
  (await desk.ask<{ order: { shipments: readonly Labelled[] } }>(LABELS, { id }, desk.fulfilment)).data!.order.shipments[0]!;
const packed = async () => {
  const order = await staff.paid();
  const { shipment } = await staff.make(order);
  await staff.move(shipment!, 'PACK');
  return { order, shipment: shipment! };
};
const request = ({ id }: Pick<SeenShipment, 'id'>, service?: string) =>
  desk.call('requestShipmentLabel', { shipmentId: id, service, idempotencyKey: randomUUID() }, desk.fulfilment);
/** A packed parcel that the carrier fetches. */
const sent = async (service?: string) => {
  const { order, shipment } = await packed();
  expect((await request(shipment, service)).refused).toEqual([]);
  return order;
};
const until = (order: SeenOrder, status: string) =>
  eventually(`the parcel is ${status}`, async () => (await labelled(order)).status === status, { withinMs: 20_000 });

describe('a parcel that has a label', () => {
  it('is fetched and delivered by the carrier, who tells each step', async () => {
    const order = await sent();
    await until(order, 'DELIVERED');
    const parcel = await labelled(order);
    expect(parcel).toMatchObject({ carrier: 'Simulated Post', label: { status: 'MADE', service: null, reason: null } });
    const seen = (await desk.order(order.id))!;
    expect([seen.status, seen.trackingNumber]).toEqual(['COMPLETED', parcel.trackingNumber]);
    const steps = seen.timeline.slice(3).map(({ event }) => event.replace('orders.order-', ''));
    expect(steps.filter((step) => step !== 'fulfilment-updated')).toEqual(['packed', 'shipped', 'delivered']);
    // One may overtake another on its way, and what is late is no news.
    await eventually('each step was told', () =>
      carrier.heard.flatMap(({ event, trackingNumber, status }) => (trackingNumber === parcel.trackingNumber ? [`${event} ${status}`] : [])).sort().join() === 'DELIVERED 200,IN_TRANSIT 200,OUT_FOR_DELIVERY 200');
    expect(await (await fetch(parcel.trackingUrl!)).text()).toContain('Delivered');
    expect(await (await fetch(parcel.label!.url!)).text()).toContain(parcel.trackingNumber);
  });

  it.each([['express', 'DELIVERED'], ['test-second-try', 'DELIVERED'], ['test-returned', 'RETURNED_TO_SENDER'], ['test-lost', 'LOST'], ['test-found', 'DELIVERED']])('of the service %s ends %s', async (service, end) => {
    await until(await sent(service), end);
  });

  it('arrives although the carrier tells late, twice, out of order, and forgers tell it before', async () => {
    await carrier.setFaults({ duplicates: 2, delayMs: 400, forged: true });
    const orders = await Promise.all(['standard', 'test-second-try', 'test-returned'].map(sent));
    await Promise.all([until(orders[0]!, 'DELIVERED'), until(orders[1]!, 'DELIVERED'), until(orders[2]!, 'RETURNED_TO_SENDER')]);
    await carrier.setFaults({});
    expect(carrier.heard.filter(({ status }) => status === 401).length).toBeGreaterThan(0);
    for (const order of orders) expect((await desk.told(order)).filter((told) => /^(shipped|delivered|parcel-returned) /.test(told))).toHaveLength(2);
  });

  it('goes on its way though the carrier was stopped and started meanwhile', async () => {
    const order = await sent();
    await eventually('the label is made', async () => (await labelled(order)).label?.status === 'MADE', { withinMs: 20_000 });
    await carrier.restart();
    await until(order, 'DELIVERED');
  });

  it('can be asked for again where the carrier refused', async () => {
    const { order, shipment } = await packed();
    await request(shipment, 'rocket');
    await eventually('it is refused', async () => (await labelled(order)).label?.status === 'REFUSED', { withinMs: 20_000 });
    expect((await labelled(order)).label?.reason).toContain('rocket');
    await request(shipment, 'express');
    await until(order, 'DELIVERED');
  });

  it('is taken back when the order is called off, and is never fetched', async () => {
    const { order, shipment } = await packed();
    await request(shipment);
    expect((await desk.call('cancelOrder', { orderId: order.id }, desk.customer)).order?.status).toBe('CANCELLED');
    await eventually('it is taken back', async () => (await labelled(order)).label?.status === 'VOIDED', { withinMs: 20_000 });
    expect((await labelled(order)).status).toBe('CANCELLED');
    const { status } = await carrier.call('POST', `/v1/parcels/${shipment.id}/cancel`, {});
    expect([200, 404]).toContain(status);
  });

  it('shows its label to staff alone', async () => {
    const { order } = await packed();
    expect((await desk.ask(LABELS, { id: order.id }, desk.customer)).errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  });
});

describe('the carrier', () => {
  it('makes one label of a key, however often it is asked, and listens to none but its shop', async () => {
    const parcel = { reference: 'R', country: 'DE', postalCode: '10115' };
    const answers = await Promise.all(Array.from({ length: 5 }, async () => (await carrier.call('POST', '/v1/parcels', parcel, 'one-key')).json() as Promise<{ trackingNumber: string }>));
    expect(new Set(answers.map(({ trackingNumber }) => trackingNumber)).size).toBe(1);
    expect((await carrier.call('POST', '/v1/parcels', parcel)).status).toBe(400);
    expect((await carrier.call('POST', '/v1/parcels', { ...parcel, country: 'Germany' }, 'other')).status).toBe(400);
    expect((await fetch(new URL('/v1/parcels', carrier.url), { method: 'POST', body: '{}' })).status).toBe(401);
    expect((await fetch(new URL('/track/SP0', carrier.url))).status).toBe(404);
  });
});

describe('what is refused of labels, which changes nothing', () => {
  it.each<[string, string, (shipment: SeenShipment) => Readonly<Record<string, unknown>>]>([
    ['an id of another kind', 'INVALID_ID', () => ({ shipmentId: newId('order') })],
    ['an unknown parcel', 'SHIPMENT_NOT_FOUND', () => ({ shipmentId: newId('ship') })],
    ['what is not packed', 'ILLEGAL_TRANSITION', ({ id }) => ({ shipmentId: id })],
    ['a long service', 'INVALID_SERVICE', ({ id }) => ({ shipmentId: id, service: 'x'.repeat(51) })],
    ['an empty key', 'INVALID_IDEMPOTENCY_KEY', ({ id }) => ({ shipmentId: id, idempotencyKey: '' })],
  ])('%s: %s', async (_what, code, inputFor) => {
    const { shipment } = await staff.make(await staff.paid());
    const rows = () => Promise.all(['shipment_label', 'order_timeline', 'outbox'].map(desk.count));
    const before = await rows();
    const outcome = await desk.call('requestShipmentLabel', { idempotencyKey: randomUUID(), ...inputFor(shipment!) }, desk.fulfilment);
    expect([outcome.errors, outcome.refused, await rows()]).toEqual([[], [code], before]);
  });

  it('a second label of a parcel, and a key with another input', async () => {
    const { shipment } = await packed();
    const input = { shipmentId: shipment.id, service: 'express', idempotencyKey: randomUUID() };
    expect((await Promise.all([1, 2].map(() => desk.call('requestShipmentLabel', input, desk.fulfilment)))).map(({ refused }) => refused)).toEqual([[], []]);
    expect((await request(shipment)).refused).toEqual(['LABEL_EXISTS']);
    expect((await desk.call('requestShipmentLabel', { ...input, service: 'standard' }, desk.fulfilment)).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('who is no fulfilment staff, and a shop without a carrier', async () => {
    const input = { shipmentId: newId('ship'), idempotencyKey: 'k' };
    expect((await desk.call('requestShipmentLabel', input, desk.customer)).errors).toEqual(['FORBIDDEN']);
    expect((await desk.call('requestShipmentLabel', input)).errors).toEqual(['UNAUTHENTICATED']);
    const alone = await openDesk();
    try {
      expect((await alone.call('requestShipmentLabel', input, alone.fulfilment)).refused).toEqual(['CARRIER_NOT_CONNECTED']);
    } finally {
      await alone.close();
    }
  });
});
