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
