import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Transact } from '@storegraph/kernel/transact';
import { connectDatabase } from '@storegraph/postgres/database';
import { sign } from '@storegraph/simulator/sign';
import { createPruneCarrierEvents } from '../src/domain/carrier/prune-carrier-events.ts';
import type { Stores } from '../src/domain/ports.ts';
import { fulfilmentAt } from './fulfilment.desk.ts';
import { openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import { entities } from '../src/store/entities.ts';
import { createCarrierStore } from '../src/store/fulfilment/carrier-store.ts';

let desk: OrdersDesk;
let staff: ReturnType<typeof fulfilmentAt>;
beforeAll(async () => {
  desk = await openDesk({ CARRIER_WEBHOOK_SECRETS: 'new,old' });
  staff = fulfilmentAt(desk);
}, 60_000);
afterAll(() => desk?.close());

/** A parcel with this number, packed or on its way. */
async function parcel(trackingNumber: string, isSent = true) {
  const order = await staff.paid();
  const { shipment } = await staff.make(order);
  await staff.move(shipment!, 'PACK');
  await desk.call(isSent ? 'shipShipment' : 'updateTracking', { shipmentId: shipment!.id, carrier: 'Simulated', trackingNumber }, desk.fulfilment);
  return order;
}
const statusOf = async ({ id }: { id: string }) => (await staff.shipments(id))[0]?.status;

interface Told { readonly secret?: string; readonly at?: Date; readonly body?: string; readonly header?: string }
const tell = async (notice: object, { secret = 'new', at = new Date(), body = JSON.stringify(notice), header = sign(body, secret, at) }: Told = {}) =>
  (await fetch(`${desk.url}/webhooks/carrier`, { method: 'POST', headers: { 'content-type': 'application/json', 'carrier-signature': header }, body })).status;
/** Something that happened at this minute of the parcel's way. */
const notice = (trackingNumber: string, event: string, minute = 0) =>
  ({ id: randomUUID(), trackingNumber, event, occurredAt: new Date(Date.now() - 3_600_000 + minute * 60_000).toISOString() });

describe('what a carrier tells', () => {
  it('is done once, whatever is told twice', async () => {
    const order = await parcel('B1');
    const out = notice('B1', 'OUT_FOR_DELIVERY');
    expect(await Promise.all(Array.from({ length: 5 }, () => tell(out)))).toEqual([200, 200, 200, 200, 200]);
    expect(await statusOf(order)).toBe('OUT_FOR_DELIVERY');
    expect((await desk.told(order)).filter((told) => told.startsWith('fulfilment-updated'))).toHaveLength(2);
  });

  it('may come in any order: what is late is no news', async () => {
    const order = await parcel('B2');
    expect([await tell(notice('B2', 'DELIVERED', 2)), await tell(notice('B2', 'OUT_FOR_DELIVERY', 1))]).toEqual([200, 200]);
    expect(await statusOf(order)).toBe('DELIVERED');
    expect((await desk.order(order.id))?.timeline.at(-1)).toMatchObject({ event: 'orders.order-delivered' });
  });

  it.each<[string, readonly string[], string]>([
    ['has arrived', ['IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED'], 'DELIVERED'],
    ['arrived at the second try', ['IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERY_FAILED', 'TRYING_AGAIN', 'OUT_FOR_DELIVERY', 'DELIVERED'], 'DELIVERED'],
    ['is back', ['IN_TRANSIT', 'DELIVERY_FAILED', 'RETURNED'], 'RETURNED_TO_SENDER'],
    ['is lost', ['IN_TRANSIT', 'OUT_FOR_DELIVERY', 'LOST'], 'LOST'],
    ['was lost and found', ['IN_TRANSIT', 'LOST', 'DELIVERED'], 'DELIVERED'],
  ])('of a packed parcel that %s ends alike, in whatever order it comes and all at once', async (what, events, end) => {
    const orders = await Promise.all(['forwards', 'backwards', 'at once'].map(async (how) => {
      const number = `B3 ${what} ${how}`;
      const order = await parcel(number, false);
      const told = events.map((event, minute) => notice(number, event, minute));
      if (how === 'at once') await Promise.all(told.map((each) => tell(each)));
      else for (const each of how === 'forwards' ? told : told.toReversed()) await tell(each);
      return order;
    }));
    expect(await Promise.all(orders.map(statusOf))).toEqual([end, end, end]);
    for (const order of orders) expect(await desk.told(order)).toContainEqual(expect.stringMatching(/^shipped /));
  });

  it('is to come again when nobody knows the parcel yet', async () => {
    const early = notice('B4', 'OUT_FOR_DELIVERY');
    expect(await tell(early)).toBe(409);
    const order = await parcel('B4');
    expect(await tell(early)).toBe(200);
    expect(await statusOf(order)).toBe('OUT_FOR_DELIVERY');
  });

  it.each<[string, number, Told]>([
    ['unsigned', 401, { header: '' }], ['signed by another', 401, { secret: 'other' }], ['signed long ago', 401, { at: new Date(Date.now() - 301_000) }],
    ['malformed', 400, { body: '{' }], ['of nothing that is known', 400, { body: JSON.stringify({ ...notice('B1', 'EATEN') }) }],
  ])('%s is answered %i and moves nothing', async (_what, status, how) => {
    const count = await desk.count('carrier_event');
    expect(await tell(notice('B1', 'DELIVERED'), how)).toBe(status);
    expect(await desk.count('carrier_event')).toBe(count);
  });
});

it('what was told long ago is forgotten once its parcel has arrived, by several hands at once, and tells nothing new when it comes again', async () => {
  const [arrived, under] = [await parcel('P1'), await parcel('P2')];
  const [late, out] = [notice('P1', 'DELIVERED', 2), notice('P2', 'OUT_FOR_DELIVERY', 1)];
  for (const each of [late, out]) expect(await tell(each)).toBe(200);
  await desk.database.query(`UPDATE carrier_event SET received_at = now() - interval '31 days' WHERE tracking_number IN ('P1', 'P2')`);
  const database = await connectDatabase({ url: desk.database.appUrl, entities, name: 'pruner' });
  const transact = (work: (stores: Stores) => Promise<number>) => work({ carrier: createCarrierStore(database.dataSource.manager) } as unknown as Stores);
  const prune = createPruneCarrierEvents({ transact: transact as Transact<Stores>, now: () => new Date(), keptDays: 30 });
  const pruned = await Promise.all(Array.from({ length: 4 }, prune));
  await database.close();
  expect(pruned.reduce((sum, each) => sum + each, 0)).toBe(1);
  const { version } = (await desk.order(arrived.id))!;
  for (const each of [late, notice('P1', 'IN_TRANSIT', 0)]) expect(await tell(each)).toBe(200);
  expect([await statusOf(arrived), (await desk.order(arrived.id))!.version, await statusOf(under)]).toEqual(['DELIVERED', version, 'OUT_FOR_DELIVERY']);
});
