import { describe, expect, it } from '@jest/globals';
import type { Role } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import { notingStores } from '../noting.desk.ts';
import type { Stand } from '../order/stand.ts';
import { STEPS } from '../order/steps.ts';
import { createMoveShipment, createShipShipment, createUpdateTracking } from './change-shipment.ts';
import type { Shipment } from './shipment.ts';
import type { ShipmentStatus, ShipmentTransition } from './shipment-steps.ts';

const NOW = new Date('2026-11-21T10:00:00Z');
const [ORDER, PARCEL, LINE, STAFF] = [newId('order'), newId('ship'), newId('oline'), newId('user')];
const staff = (...roles: readonly Role[]) => ({ userId: STAFF, roles, client: 'web' });
const FULFILMENT = staff('FULFILMENT');
const PATH = { carrier: 'Post', trackingNumber: 'T1', trackingUrl: 'https://post.example/T1' };

interface Given {
  readonly stand?: Partial<Stand>;
  readonly parcel?: Partial<Shipment>;
  /** Where the order's two pieces are once the parcel has moved: packed, shipped, delivered. */
  readonly pieces?: readonly [number, number, number];
  readonly answers?: Readonly<Record<string, unknown>>;
}

/** A paid order of two pieces, both in one parcel; 10.00 of its charge are taken for each count of its money. */
function parcelDesk(status: ShipmentStatus, { stand = {}, parcel = {}, pieces: [packed, shipped, delivered] = [2, 2, 0], answers = {} }: Given = {}) {
  const order = { id: ORDER, customerId: 'user_ada', version: 7, status: 'CONFIRMED', fulfilmentStatus: 'SHIPPED', paymentStatus: 'CAPTURED', total: { amountMinor: 2_000n, currency: 'EUR' }, giftCardMinor: 0n, trackingNumber: 'of the order', lines: [], ...stand };
  const found = { id: PARCEL, orderId: ORDER, status, lines: [{ lineId: LINE, quantity: 2 }], carrier: null, trackingNumber: null, trackingUrl: null, ...parcel } as unknown as Shipment;
  let counted = 0n;
  const { stores, done } = notingStores({
    'shipments.byIds': [found], 'shipments.lock': order, 'orders.take': order, 'money.count': () => ({ takenMinor: (counted += 1_000n) }),
    'shipments.countsOf': [{ lineId: LINE, productId: 'prod_1', variantId: 'var_1', quantity: 2, cancelled: 0, packed, shipped, delivered }], ...answers,
  });
  const deps = { transact: (work: (all: typeof stores) => unknown) => work(stores), now: () => NOW } as never;
  return {
    deps, done, calls: () => done.map(([call]) => call),
    changes: () => done.flatMap(([call, ...given]) => (call === 'shipments.change' ? [given] : [])),
    steps: () => done.flatMap(([call, , step]) => (call === 'orders.take' ? Object.entries(STEPS).flatMap(([name, each]) => (each === step ? [name] : [])) : [])),
    taken: () => done.flatMap(([call, , , change]) => (call === 'orders.take' ? [change] : [])),
    told: () => done.flatMap(([call, events]) => (call === 'outbox.tellAll' ? [(events as readonly { readonly name: string; readonly payload: object }[])[0]!] : [])),
  };
}

describe('a parcel takes its order along', () => {
  it.each<[ShipmentTransition, ShipmentStatus, ShipmentStatus, Given, string]>([
    ['PACK', 'PENDING', 'PACKED', { stand: { fulfilmentStatus: 'UNFULFILLED' }, pieces: [2, 0, 0] }, 'pack'],
    ['PACK', 'PENDING', 'PACKED', { stand: { fulfilmentStatus: 'UNFULFILLED' }, pieces: [1, 0, 0] }, 'pack-part'],
    ['SHIP', 'PACKED', 'SHIPPED', { stand: { fulfilmentStatus: 'PACKED' }, pieces: [2, 2, 0] }, 'ship'],
    ['SHIP', 'PACKED', 'SHIPPED', { stand: { fulfilmentStatus: 'PACKED' }, pieces: [2, 1, 0] }, 'ship-part'],
    ['SEND_OUT', 'SHIPPED', 'OUT_FOR_DELIVERY', {}, 'parcel-moved'],
    ['DELIVER', 'OUT_FOR_DELIVERY', 'DELIVERED', { pieces: [2, 2, 2] }, 'deliver'],
    ['DELIVER', 'OUT_FOR_DELIVERY', 'DELIVERED', { pieces: [2, 2, 1] }, 'deliver-part'],
    ['FAIL_DELIVERY', 'SHIPPED', 'DELIVERY_FAILED', {}, 'parcel-moved'],
    ['TRY_AGAIN', 'DELIVERY_FAILED', 'SHIPPED', {}, 'parcel-moved'],
    ['LOSE', 'SHIPPED', 'LOST', {}, 'parcel-moved'],
    ['RETURN_TO_SENDER', 'SHIPPED', 'RETURNED_TO_SENDER', { pieces: [0, 0, 0] }, 'last-parcel-back'],
    ['RETURN_TO_SENDER', 'SHIPPED', 'RETURNED_TO_SENDER', { pieces: [1, 1, 0] }, 'parcel-back'],
    ['OFFER_FOR_PICKUP', 'PACKED', 'READY_FOR_PICKUP', { stand: { fulfilmentStatus: 'PACKED' }, pieces: [2, 0, 0] }, 'parcel-moved'],
    ['CANCEL', 'PACKED', 'CANCELLED', { stand: { fulfilmentStatus: 'PACKED' }, pieces: [0, 0, 0] }, 'unpack'],
  ])('%s: from %s to %s', async (transition, from, to, given, step) => {
    const desk = parcelDesk(from, given);
    expect(await createMoveShipment(desk.deps)(FULFILMENT, { shipmentId: PARCEL, transition, reason: ' Rain ' })).toBe(PARCEL);
    expect(desk.changes()).toEqual([[PARCEL, { at: NOW, actor: STAFF, reason: 'Rain', status: to }]]);
    expect(desk.steps()).toEqual([step]);
    expect(desk.taken()).toEqual([{ at: NOW, actor: STAFF, trackingNumber: null, subject: PARCEL, detail: to }]);
    expect(desk.done).toContainEqual(['shipments.countsOf', [ORDER]]);
    // Only what leaves the house is charged.
    expect(desk.calls().filter((call) => call === 'money.count')).toHaveLength(transition === 'SHIP' ? 2 : 0);
  });

  it('tells what left, what it costs, and how it can be followed', async () => {
    const desk = parcelDesk('PACKED', { stand: { fulfilmentStatus: 'PACKED' } });
    expect(await createShipShipment(desk.deps)(FULFILMENT, { shipmentId: PARCEL, ...PATH })).toBe(PARCEL);
    expect(desk.changes()).toEqual([[PARCEL, { at: NOW, actor: STAFF, ...PATH, status: 'SHIPPED' }]]);
    expect(desk.taken()).toMatchObject([{ trackingNumber: 'T1' }]);
    expect(desk.told()).toMatchObject([{ name: 'orders.order-shipped', payload: { ...PATH, shipmentId: PARCEL, captureMinor: '1000', lines: [{ lineId: LINE, productId: 'prod_1', variantId: 'var_1', quantity: 2 }] } }]);
  });

  it('tells what was known before of how it can be followed', async () => {
    const desk = parcelDesk('PACKED', { stand: { fulfilmentStatus: 'PACKED' }, parcel: PATH });
    await createMoveShipment(desk.deps)(FULFILMENT, { shipmentId: PARCEL, transition: 'SHIP' });
    expect(desk.told()).toMatchObject([{ payload: PATH }]);
  });

  it('tells which parcel moved, and where it is then', async () => {
    const desk = parcelDesk('SHIPPED');
    await createMoveShipment(desk.deps)(FULFILMENT, { shipmentId: PARCEL, transition: 'LOSE' });
    expect(desk.told()).toMatchObject([{ name: 'orders.order-fulfilment-updated', payload: { shipmentId: PARCEL, shipmentStatus: 'LOST' } }]);
  });

  it.each([[2, 'DELIVERED', 'deliver'], [1, 'PARTIALLY_DELIVERED', 'deliver-part']])('that is picked up leaves the house first, and is charged for that once; %i pieces are with the customer then', async (arrived, stand, step) => {
    const counts = [[2, 2, 0], [2, 2, arrived]].map(([packed, shipped, delivered]) => [{ lineId: LINE, productId: 'prod_1', variantId: 'var_1', quantity: 2, cancelled: 0, packed, shipped, delivered }]);
    const stands = ['SHIPPED', stand].map((fulfilmentStatus) => ({ id: ORDER, customerId: 'user_ada', version: 8, status: 'CONFIRMED', fulfilmentStatus, paymentStatus: 'CAPTURED', total: { amountMinor: 2_000n, currency: 'EUR' }, giftCardMinor: 0n, lines: [] }));
    const desk = parcelDesk('READY_FOR_PICKUP', { stand: { fulfilmentStatus: 'PACKED' }, answers: { 'shipments.countsOf': () => counts.shift(), 'orders.take': () => stands.shift() } });
    await createMoveShipment(desk.deps)(FULFILMENT, { shipmentId: PARCEL, transition: 'PICK_UP' });
    expect(desk.changes().map(([, change]) => (change as Shipment).status)).toEqual(['SHIPPED', 'PICKED_UP']);
    expect(desk.steps()).toEqual(['ship', step]);
    expect(desk.told().map(({ name }) => name)).toEqual(['orders.order-shipped', 'orders.order-delivered']);
    expect(desk.calls().filter((call) => call === 'money.count')).toHaveLength(2);
  });
});

describe('how a parcel can be followed', () => {
  it('is noted while it is under way, and the order tells of it', async () => {
    const desk = parcelDesk('SHIPPED');
    expect(await createUpdateTracking(desk.deps)(FULFILMENT, { shipmentId: PARCEL, ...PATH })).toBe(PARCEL);
    expect(desk.changes()).toEqual([[PARCEL, { ...PATH, status: 'SHIPPED', at: NOW }]]);
    expect(desk.steps()).toEqual(['parcel-moved']);
    expect(desk.taken()).toEqual([{ at: NOW, actor: STAFF, trackingNumber: 'T1', subject: PARCEL, detail: 'T1' }]);
    expect(desk.told()).toMatchObject([{ payload: { shipmentId: PARCEL, shipmentStatus: 'SHIPPED' } }]);
  });

  it.each<[string, ShipmentStatus, Given]>([['that was called off', 'CANCELLED', {}], ['whose order cannot go along', 'SHIPPED', { answers: { 'orders.take': undefined } }]])('is not noted of one %s', async (_what, status, given) => {
    await expect(createUpdateTracking(parcelDesk(status, given).deps)(FULFILMENT, { shipmentId: PARCEL, ...PATH })).rejects.toMatchObject({ code: 'ILLEGAL_TRANSITION' });
  });
});

describe('a parcel is not moved', () => {
  const move = async (caller: Parameters<ReturnType<typeof createMoveShipment>>[0], given: Given = {}, reason: string | null = null) => {
    const desk = parcelDesk('SHIPPED', given);
    const outcome = await createMoveShipment(desk.deps)(caller, { shipmentId: PARCEL, transition: 'LOSE', reason }).catch(({ code }: { code: string }) => code);
    return [outcome, desk.changes().length];
  };

  it.each<[string, readonly [Parameters<typeof move>[0], Given?, string?], string]>([
    ['by nobody', [{ userId: undefined, roles: [], client: 'web' }], 'UNAUTHENTICATED'], ['by support', [staff('SUPPORT')], 'ORDER_NOT_FOUND'],
    ['when there is none', [FULFILMENT, { answers: { 'shipments.byIds': [] } }], 'SHIPMENT_NOT_FOUND'], ['when its order is gone', [FULFILMENT, { answers: { 'shipments.lock': undefined } }], 'ORDER_NOT_FOUND'],
    ['for a reason that is none', [FULFILMENT, {}, 'x'.repeat(10_000)], 'INVALID_REASON'],
    ['from where the step does not begin', [FULFILMENT, { parcel: { status: 'PACKED' } }], 'ILLEGAL_TRANSITION'],
  ])('%s', async (_what, given, code) => {
    expect(await move(...given)).toEqual([code, 0]);
  });

  it.each<[string, Given]>([['whose order does not go along', { stand: { status: 'CANCELLED' } }], ['whose order changed meanwhile', { answers: { 'orders.take': undefined } }]])('%s', async (_what, given) => {
    expect((await move(FULFILMENT, given))[0]).toBe('ILLEGAL_TRANSITION');
  });

  it('by an id that is none, which is named', async () => {
    await expect(createMoveShipment(parcelDesk('SHIPPED').deps)(FULFILMENT, { shipmentId: 'x', transition: 'LOSE' })).rejects.toMatchObject({ code: 'INVALID_ID', field: ['shipmentId'] });
  });

  it('from where it was before its order was locked', async () => {
    const reads = ['SHIPPED', 'DELIVERED'].map((status) => [{ id: PARCEL, orderId: ORDER, status, lines: [] }]);
    expect(await move(FULFILMENT, { answers: { 'shipments.byIds': () => reads.shift() } })).toEqual(['ILLEGAL_TRANSITION', 0]);
  });
});
