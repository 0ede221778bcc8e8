import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@storegraph/kernel/caller';
import { newId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { eventually } from '@storegraph/testkit/eventually';
import { someone } from '@storegraph/testkit/internal-token';
import { isRegularWork } from '@storegraph/testkit/statements';
import { RETURN_STEPS, returnTransitionsOf } from '../src/domain/returns/return-steps.ts';
import type { ReturnStatus } from '../src/domain/returns/return-steps.ts';
import { fulfilmentAt } from './fulfilment.desk.ts';
import { openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import type { Outcome, SeenOrder, SeenReturn } from './seen.desk.ts';

let desk: OrdersDesk;
let staff: ReturnType<typeof fulfilmentAt>;
const finance = someone('FINANCE');
beforeAll(async () => {
  desk = await openDesk();
  staff = fulfilmentAt(desk);
}, 60_000);
afterAll(() => desk?.close());

/** Of the five lamps at 19.99 and two desks at 249.00. */
const pick = (order: SeenOrder, lamps: number, desks = 0) =>
  [{ lineId: order.lines[0]!.id, quantity: lamps }, { lineId: order.lines[1]?.id ?? '', quantity: desks }].filter(({ quantity }) => quantity > 0);
const act = (mutation: string, { id }: Pick<SeenReturn, 'id'>, caller: Caller = desk.support, more: object = {}): Promise<Outcome> => desk.call(mutation, { returnId: id, ...more }, caller);
/** A return that is there. */
const received = async (order: SeenOrder, lamps: number, desks = 0): Promise<SeenReturn> => {
  const { return: back } = await staff.sendBack(order, pick(order, lamps, desks));
  await act('approveReturn', back!);
  return (await staff.receive(back!)).return!;
};
const rowsOf = () => Promise.all(['order_return', 'return_line', 'refund_grant', 'order_timeline', 'outbox'].map(desk.count));

describe('pieces that are called off', () => {
  it('are released, what was paid for them goes back, and the rest goes on', async () => {
    const order = await staff.paid();
    const { order: less } = await staff.cancelLines(order, pick(order, 2, 1));
    expect(less).toMatchObject({ status: 'CONFIRMED', fulfilmentStatus: 'UNFULFILLED', version: 4 });
    expect((await staff.granted(order.id)).map(({ amountMinor, parts }) => [amountMinor, parts.map((part) => part.amountMinor)])).toEqual([['28898', ['3998', '24900']]]);
    const [event] = (await desk.envelopes(order.id)).filter(({ name }) => name === 'orders.order-lines-cancelled');
    expect(event).toMatchObject({ aggregateVersion: 4, payload: { reason: 'Too many', lines: [{ quantity: 2, variantId: desk.variantOf.lamp }, { quantity: 1, variantId: desk.variantOf.desk }] } });
    expect(await staff.pieces(order.id)).toMatchObject([{ cancelled: 2, refunded: 2 }, { cancelled: 1, refunded: 1 }]);
    const { shipment } = await staff.make(order);
    expect(shipment?.lines.map(({ quantity }) => quantity)).toEqual([3, 1]);
    expect((await staff.along(shipment!, 'PACK', 'SHIP', 'DELIVER')).order).toMatchObject({ status: 'COMPLETED', fulfilmentStatus: 'DELIVERED' });
  });

  it('leave an order complete when all else has arrived, and packed when all else is', async () => {
    const [order, other] = [await staff.paid(), await staff.paid()];
    await staff.along((await staff.make(order, pick(order, 3, 2))).shipment!, 'PACK', 'SHIP', 'DELIVER');
    expect((await staff.cancelLines(order, pick(order, 2))).order).toMatchObject({ status: 'COMPLETED', fulfilmentStatus: 'DELIVERED' });
    await staff.along((await staff.make(other, pick(other, 4, 2))).shipment!, 'PACK');
    expect((await staff.cancelLines(other, pick(other, 1), desk.support)).order).toMatchObject({ status: 'CONFIRMED', fulfilmentStatus: 'PACKED' });
  });

  it('cancel the order when nothing else is left of it: payments gives back all there is, and nothing is granted twice', async () => {
    const order = await staff.paid();
    await staff.cancelLines(order, pick(order, 1));
    expect((await staff.cancelLines(order, pick(order, 4, 2))).order).toMatchObject({ status: 'CANCELLED', reason: 'Too many' });
    expect((await staff.granted(order.id)).map(({ amountMinor }) => amountMinor)).toEqual(['1999']);
    expect((await desk.told(order)).slice(3)).toEqual(['lines-cancelled 4', 'cancelled 5']);
  });
});

describe('a return', () => {
  it('is asked for, approved, sent, received, refunded to the minor unit, and rests when the money went back', async () => {
    const order = await staff.delivered();
    const { return: asked } = await staff.sendBack(order, pick(order, 2, 1));
    expect(asked).toMatchObject({ number: 1, status: 'REQUESTED', note: 'A crack', availableTransitions: ['APPROVE', 'REJECT', 'CANCEL'], refund: null });
    expect((await act('approveReturn', asked!, desk.support, { reason: 'Sorry' })).return).toMatchObject({ status: 'APPROVED', answer: 'Sorry' });
    expect((await act('sendReturn', asked!, desk.customer)).return?.status).toBe('IN_TRANSIT');
    const lines = asked!.lines.map(({ line }, index) => ({ lineId: line.id, disposition: index === 0 ? 'RESTOCK' : 'WRITE_OFF' }));
    expect((await desk.call('receiveReturn', { returnId: asked!.id, lines }, desk.fulfilment)).return).toMatchObject({ status: 'RECEIVED', lines: [{ disposition: 'RESTOCK' }, { disposition: 'WRITE_OFF' }] });
    const refunded = await act('refundReturn', asked!, finance);
    expect(refunded.return).toMatchObject({ status: 'REFUNDING', availableTransitions: ['MONEY_BACK'], refund: { amount: { amount: '288.98', currency: 'EUR' }, paidAt: null, parts: [{ quantity: 2, amount: { amount: '39.98' } }, { quantity: 1, amount: { amount: '249.00' } }] } });
    const [grant] = await staff.granted(order.id);
    expect(grant).toMatchObject({ amountMinor: '28898', currency: 'EUR', orderId: order.id, reason: 'Return 1' });
    await desk.pay(order, 'refunded', { version: 9, refundedMinor: '28898', amountMinor: '59795', grantId: grant!.grantId });
    const { data } = await desk.ask<{ return: SeenReturn }>('query ($id: ID!) { return(id: $id) { status refund { paidAt } } }', { id: asked!.id }, desk.customer);
    expect(data?.return).toMatchObject({ status: 'REFUNDED', refund: { paidAt: expect.any(String) } });
    expect(await desk.order(order.id)).toMatchObject({ status: 'COMPLETED', timeline: expect.arrayContaining([expect.objectContaining({ version: 13, event: 'orders.order-return-updated' })]) });
    expect((await desk.told(order)).slice(6)).toEqual(['return-updated 7', 'return-updated 8', 'return-updated 9', 'return-received 10', 'return-updated 11', 'payment-updated 12', 'return-updated 13']);
    const [event] = (await desk.envelopes(order.id)).filter(({ name }) => name === 'orders.order-return-received');
    expect(event?.payload).toMatchObject({ returnId: asked!.id, lines: [{ quantity: 2, disposition: 'RESTOCK' }, { quantity: 1, disposition: 'WRITE_OFF' }] });
  });

  it('for which nothing was paid rests at once: there is no money to wait for', async () => {
    const order = await staff.delivered();
    const first = await received(order, 1);
    const { return: replacing } = await desk.call('exchangeReturn', { returnId: first.id, idempotencyKey: randomUUID() }, desk.support);
    const sent = await desk.holdStock(replacing!.replacement!);
    for (const mutation of ['packOrder', 'shipOrder', 'deliverOrder']) await desk.call(mutation, { orderId: sent.id }, desk.fulfilment);
    expect((await act('refundReturn', await received((await desk.order(sent.id))!, 1))).return).toMatchObject({ status: 'REFUNDED', refund: null, availableTransitions: [] });
  });

  it('that is refused or called off leaves its pieces to another', async () => {
    const order = await staff.delivered();
    const { return: first } = await staff.sendBack(order, pick(order, 5));
    expect((await staff.sendBack(order, pick(order, 1))).refused).toEqual(['QUANTITY_OUT_OF_RANGE']);
    expect((await act('rejectReturn', first!, desk.support, { reason: 'Used' })).return).toMatchObject({ status: 'REJECTED', answer: 'Used' });
    const { return: second } = await staff.sendBack(order, pick(order, 5));
    expect(second?.number).toBe(2);
    expect((await act('cancelReturn', second!, desk.customer)).return?.status).toBe('CANCELLED');
    expect(await staff.pieces(order.id)).toMatchObject([{ returned: 0 }, { returned: 0 }]);
  });

  it('of a part of what arrived can be asked for while the rest is on its way', async () => {
    const order = await staff.paid();
    await staff.along((await staff.make(order, pick(order, 2))).shipment!, 'PACK', 'SHIP', 'DELIVER');
    expect((await staff.sendBack(order, pick(order, 3))).refused).toEqual(['QUANTITY_OUT_OF_RANGE']);
    expect((await staff.sendBack(order, pick(order, 2))).return?.status).toBe('REQUESTED');
  });

  it('gives back all that was paid for a line, to the minor unit, in however many returns and cancellations', async () => {
    const order = await staff.delivered();
    // What three pieces of five at 99.97 in all cost is no whole number of cents.
    await desk.database.query('UPDATE order_line_amount SET list_minor = 9997, discount_minor = 0, total_minor = 9997, net_minor = 9997, tax_minor = 0, gross_minor = 9997 WHERE line_id = $1', [toUuid(order.lines[0]!.id as never)]);
    for (const lamps of [1, 3, 1]) await act('refundReturn', await received(order, lamps));
    const granted = (await staff.granted(order.id)).map(({ amountMinor }) => Number(amountMinor));
    expect([granted, granted.reduce((sum, each) => sum + each, 0)]).toEqual([[2000, 5998, 1999], 9997]);
  });

  it('is over when its time is over, but for support', async () => {
    const order = await staff.delivered();
    await desk.database.query(`UPDATE shipment SET delivered_at = delivered_at - interval '31 days' WHERE order_id = $1`, [toUuid(order.id)]);
    expect((await staff.sendBack(order, pick(order, 1))).refused).toEqual(['RETURN_WINDOW_CLOSED']);
    expect((await staff.sendBack(order, pick(order, 1), desk.support)).return?.status).toBe('REQUESTED');
  });
});

describe('an exchange', () => {
  const exchange = ({ id }: Pick<SeenReturn, 'id'>, idempotencyKey: string = randomUUID()) => desk.call('exchangeReturn', { returnId: id, idempotencyKey }, desk.support);
  const statusOf = async ({ id }: Pick<SeenReturn, 'id'>) =>
    (await desk.ask<{ return: { status: string } }>('query ($id: ID!) { return(id: $id) { status } }', { id }, desk.support)).data?.return.status;
  const becomes = (back: SeenReturn, status: string) => eventually(`the return is ${status}`, async () => (await statusOf(back)) === status);

  it('sends the same again in an order that costs nothing, once for each key, and closes the return when it has arrived', async () => {
    const order = await staff.delivered();
    const back = await received(order, 2);
    const key = randomUUID();
    const [first, again] = [await exchange(back, key), await exchange(back, key)];
    const replacement = first.return!.replacement!;
    expect(first.return).toMatchObject({ status: 'REPLACING', replacement: { status: 'PENDING', total: { amount: '0.00' }, lines: [{ quantity: 2, unitPrice: { amount: '0.00' } }] } });
    expect(again.return?.replacement?.id).toBe(replacement.id);
    const { data, errors } = await desk.ask('query ($id: ID!) { order(id: $id) { amounts { tax { amount } total { amount } } shipping { methodName } } }', { id: replacement.id }, desk.customer);
    expect({ data, errors }).toEqual({ data: { order: { amounts: { tax: { amount: '0.00' }, total: { amount: '0.00' } }, shipping: null } }, errors: [] });
    expect((await act('refundReturn', back)).refused).toEqual(['ILLEGAL_TRANSITION']);
    expect(await desk.holdStock(replacement)).toMatchObject({ status: 'CONFIRMED', fulfilmentStatus: 'UNFULFILLED', version: 2 });
    for (const mutation of ['packOrder', 'shipOrder', 'deliverOrder']) expect((await desk.call(mutation, { orderId: replacement.id }, desk.fulfilment)).refused).toEqual([]);
    await becomes(back, 'CLOSED');
    expect(await staff.granted(order.id)).toEqual([]);
    expect((await desk.told(replacement)).at(1)).toBe('confirmed 2');
  });

  it('closes the return too when what is left of it arrived before the rest was called off', async () => {
    const back = await received(await staff.delivered(), 2);
    const replacement = (await exchange(back)).return!.replacement!;
    const { lines: [line] } = await desk.holdStock(replacement);
    await staff.along((await staff.make(replacement, [{ lineId: line!.id, quantity: 1 }])).shipment!, 'PACK', 'SHIP', 'DELIVER');
    expect(await statusOf(back)).toBe('REPLACING');
    expect((await staff.cancelLines(replacement, [{ lineId: line!.id, quantity: 1 }])).order?.status).toBe('COMPLETED');
    await becomes(back, 'CLOSED');
  });

  it.each([['is sold out', (id: Id<'order'>) => desk.refuseStock({ id })], ['is called off', (id: Id<'order'>) => desk.call('cancelOrder', { orderId: id }, desk.support)]])(
    'that %s gives the money back instead', async (_what, fail) => {
      const order = await staff.delivered();
      const back = await received(order, 1);
      await fail((await exchange(back)).return!.replacement!.id);
      await becomes(back, 'RECEIVED');
      expect((await act('refundReturn', back)).return?.status).toBe('REFUNDING');
    });

  it('is refused for what is not there, and 10 at once are one', async () => {
    const order = await staff.delivered();
    const { return: asked } = await staff.sendBack(order, pick(order, 1));
    const before = await desk.count('order');
    expect((await exchange(asked!)).refused).toEqual(['ILLEGAL_TRANSITION']);
    expect((await exchange({ id: order.id })).refused).toEqual(['INVALID_ID']);
    expect((await exchange({ id: newId('ret') })).refused).toEqual(['RETURN_NOT_FOUND']);
    expect((await exchange(asked!, '')).refused).toEqual(['INVALID_IDEMPOTENCY_KEY']);
    expect((await desk.call('exchangeReturn', { returnId: asked!.id, idempotencyKey: 'k' }, desk.customer)).errors).toEqual(['FORBIDDEN']);
    expect(await desk.count('order')).toBe(before);
    await act('approveReturn', asked!);
    await staff.receive(asked!);
    const key = randomUUID();
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, index) => exchange(asked!, index === 0 ? key : randomUUID())));
    expect(outcomes.filter(({ refused }) => refused.length === 0)).toHaveLength(1);
    expect(await desk.count('order')).toBe(before + 1);
    const other = await received(await staff.delivered(), 1);
    const used = randomUUID();
    await exchange(other, used);
    expect((await exchange(asked!, used)).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
  });
});

describe('what is refused, and changes nothing', () => {
  let order: SeenOrder;
  let paid: SeenOrder;
  let back: SeenReturn;
  beforeAll(async () => {
    [order, paid] = [await staff.delivered(), await staff.paid()];
    back = (await staff.sendBack(order, pick(order, 3))).return!;
  });
  const key = { idempotencyKey: 'k' };
  const one = (lineId: string, quantity: number) => ({ lines: [{ lineId, quantity }] });
  const why = (lineId: string, quantity: number) => ({ lines: [{ lineId, quantity, reason: 'OTHER' }] });
  const anybody = () => newId('ret');
  const cases: readonly [string, string, string, 'customer' | 'support' | 'fulfilment', () => object][] = [
    ['cancelOrderLines', 'an id of another kind', 'INVALID_ID', 'customer', () => ({ orderId: 'x', ...one(paid.lines[0]!.id, 1), ...key })],
    ['cancelOrderLines', 'a line of another kind', 'INVALID_ID', 'customer', () => ({ orderId: paid.id, ...one('x', 1), ...key })],
    ['cancelOrderLines', 'an unknown order', 'ORDER_NOT_FOUND', 'customer', () => ({ orderId: newId('order'), ...one(paid.lines[0]!.id, 1), ...key })],
    ['cancelOrderLines', "another's order", 'ORDER_NOT_FOUND', 'fulfilment', () => ({ orderId: paid.id, ...one(paid.lines[0]!.id, 1), ...key })],
    ['cancelOrderLines', 'what has arrived', 'ILLEGAL_TRANSITION', 'customer', () => ({ orderId: order.id, ...one(order.lines[0]!.id, 1), ...key })],
    ['cancelOrderLines', 'an unknown line', 'LINE_NOT_FOUND', 'customer', () => ({ orderId: paid.id, ...one(newId('oline'), 1), ...key })],
    ['cancelOrderLines', 'no pieces', 'QUANTITY_OUT_OF_RANGE', 'customer', () => ({ orderId: paid.id, ...one(paid.lines[0]!.id, 0), ...key })],
    ['cancelOrderLines', 'more than there are', 'QUANTITY_OUT_OF_RANGE', 'customer', () => ({ orderId: paid.id, ...one(paid.lines[0]!.id, 6), ...key })],
    ['cancelOrderLines', 'no line', 'NOTHING_LEFT', 'customer', () => ({ orderId: paid.id, lines: [], ...key })],
    ['cancelOrderLines', 'a long reason', 'INVALID_REASON', 'customer', () => ({ orderId: paid.id, ...one(paid.lines[0]!.id, 1), reason: 'x'.repeat(501), ...key })],
    ['cancelOrderLines', 'an empty key', 'INVALID_IDEMPOTENCY_KEY', 'customer', () => ({ orderId: paid.id, ...one(paid.lines[0]!.id, 1), idempotencyKey: '' })],
    ['requestReturn', 'an id of another kind', 'INVALID_ID', 'customer', () => ({ orderId: 'x', ...why(order.lines[0]!.id, 1), ...key })],
    ['requestReturn', 'an unknown order', 'ORDER_NOT_FOUND', 'customer', () => ({ orderId: newId('order'), ...why(order.lines[0]!.id, 1), ...key })],
    ['requestReturn', "another's order", 'ORDER_NOT_FOUND', 'fulfilment', () => ({ orderId: order.id, ...why(order.lines[0]!.id, 1), ...key })],
    ['requestReturn', 'an unknown line', 'LINE_NOT_FOUND', 'customer', () => ({ orderId: order.id, ...why(newId('oline'), 1), ...key })],
    ['requestReturn', 'more than arrived and did not come back', 'QUANTITY_OUT_OF_RANGE', 'customer', () => ({ orderId: order.id, ...why(order.lines[0]!.id, 3), ...key })],
    ['requestReturn', 'what has not arrived', 'QUANTITY_OUT_OF_RANGE', 'customer', () => ({ orderId: paid.id, ...why(paid.lines[0]!.id, 1), ...key })],
    ['requestReturn', 'no line', 'NOTHING_LEFT', 'customer', () => ({ orderId: order.id, lines: [], ...key })],
    ['requestReturn', 'a long note', 'INVALID_NOTE', 'customer', () => ({ orderId: order.id, ...why(order.lines[0]!.id, 1), note: 'x'.repeat(1_001), ...key })],
    ['requestReturn', 'an empty key', 'INVALID_IDEMPOTENCY_KEY', 'customer', () => ({ orderId: order.id, ...why(order.lines[0]!.id, 1), idempotencyKey: '' })],
    ...(['approveReturn', 'rejectReturn', 'sendReturn', 'cancelReturn', 'refundReturn'] as const).flatMap((mutation): typeof cases => [
      [mutation, 'an id of another kind', 'INVALID_ID', 'support', () => ({ returnId: order.id })],
      [mutation, 'an unknown return', 'RETURN_NOT_FOUND', 'support', () => ({ returnId: anybody() })],
    ]),
    ...(['approveReturn', 'rejectReturn', 'sendReturn', 'cancelReturn'] as const).map((mutation): (typeof cases)[number] =>
      [mutation, 'a long reason', 'INVALID_REASON', 'support', () => ({ returnId: back.id, reason: 'x'.repeat(501) })]),
    ['sendReturn', 'what is not approved', 'ILLEGAL_TRANSITION', 'customer', () => ({ returnId: back.id })],
    ['refundReturn', 'what is not there', 'ILLEGAL_TRANSITION', 'support', () => ({ returnId: back.id })],
    ['receiveReturn', 'an id of another kind', 'INVALID_ID', 'fulfilment', () => ({ returnId: '', lines: [] })],
    ['receiveReturn', 'an unknown return', 'RETURN_NOT_FOUND', 'fulfilment', () => ({ returnId: anybody(), lines: [] })],
    ['receiveReturn', 'what is not approved', 'ILLEGAL_TRANSITION', 'fulfilment', () => ({ returnId: back.id, lines: [{ lineId: order.lines[0]!.id, disposition: 'RESTOCK' }] })],
    ['receiveReturn', 'too few lines', 'LINES_DIFFER', 'fulfilment', () => ({ returnId: back.id, lines: [] })],
    ['receiveReturn', 'another line', 'LINES_DIFFER', 'fulfilment', () => ({ returnId: back.id, lines: [{ lineId: order.lines[1]!.id, disposition: 'RESTOCK' }] })],
    ['sendReturn', "another's return", 'RETURN_NOT_FOUND', 'fulfilment', () => ({ returnId: back.id })],
  ];

  it.each(cases)('%s: %s: %s', async (mutation, _what, code, who, input) => {
    const before = await rowsOf();
    const outcome = await desk.call(mutation, input() as Record<string, unknown>, desk[who]);
    expect([outcome.order, outcome.errors, outcome.refused]).toEqual([null, [], [code]]);
    expect(await rowsOf()).toEqual(before);
  });

  it('approveReturn and rejectReturn of what was decided, cancelReturn of what is there', async () => {
    const there = await received(await staff.delivered(), 1);
    for (const mutation of ['approveReturn', 'rejectReturn', 'cancelReturn']) expect((await act(mutation, there)).refused).toEqual(['ILLEGAL_TRANSITION']);
  });

  it('calling off what is not paid, and with a key that was used otherwise', async () => {
    const unpaid = await desk.awaitingPayment();
    expect((await staff.cancelLines(unpaid, [{ lineId: unpaid.lines[0]!.id, quantity: 1 }])).refused).toEqual(['ILLEGAL_TRANSITION']);
    const fresh = await staff.paid();
    const input = { orderId: fresh.id, lines: pick(fresh, 1), idempotencyKey: randomUUID() };
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => desk.call('cancelOrderLines', input, desk.customer)));
    expect([outcomes.flatMap(({ refused }) => refused), (await staff.granted(fresh.id)).length]).toEqual([[], 1]);
    expect((await desk.call('cancelOrderLines', { ...input, lines: pick(fresh, 2) }, desk.customer)).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
    const asking = { orderId: order.id, lines: pick(order, 1).map((line) => ({ ...line, reason: 'OTHER' })), idempotencyKey: randomUUID() };
    const asked = await Promise.all(Array.from({ length: 5 }, () => desk.call('requestReturn', asking, desk.customer)));
    expect(new Set(asked.map((each) => each.return?.id)).size).toBe(1);
    expect((await desk.call('requestReturn', { ...asking, note: 'more' }, desk.customer)).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('anything by who may not', async () => {
    const forbidden = async (mutation: string, caller: Caller, more: object = {}) => expect((await act(mutation, back, caller, more)).errors).toEqual(['FORBIDDEN']);
    for (const mutation of ['approveReturn', 'rejectReturn', 'refundReturn']) for (const caller of [desk.customer, desk.fulfilment]) await forbidden(mutation, caller);
    for (const caller of [desk.customer, desk.support]) await forbidden('receiveReturn', caller, { lines: [] });
    expect((await act('sendReturn', back, someone())).refused).toEqual(['RETURN_NOT_FOUND']);
  });
});

describe('races', () => {
  it('20 returns at once of five pieces take five between them, and no more in the database', async () => {
    const order = await staff.delivered();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => staff.sendBack(order, pick(order, 1))));
    expect(outcomes.filter((each) => each.return)).toHaveLength(5);
    expect(new Set(outcomes.flatMap(({ refused }) => refused))).toEqual(new Set(['QUANTITY_OUT_OF_RANGE']));
    await expect(desk.database.query('UPDATE order_line_count SET returned = returned + 1 WHERE line_id = $1', [toUuid(order.lines[0]!.id as never)])).rejects.toThrow('returned_was_delivered');
  });

  it('calling off against shipping: each piece is either sent or given back, never both', async () => {
    await Promise.all(Array.from({ length: 12 }, async () => {
      const order = await staff.paid();
      await Promise.all([staff.make(order, pick(order, 3)), staff.cancelLines(order, pick(order, 3)), staff.make(order, pick(order, 2)), staff.cancelLines(order, pick(order, 1, 1))]);
      const [lamps] = await staff.pieces(order.id) as { cancelled: number; refunded: number }[];
      const sent = (await staff.shipments(order.id)).flatMap(({ lines }) => lines).filter(({ line }) => line.id === order.lines[0]!.id).reduce((sum, { quantity }) => sum + quantity, 0);
      expect(sent + lamps!.cancelled).toBeLessThanOrEqual(5);
      expect(lamps!.refunded).toBe(lamps!.cancelled);
    }));
  });

  it('10 refunds of one return at once are one', async () => {
    const order = await staff.delivered();
    const there = await received(order, 2);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => act('refundReturn', there)));
    expect(outcomes.filter(({ refused }) => refused.length === 0)).toHaveLength(1);
    expect(await staff.granted(order.id)).toHaveLength(1);
  });
});

it('random stories of returns never leave the table, and no piece is returned twice', async () => {
  const MUTATIONS = { APPROVE: 'approveReturn', REJECT: 'rejectReturn', SEND: 'sendReturn', CANCEL: 'cancelReturn', REFUND: 'refundReturn' } as const;
  const admin = someone('ADMIN');
  await Promise.all(Array.from({ length: 5 }, async () => {
    const order = await staff.delivered();
    const backs: SeenReturn[] = [];
    for (let count = 0; count < 25; count += 1) {
      const asked = (await staff.sendBack(order, pick(order, 1 + Math.floor(Math.random() * 3)))).return;
      if (asked) backs.push(asked);
      const index = Math.floor(Math.random() * backs.length);
      const names = Object.keys(MUTATIONS) as (keyof typeof MUTATIONS)[];
      const transition = [...names, 'RECEIVE' as const][Math.floor(Math.random() * (names.length + 1))]!;
      const before = backs[index]!;
      const outcome = transition === 'RECEIVE'
        ? await desk.call('receiveReturn', { returnId: before.id, lines: before.lines.map(({ line }) => ({ lineId: line.id, disposition: 'WRITE_OFF' })) }, admin)
        : await act(MUTATIONS[transition], before, admin);
      expect([outcome.errors, outcome.refused]).toEqual([[], returnTransitionsOf(before.status as ReturnStatus).includes(transition) ? [] : ['ILLEGAL_TRANSITION']]);
      if (outcome.return) {
        expect(outcome.return.status).toBe(RETURN_STEPS[transition][before.status as ReturnStatus]);
        backs[index] = outcome.return;
      }
    }
    const out = backs.filter(({ status }) => !['REJECTED', 'CANCELLED'].includes(status)).flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
    expect(out).toBeLessThanOrEqual(5);
    expect(await staff.pieces(order.id)).toMatchObject([{ returned: out }, { returned: 0 }]);
  }));
}, 60_000);

describe('the lists of returns', () => {
  const LIST = `query ($first: Int, $after: String, $filter: ReturnFilter) { returns(first: $first, after: $after, filter: $filter) {
    edges { cursor node { id status order { id returns { id } refundGrants { id parts { line { id } } } } lines { line { id } } refund { id } } } pageInfo { hasNextPage endCursor } totalCount } }`;
  interface List { returns: { edges: { cursor: string; node: { id: string; status: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number } }
  const list = (variables: object, caller: Caller = desk.support) => desk.ask<List>(LIST, variables as never, caller);

  it('all of them, page by page, each once, can be narrowed down, and cost as many statements for many as for one', async () => {
    const order = await staff.delivered();
    await act('refundReturn', await received(order, 1));
    await staff.sendBack(order, pick(order, 1));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { data } = await list({ first: 4, after });
      seen.push(...data!.returns.edges.map(({ node }) => node.id));
      after = data!.returns.pageInfo.hasNextPage ? data!.returns.pageInfo.endCursor : undefined;
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([await desk.count('order_return'), await desk.count('order_return')]);
    const { data } = await list({ filter: { status: 'REFUNDING', orderId: order.id } });
    expect(data?.returns).toMatchObject({ totalCount: 1, edges: [{ node: { status: 'REFUNDING' } }] });
    const cost = async (first: number) => (await desk.postgres.during(() => list({ first }))).filter((sql) => /^\s*SELECT/.test(sql) && !isRegularWork(sql)).length;
    expect(await cost(20)).toBe(await cost(1));
  });

  it('are for staff; a return is its customer’s and staff’s, and for all others there is none', async () => {
    expect((await list({}, desk.customer)).errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
    expect((await list({ filter: { orderId: 'x' } })).errors.map(({ extensions }) => extensions?.code)).toEqual(['INVALID_ID']);
    const order = await staff.delivered();
    const { return: back } = await staff.sendBack(order, pick(order, 1));
    const ask = async (caller: Caller) => (await desk.ask<{ return: object | null }>('query ($id: ID!) { return(id: $id) { id } }', { id: back!.id }, caller)).data?.return;
    for (const caller of [desk.customer, desk.support, desk.fulfilment, finance]) expect(await ask(caller)).toEqual({ id: back!.id });
    for (const caller of [someone(), someone('CATALOGUE_MANAGER')]) expect(await ask(caller)).toBeNull();
    const mine = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { returns(first: 1) { edges { node { id } } totalCount } } } }';
    const r = [{ __typename: 'User', id: desk.customer.userId }];
    expect((await desk.ask<{ _entities: object[] }>(mine, { r }, desk.customer)).data?._entities[0]).toMatchObject({ returns: { edges: [{ node: { id: back!.id } }] } });
    expect((await desk.ask<{ _entities: object[] }>(mine, { r }, someone())).data?._entities[0]).toEqual({ returns: null });
  });
});
