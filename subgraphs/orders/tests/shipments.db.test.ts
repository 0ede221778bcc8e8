import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, toUuid } from '@storegraph/kernel/ids';
import { someone } from '@storegraph/testkit/internal-token';
import { isRegularWork } from '@storegraph/testkit/statements';
import { SHIPMENT_STEPS } from '../src/domain/fulfilment/shipment-steps.ts';
import { fulfilmentAt } from './fulfilment.desk.ts';
import { agreeTo, openDesk } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import type { SeenOrder, SeenShipment } from './seen.desk.ts';

let desk: OrdersDesk;
let staff: ReturnType<typeof fulfilmentAt>;
beforeAll(async () => {
  desk = await openDesk();
  staff = fulfilmentAt(desk);
}, 60_000);
afterAll(() => desk?.close());

const pick = (order: SeenOrder, lamps: number, desks = 0) =>
  [{ lineId: order.lines[0]!.id, quantity: lamps }, { lineId: order.lines[1]!.id, quantity: desks }].filter(({ quantity }) => quantity > 0);
const stand = (order: SeenOrder | null | undefined) => [order?.status, order?.fulfilmentStatus, order?.displayStatus];

describe('an order in several parcels', () => {
  it('stands where its parcels stand together, and is complete when the last has arrived', async () => {
    const order = await staff.paid();
    const { shipment: first } = await staff.make(order, pick(order, 3));
    expect(first).toMatchObject({ number: 1, status: 'PENDING', lines: [{ line: { id: order.lines[0]!.id }, quantity: 3 }], availableTransitions: ['PACK', 'CANCEL'] });
    const { shipment: second } = await staff.make(order);
    expect(second).toMatchObject({ number: 2, lines: [{ quantity: 2 }, { quantity: 2 }] });

    const stands = [];
    for (const [parcel, transition] of [[first, 'PACK'], [first, 'SHIP'], [second, 'PACK'], [first, 'DELIVER'], [second, 'SHIP'], [second, 'SEND_OUT'], [second, 'DELIVER']] as const) {
      stands.push(stand((await staff.move(parcel!, transition)).order));
    }
    expect(stands).toEqual([
      ['CONFIRMED', 'UNFULFILLED', 'CONFIRMED'], ['CONFIRMED', 'PARTIALLY_SHIPPED', 'PARTIALLY_SHIPPED'], ['CONFIRMED', 'PARTIALLY_SHIPPED', 'PARTIALLY_SHIPPED'],
      ['CONFIRMED', 'PARTIALLY_DELIVERED', 'PARTIALLY_DELIVERED'], ['CONFIRMED', 'PARTIALLY_DELIVERED', 'PARTIALLY_DELIVERED'],
      ['CONFIRMED', 'PARTIALLY_DELIVERED', 'PARTIALLY_DELIVERED'], ['COMPLETED', 'DELIVERED', 'DELIVERED'],
    ]);
    expect((await desk.told(order)).slice(3)).toEqual([
      'fulfilment-updated 4', 'fulfilment-updated 5', 'packed 6', 'shipped 7', 'packed 8', 'delivered 9', 'shipped 10', 'fulfilment-updated 11', 'delivered 12',
    ]);
    const shipped = (await desk.envelopes(order.id)).filter(({ name }) => name === 'orders.order-shipped');
    expect(shipped.map(({ payload }) => (payload as { lines: { quantity: number }[] }).lines.map(({ quantity }) => quantity))).toEqual([[3], [2, 2]]);
    expect(await staff.pieces(order.id)).toEqual([
      { cancelled: 0, packed: 5, shipped: 5, delivered: 5, returned: 0, refunded: 0 }, { cancelled: 0, packed: 2, shipped: 2, delivered: 2, returned: 0, refunded: 0 },
    ]);
  });

  it('is packed, shipped and delivered as a whole by whoever does not speak of parcels', async () => {
    const order = await staff.paid();
    const { shipment } = await staff.make(order, pick(order, 1));
    const input = { orderId: order.id, trackingNumber: 'SG1' };
    expect((await desk.call('packOrder', { orderId: order.id }, desk.fulfilment)).order).toMatchObject({ fulfilmentStatus: 'PACKED' });
    expect((await desk.call('shipOrder', input, desk.fulfilment)).order).toMatchObject({ fulfilmentStatus: 'SHIPPED', trackingNumber: 'SG1' });
    expect((await desk.call('deliverOrder', { orderId: order.id }, desk.fulfilment)).order).toMatchObject({ status: 'COMPLETED', fulfilmentStatus: 'DELIVERED' });
    expect((await staff.shipments(order.id)).map(({ id, status, trackingNumber }) => [id === shipment!.id, status, trackingNumber])).toEqual([[true, 'DELIVERED', 'SG1'], [false, 'DELIVERED', 'SG1']]);
    expect((await desk.call('packOrder', { orderId: order.id }, desk.fulfilment)).refused).toEqual(['ILLEGAL_TRANSITION']);
  });

  it('can be followed, and its tracking put right on the way', async () => {
    const order = await staff.paid();
    const { shipment } = await staff.make(order);
    await staff.move(shipment!, 'PACK');
    const ship = { shipmentId: shipment!.id, carrier: 'Parcel Post', trackingNumber: 'PP 1', trackingUrl: 'https://parcel.example/PP1' };
    expect((await desk.call('shipShipment', ship, desk.fulfilment)).shipment).toMatchObject({ status: 'SHIPPED', carrier: 'Parcel Post', trackingNumber: 'PP 1', trackingUrl: 'https://parcel.example/PP1' });
    const { shipment: mended, order: seen } = await desk.call('updateTracking', { shipmentId: shipment!.id, trackingNumber: 'PP 2' }, desk.fulfilment);
    expect([mended!.trackingNumber, mended!.carrier, seen!.trackingNumber, seen!.fulfilmentStatus]).toEqual(['PP 2', 'Parcel Post', 'PP 2', 'SHIPPED']);
  });

  it('cannot be followed when it was called off', async () => {
    const { shipment } = await staff.make(await staff.paid());
    await staff.move(shipment!, 'CANCEL');
    expect((await desk.call('updateTracking', { shipmentId: shipment!.id, trackingNumber: 'PP 3' }, desk.fulfilment)).refused).toEqual(['ILLEGAL_TRANSITION']);
  });

  it('tries again after a failure, or takes the parcel back and sends its pieces anew', async () => {
    const order = await staff.paid();
    const { shipment } = await staff.make(order);
    await staff.along(shipment!, 'PACK', 'SHIP', 'SEND_OUT', 'FAIL_DELIVERY', 'TRY_AGAIN', 'SEND_OUT');
    const { shipment: failed } = await staff.move(shipment!, 'FAIL_DELIVERY', 'Nobody there');
    expect(failed).toMatchObject({ status: 'DELIVERY_FAILED', reason: 'Nobody there', availableTransitions: ['SEND_OUT', 'DELIVER', 'TRY_AGAIN', 'LOSE', 'RETURN_TO_SENDER'] });
    const { order: back } = await staff.move(shipment!, 'RETURN_TO_SENDER');
    expect(stand(back)).toEqual(['CONFIRMED', 'UNFULFILLED', 'CONFIRMED']);
    const { shipment: anew } = await staff.make(order);
    expect(anew).toMatchObject({ number: 2, lines: [{ quantity: 5 }, { quantity: 2 }] });
    expect(stand((await staff.along(anew!, 'PACK', 'SHIP', 'DELIVER')).order)).toEqual(['COMPLETED', 'DELIVERED', 'DELIVERED']);
    expect((await desk.told(order)).filter((told) => /returned|^shipped|^delivered/.test(told))).toEqual(['shipped 6', 'parcel-returned 12', 'shipped 15', 'delivered 16']);
  });

  it('that is picked up leaves the house and has arrived at once, as two changes', async () => {
    const order = await staff.paid();
    const { shipment } = await staff.make(order);
    expect((await staff.along(shipment!, 'PACK', 'OFFER_FOR_PICKUP')).order?.fulfilmentStatus).toBe('PACKED');
    const { shipment: taken, order: done } = await staff.move(shipment!, 'PICK_UP');
    expect([taken?.status, done?.status, done?.fulfilmentStatus]).toEqual(['PICKED_UP', 'COMPLETED', 'DELIVERED']);
    expect((await desk.told(order)).slice(-3)).toEqual(['fulfilment-updated 6', 'shipped 7', 'delivered 8']);
  });

  it('calls its parcels off with it; a parcel that is called off leaves its pieces to others', async () => {
    const order = await staff.paid();
    const { shipment } = await staff.make(order);
    await staff.along(shipment!, 'PACK', 'CANCEL');
    const { shipment: other } = await staff.make(order);
    expect(other?.lines.map(({ quantity }) => quantity)).toEqual([5, 2]);
    await staff.move(other!, 'PACK');
    expect((await desk.call('cancelOrder', { orderId: order.id }, desk.customer)).order?.status).toBe('CANCELLED');
    expect((await staff.shipments(order.id)).map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED']);
  });

  it('cannot be called off as a whole once a part is on its way', async () => {
    const order = await staff.paid();
    const { shipment } = await staff.make(order, pick(order, 1));
    await staff.along(shipment!, 'PACK', 'SHIP');
    expect((await desk.call('cancelOrder', { orderId: order.id }, desk.customer)).refused).toEqual(['ILLEGAL_TRANSITION']);
  });
});

describe('what is refused of parcels, which stay as they are', () => {
  const key = { idempotencyKey: 'k' };
  const one = (lineId: string, quantity = 1) => ({ lines: [{ lineId, quantity }] });
  const cases: readonly [string, string, string, (order: SeenOrder, parcel: SeenShipment) => Readonly<Record<string, unknown>>][] = [
    ['createShipment', 'an id of another kind', 'INVALID_ID', () => ({ orderId: 'x', ...key })],
    ['createShipment', 'a line of another kind', 'INVALID_ID', ({ id }) => ({ orderId: id, ...one('x'), ...key })],
    ['createShipment', 'an unknown order', 'ORDER_NOT_FOUND', () => ({ orderId: newId('order'), ...key })],
    ['createShipment', 'an unknown line', 'LINE_NOT_FOUND', ({ id }) => ({ orderId: id, ...one(newId('oline')), ...key })],
    ['createShipment', 'no pieces', 'QUANTITY_OUT_OF_RANGE', ({ id, lines }) => ({ orderId: id, ...one(lines[0]!.id, 0), ...key })],
    ['createShipment', 'more than are left', 'QUANTITY_OUT_OF_RANGE', ({ id, lines }) => ({ orderId: id, ...one(lines[0]!.id, 3), ...key })],
    ['createShipment', 'more than are left, on two entries', 'QUANTITY_OUT_OF_RANGE', ({ id, lines: [line] }) => ({ orderId: id, lines: [1, 2].map((quantity) => ({ lineId: line!.id, quantity })), ...key })],
    ['createShipment', 'an empty key', 'INVALID_IDEMPOTENCY_KEY', ({ id }) => ({ orderId: id, idempotencyKey: '' })],
    ['shipShipment', 'an id of another kind', 'INVALID_ID', ({ id }) => ({ shipmentId: id })],
    ['shipShipment', 'an unknown parcel', 'SHIPMENT_NOT_FOUND', () => ({ shipmentId: newId('ship') })],
    ['shipShipment', 'what is not packed', 'ILLEGAL_TRANSITION', (_, { id }) => ({ shipmentId: id })],
    ['shipShipment', 'a long carrier', 'INVALID_CARRIER', (_, { id }) => ({ shipmentId: id, carrier: 'x'.repeat(101) })],
    ['shipShipment', 'a long tracking number', 'INVALID_TRACKING_NUMBER', (_, { id }) => ({ shipmentId: id, trackingNumber: 'x'.repeat(101) })],
    ['shipShipment', 'a long address', 'INVALID_TRACKING_URL', (_, { id }) => ({ shipmentId: id, trackingUrl: `https://a.example/${'x'.repeat(500)}` })],
    ['updateTracking', 'an id of another kind', 'INVALID_ID', () => ({ shipmentId: '' })],
    ['updateTracking', 'an unknown parcel', 'SHIPMENT_NOT_FOUND', () => ({ shipmentId: newId('ship') })],
    ['updateTracking', 'a long carrier', 'INVALID_CARRIER', (_, { id }) => ({ shipmentId: id, carrier: 'x'.repeat(101) })],
    ['updateTracking', 'a long tracking number', 'INVALID_TRACKING_NUMBER', (_, { id }) => ({ shipmentId: id, trackingNumber: 'x'.repeat(101) })],
    ['updateTracking', 'a long address', 'INVALID_TRACKING_URL', (_, { id }) => ({ shipmentId: id, trackingUrl: `https://a.example/${'x'.repeat(500)}` })],
    ['moveShipment', 'an id of another kind', 'INVALID_ID', () => ({ shipmentId: '', transition: 'PACK' })],
    ['moveShipment', 'an unknown parcel', 'SHIPMENT_NOT_FOUND', () => ({ shipmentId: newId('ship'), transition: 'PACK' })],
    ['moveShipment', 'a step that does not begin there', 'ILLEGAL_TRANSITION', (_, { id }) => ({ shipmentId: id, transition: 'DELIVER' })],
    ['moveShipment', 'a long reason', 'INVALID_REASON', (_, { id }) => ({ shipmentId: id, transition: 'PACK', reason: 'x'.repeat(501) })],
  ];
  let order: SeenOrder;
  let parcel: SeenShipment;
  beforeAll(async () => {
    const made = await staff.make(await staff.paid().then((paid) => (order = paid)), pick(order, 3));
    parcel = made.shipment!;
    order = (await desk.order(order.id))!;
  });

  it.each(cases)('%s: %s: %s', async (mutation, _what, code, inputFor) => {
    const rows = () => Promise.all(['shipment', 'shipment_line', 'order_timeline', 'outbox'].map(desk.count));
    const before = await rows();
    const outcome = await desk.call(mutation, inputFor(order, parcel), desk.fulfilment);
    expect([outcome.shipment, outcome.errors, outcome.refused]).toEqual([null, [], [code]]);
    expect([await desk.order(order.id), await rows()]).toEqual([order, before]);
  });

  it('createShipment of what is not paid, and of nothing that is left', async () => {
    expect((await staff.make(await desk.awaitingPayment())).refused).toEqual(['ILLEGAL_TRANSITION']);
    const paid = await staff.paid();
    await staff.make(paid);
    expect((await staff.make(paid)).refused).toEqual(['NOTHING_LEFT']);
  });

  it('createShipment with a key that was used: the same parcel, or a conflict', async () => {
    const paid = await staff.paid();
    const input = { orderId: paid.id, lines: pick(paid, 1), idempotencyKey: randomUUID() };
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => desk.call('createShipment', input, desk.fulfilment)));
    expect(new Set(outcomes.map(({ shipment }) => shipment?.id)).size).toBe(1);
    expect((await desk.call('createShipment', { ...input, lines: pick(paid, 2) }, desk.fulfilment)).refused).toEqual(['IDEMPOTENCY_CONFLICT']);
  });

  it('anything by who is no fulfilment staff', async () => {
    for (const [mutation, input] of [
      ['createShipment', { orderId: order.id, ...key }], ['shipShipment', { shipmentId: parcel.id }], ['updateTracking', { shipmentId: parcel.id }], ['moveShipment', { shipmentId: parcel.id, transition: 'PACK' }],
    ] as const) {
      expect((await desk.call(mutation, input, desk.customer)).errors).toEqual(['FORBIDDEN']);
      expect((await desk.call(mutation, input, desk.support)).errors).toEqual(['FORBIDDEN']);
      expect((await desk.call(mutation, input)).errors).toEqual(['UNAUTHENTICATED']);
    }
    expect((await desk.call('moveShipment', { shipmentId: parcel.id, transition: 'DELIVER' }, someone('ADMIN'))).refused).toEqual(['ILLEGAL_TRANSITION']);
  });
});

describe('races', () => {
  it('20 parcels at once of five pieces take five between them', async () => {
    const order = await staff.paid();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => staff.make(order, pick(order, 1))));
    expect(outcomes.filter(({ shipment }) => shipment)).toHaveLength(5);
    expect(new Set(outcomes.flatMap(({ refused }) => refused))).toEqual(new Set(['QUANTITY_OUT_OF_RANGE']));
    expect(new Set((await staff.shipments(order.id)).map(({ number }) => number))).toEqual(new Set([1, 2, 3, 4, 5]));
  });

  it('shipping against calling off ends with one of the two, whatever comes first', async () => {
    const ends = await Promise.all(Array.from({ length: 20 }, async () => {
      const order = await staff.paid();
      const { shipment } = await staff.make(order);
      await staff.move(shipment!, 'PACK');
      const [shipped, cancelled] = await Promise.all([staff.move(shipment!, 'SHIP'), desk.call('cancelOrder', { orderId: order.id }, desk.customer)]);
      const [parcel] = await staff.shipments(order.id);
      return [(await desk.order(order.id))?.status, parcel?.status, [...shipped.refused, ...cancelled.refused].join()].join(' ');
    }));
    for (const end of ends) expect(['CANCELLED CANCELLED ILLEGAL_TRANSITION', 'CONFIRMED SHIPPED ILLEGAL_TRANSITION']).toContain(end);
  });

  it('the database lets no more pieces go out than were ordered, nor another order’s, whatever the code above does', async () => {
    const order = await staff.paid();
    const { shipment } = await staff.make(order, pick(order, 1));
    const put = (lineId: string, quantity: number) =>
      desk.database.query('INSERT INTO shipment_line (shipment_id, line_id, quantity) VALUES ($1, $2, $3)', [toUuid(shipment!.id as never), toUuid(lineId as never), quantity]);
    await expect(put(order.lines[1]!.id, 3)).rejects.toThrow('no_more_than_ordered');
    await expect(put((await staff.paid()).lines[1]!.id, 1)).rejects.toThrow('its own order only');
  });
});

it('random stories of several parcels never leave the table, and the order always stands where its pieces are', async () => {
  const transitions = Object.keys(SHIPMENT_STEPS);
  const any = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)]!;
  await Promise.all(Array.from({ length: 6 }, async () => {
    const order = await staff.paid();
    for (const quantity of [2, 1]) await staff.make(order, pick(order, quantity, 1));
    await staff.make(order);
    for (let count = 0; count < 30; count += 1) {
      const before = any(await staff.shipments(order.id));
      const transition = any(transitions);
      const outcome = await staff.move(before, transition);
      expect([outcome.errors, outcome.refused]).toEqual([[], before.availableTransitions.includes(transition) ? [] : ['ILLEGAL_TRANSITION']]);
    }
    const seen = (await desk.order(order.id))!;
    const parcels = await staff.shipments(order.id);
    const sent = (statuses: readonly string[]) => parcels.filter(({ status }) => statuses.includes(status)).flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
    const delivered = sent(['DELIVERED', 'PICKED_UP']);
    const shipped = delivered + sent(['SHIPPED', 'OUT_FOR_DELIVERY', 'DELIVERY_FAILED', 'LOST']);
    const packed = shipped + sent(['PACKED', 'READY_FOR_PICKUP']);
    const expected = delivered ? (delivered === 7 ? 'DELIVERED' : 'PARTIALLY_DELIVERED') : shipped ? (shipped === 7 ? 'SHIPPED' : 'PARTIALLY_SHIPPED') : packed === 7 ? 'PACKED' : 'UNFULFILLED';
    expect([seen.fulfilmentStatus, seen.status]).toEqual([expected, delivered === 7 ? 'COMPLETED' : 'CONFIRMED']);
    expect(seen.timeline.map(({ version }) => version)).toEqual(Array.from({ length: seen.version }, (_, index) => index + 1));
  }));
}, 60_000);

it('parcels of a page of orders cost as many statements as those of one', async () => {
  await Promise.all(Array.from({ length: 5 }, async () => staff.make(await staff.paid())));
  const query = 'query ($first: Int) { orders(first: $first) { edges { node { id availableTransitions shipments { id lines { quantity line { id } } } lines { pieces { shipped } } } } } }';
  const cost = async (first: number) => (await desk.postgres.during(() => desk.ask(query, { first }, desk.support))).filter((sql) => /^\s*SELECT/.test(sql) && !isRegularWork(sql)).length;
  expect(await cost(20)).toBe(await cost(1));
});

describe('money that staff let go while a parcel leaves', () => {
  /** An order whose money is set aside, with a parcel of three of its five lamps that is packed. */
  const authorized = async () => {
    const placed = (await desk.place(agreeTo(await desk.cartWith({ lamp: 5 }, desk.customer)))).order!;
    const order = await desk.pay(await desk.holdStock(placed), 'authorized', { version: 2, amountMinor: '9995' });
    const { shipment } = await staff.make(order, [{ lineId: order.lines[0]!.id, quantity: 3 }]);
    await staff.along(shipment!, 'PACK');
    return { order, parcel: shipment! };
  };
  /** Payments asks whether it may let the payment go. */
  const ask = ({ id }: SeenOrder) => desk.tellPayment(id, 'void-requested', { version: 3, amountMinor: '9995' });
  const told = async ({ id }: SeenOrder, name: string) => (await desk.envelopes(id)).find((event) => event.name === name)?.payload as { captureMinor?: string; shippedMinor?: string } | undefined;

  it('the parcel leaves and is paid, or the money goes and the parcel is refused: the order\'s row decides, whichever was first', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { order, parcel } = await authorized();
      // Each is a little ahead of the other in turn.
      const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const [event, shipped] = await Promise.all([pause(round % 3 === 0 ? 4 : 0).then(() => ask(order)), pause(round % 3 === 1 ? 4 : 0).then(() => staff.move(parcel, 'SHIP'))]);
      await desk.heard(event);
      const answer = await told(order, 'orders.payment-given-up');
      const left = await told(order, 'orders.order-shipped');
      // What payments is told to take for the parcel and what the order counts on are one: 3 of 5 lamps, or nothing.
      expect([shipped.refused, left?.captureMinor, answer?.shippedMinor]).toEqual(left ? [[], '5997', '5997'] : [['ILLEGAL_TRANSITION'], undefined, '0']);
      const seen = (await desk.order(order.id))!;
      expect([seen.fulfilmentStatus, seen.timeline.at(-1)?.paymentStatus]).toEqual([left ? 'PARTIALLY_SHIPPED' : 'UNFULFILLED', 'CANCELLED']);
    }
  });

  it('nothing leaves after it until another payment is there, which is asked for what is missing', async () => {
    const { order, parcel } = await authorized();
    await desk.heard(await ask(order));
    expect((await staff.move(parcel, 'SHIP')).refused).toEqual(['ILLEGAL_TRANSITION']);
    const retried = await desk.call('retryPayment', { orderId: order.id, paymentMethodToken: 'tok_success', idempotencyKey: randomUUID() }, desk.customer);
    expect(retried.refused).toEqual([]);
    expect((await desk.envelopes(order.id)).findLast(({ name }) => name === 'orders.order-payment-requested')?.payload).toMatchObject({ attempt: 2, amountMinor: '9995' });
    await desk.pay(order, 'authorized', { version: 2, attempt: 2, amountMinor: '9995' });
    expect((await staff.move(parcel, 'SHIP')).refused).toEqual([]);
  });

  it('is asked for again without what parcels took that left before', async () => {
    const { order, parcel } = await authorized();
    await staff.move(parcel, 'SHIP');
    await desk.heard(await ask(order));
    await desk.call('retryPayment', { orderId: order.id, paymentMethodToken: 'tok_success', idempotencyKey: randomUUID() }, desk.customer);
    expect((await desk.envelopes(order.id)).findLast(({ name }) => name === 'orders.order-payment-requested')?.payload).toMatchObject({ amountMinor: '3998', dueMinor: '9995' });
  });

  it('leaves an order as it stands of which all has left: its parcels took it all', async () => {
    const { order } = await authorized();
    for (const mutation of ['packOrder', 'shipOrder']) await desk.call(mutation, { orderId: order.id }, desk.fulfilment);
    await desk.heard(await ask(order));
    const seen = (await desk.order(order.id))!;
    expect([seen.fulfilmentStatus, seen.timeline.at(-1)?.paymentStatus]).toEqual(['SHIPPED', 'AUTHORIZED']);
    expect(await told(order, 'orders.payment-given-up')).toMatchObject({ shippedMinor: '9995' });
  });
});
