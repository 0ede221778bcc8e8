import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import { someone } from '@storegraph/testkit/internal-token';
import { fulfilmentAt } from './fulfilment.desk.ts';
import { openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import type { SeenOrder } from './seen.desk.ts';

let desk: OrdersDesk;
let staff: ReturnType<typeof fulfilmentAt>;
beforeAll(async () => {
  desk = await openDesk();
  staff = fulfilmentAt(desk);
}, 60_000);
afterAll(() => desk?.close());

const say = (order: Pick<SeenOrder, 'id'>, text: string, caller: Caller, more: object = {}) => desk.call('addOrderNote', { orderId: order.id, text, idempotencyKey: randomUUID(), ...more }, caller);
interface Seen { order: { notes: { text: string; isInternal: boolean; authorKind: string; author?: { id: string } }[]; timeline: { version: number; kind: string; actorKind: string; event: string; detail: string | null; note: { text: string } | null; shipment: { number: number } | null; return: { number: number } | null }[] } }
const look = async (order: Pick<SeenOrder, 'id'>, caller: Caller) =>
  (await desk.ask<Seen>('query ($id: ID!) { order(id: $id) { notes { text isInternal authorKind } timeline { version kind actorKind event detail note { text } shipment { number } return { number } } } }', { id: order.id }, caller)).data!.order;

describe('notes', () => {
  it('are said between customer and staff, and among staff, which no customer reads', async () => {
    const order = await desk.placed();
    expect((await say(order, ' Ring twice ', desk.customer, { isInternal: true })).order?.version).toBe(2);
    expect((await say(order, 'We will', desk.support)).order?.version).toBe(3);
    expect((await say(order, 'Careful, dog', desk.fulfilment, { isInternal: true })).order?.version).toBe(3);
    const forCustomer = [{ text: 'Ring twice', isInternal: false, authorKind: 'CUSTOMER' }, { text: 'We will', isInternal: false, authorKind: 'STAFF' }];
    expect((await look(order, desk.customer)).notes).toEqual(forCustomer);
    expect((await look(order, desk.support)).notes).toEqual([...forCustomer, { text: 'Careful, dog', isInternal: true, authorKind: 'STAFF' }]);
    expect((await desk.told(order)).slice(1)).toEqual(['noted 2', 'noted 3']);
    const who = 'query ($id: ID!) { order(id: $id) { notes { author { id } } timeline { actor { id } } } }';
    expect((await desk.ask(who, { id: order.id }, desk.customer)).errors.map(({ extensions }) => extensions?.code)).toContain('FORBIDDEN');
    expect((await desk.ask<Seen>(who, { id: order.id }, desk.support)).data?.order.notes[1]?.author).toEqual({ id: desk.support.userId });
  });

  it.each<[string, string, () => Promise<object>]>([
    ['an id of another kind', 'INVALID_ID', async () => ({ orderId: 'x' })],
    ['an unknown order', 'ORDER_NOT_FOUND', async () => ({ orderId: newId('order') })],
    ["another's order", 'ORDER_NOT_FOUND', async () => ({ orderId: (await desk.placed(someone())).id })],
    ['an empty note', 'INVALID_NOTE', async () => ({ orderId: (await desk.placed()).id, text: ' ' })],
    ['a long note', 'INVALID_NOTE', async () => ({ orderId: (await desk.placed()).id, text: 'x'.repeat(2_001) })],
    ['an empty key', 'INVALID_IDEMPOTENCY_KEY', async () => ({ orderId: (await desk.placed()).id, idempotencyKey: '' })],
  ])('are refused: %s: %s', async (_what, code, inputOf) => {
    const input = await inputOf();
    const before = [await desk.count('order_note'), await desk.count('outbox')];
    expect((await desk.call('addOrderNote', { text: 'hello', idempotencyKey: randomUUID(), ...input }, desk.customer)).refused).toEqual([code]);
    expect([await desk.count('order_note'), await desk.count('outbox')]).toEqual(before);
  });

  it('are said once for each key, and at most 200 times', async () => {
    const order = await desk.placed();
    const input = { orderId: order.id, text: 'once', idempotencyKey: randomUUID() };
    await Promise.all(Array.from({ length: 5 }, () => desk.call('addOrderNote', input, desk.customer)));
    expect((await look(order, desk.customer)).notes).toHaveLength(1);
    expect((await desk.call('addOrderNote', { ...input, text: 'twice' }, desk.customer)).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
    await desk.database.query(`INSERT INTO order_note SELECT gen_random_uuid(), order_id, author_id, true, 'more', noted_at FROM order_note, generate_series(1, 199) WHERE text = 'once'`);
    expect((await say(order, 'one more', desk.customer)).refused).toEqual(['TOO_MANY_NOTES']);
  });
});

it('the timeline tells of order, payment, shipment, return and note, each with who brought it about', async () => {
  const order = await staff.delivered();
  const { return: back } = await staff.sendBack(order, [{ lineId: order.lines[0]!.id, quantity: 1 }]);
  await desk.call('approveReturn', { returnId: back!.id }, desk.support);
  await say(order, 'Thanks', desk.customer);
  const { timeline } = await look(order, desk.customer);
  expect(timeline.map(({ kind, actorKind, detail }) => [kind, actorKind, detail].join(' ').trim())).toEqual([
    'ORDER CUSTOMER', 'PAYMENT STOCK', 'PAYMENT PAYMENTS', 'SHIPMENT STAFF PACKED', 'SHIPMENT STAFF SHIPPED', 'SHIPMENT STAFF DELIVERED',
    'RETURN CUSTOMER REQUESTED', 'RETURN STAFF APPROVED', 'NOTE CUSTOMER',
  ]);
  expect([timeline[3]?.shipment, timeline[6]?.return, timeline[8]?.note]).toEqual([{ number: 1 }, { number: 1 }, { text: 'Thanks' }]);
});

describe('the timeline of what products and payments tell', () => {
  interface Told { order: { version: number; timeline: { version: number; kind: string; actorKind: string; event: string; label: string; quantity: number | null; status: string; shipment: { number: number } | null; return: { number: number } | null }[] } }
  const see = async (id: string, caller: Caller) =>
    (await desk.ask<Told>('query ($id: ID!) { order(id: $id) { version timeline { version kind actorKind event label quantity status shipment { number } return { number } } } }', { id }, caller)).data!.order;
  /** Products tells of pieces of an order. */
  const moved = async (name: 'freed' | 'held-again' | 'taken-out' | 'taken-back' | 'restocked' | 'written-off', orderId: string, version: number, about: { shipmentId?: string; returnId?: string } = {}) => {
    const lines = [{ variantId: desk.variantOf.lamp, quantity: 2 }, { variantId: desk.variantOf.desk, quantity: 1 }];
    const event = await desk.tell(`products.stock-${name}`, orderId, version, { orderId, lines, ...about });
    await desk.heard(event);
    return event;
  };

  it('shows where the pieces went, in words for the customer, and leaves the order where it stands', async () => {
    const order = await staff.delivered();
    const { return: back } = await staff.sendBack(order, [{ lineId: order.lines[0]!.id, quantity: 1 }]);
    const [parcel] = await staff.shipments(order.id);
    const { version } = await see(order.id, desk.customer);
    await desk.heard(await desk.tell('products.stock-released', order.id, 2, { orderId: order.id }));
    await moved('held-again', order.id, 3);
    await moved('taken-out', order.id, 4, { shipmentId: parcel!.id });
    await moved('taken-back', order.id, 5, { shipmentId: parcel!.id });
    await moved('freed', order.id, 6);
    await moved('restocked', order.id, 7, { returnId: back!.id });
    await moved('written-off', order.id, 8, { returnId: back!.id });
    const forCustomer = await see(order.id, desk.customer);
    expect(forCustomer.version).toBe(version);
    expect(forCustomer.timeline.filter(({ event }) => event.startsWith('products.')).map(({ kind, actorKind, label, quantity, shipment }) => [kind, actorKind, label, quantity, shipment?.number])).toEqual([
      ['STOCK', 'STOCK', 'The pieces are no longer set aside.', null, undefined],
      ['STOCK', 'STOCK', 'The pieces had been let go and are set aside again.', 3, undefined],
      ['STOCK', 'STOCK', 'Pieces left our warehouse.', 3, 1],
      ['STOCK', 'STOCK', 'Pieces that were called off are no longer set aside.', 3, undefined],
    ]);
    const forStaff = (await see(order.id, desk.support)).timeline.filter(({ event }) => event.startsWith('products.'));
    expect(forStaff.map(({ event, version: at, status, shipment, return: of }) => [event.replace('products.stock-', ''), at, status, shipment?.number ?? of?.number])).toEqual([
      ['released', version, 'COMPLETED', undefined], ['held-again', version, 'COMPLETED', undefined], ['taken-out', version, 'COMPLETED', 1], ['taken-back', version, 'COMPLETED', 1],
      ['freed', version, 'COMPLETED', undefined], ['restocked', version, 'COMPLETED', 1], ['written-off', version, 'COMPLETED', 1],
    ]);
  });

  it('is as it was for an order as of a version: what was told later is not in it', async () => {
    const { id } = await desk.confirmed();
    await moved('held-again', id, 2);
    await say({ id }, 'Thanks', desk.customer);
    await moved('taken-out', id, 3);
    const events = async (version: number) => (await desk.asOf([{ id, version }]))[0]?.timeline.map(({ event }) => event.replace(/^(orders.order|products.stock)-/, ''));
    expect(await events(2)).toEqual(['placed', 'payment-requested']);
    expect(await events(3)).toEqual(['placed', 'payment-requested', 'confirmed', 'held-again']);
    expect(await events(4)).toEqual(['placed', 'payment-requested', 'confirmed', 'held-again', 'noted', 'taken-out']);
  });

  it('keeps what was told once, however often it is delivered, and nothing of an order that is not known', async () => {
    const { id } = await desk.confirmed();
    const before = await desk.count('order_aside');
    const event = await moved('taken-out', id, 2);
    await desk.again(event);
    await moved('taken-out', newId('order'), 2);
    expect(await desk.count('order_aside')).toBe(before + 1);
  });

  it.each([['partly-captured', 1], ['capture-failed', 0], ['disputed', 0], ['dispute-closed', 0]])('shows payments\' %s to staff; to customers only what they can do something with (%i)', async (name, shown) => {
    const { id } = await desk.confirmed();
    await desk.heard(await desk.tellPayment(id, name, { version: 3 }));
    const those = async (caller: Caller) => (await see(id, caller)).timeline.filter(({ event, kind }) => kind === 'PAYMENT' && event === `payments.payment-${name}`).length;
    expect([await those(desk.customer), await those(desk.support)]).toEqual([shown, 1]);
  });
});
