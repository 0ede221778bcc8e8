import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { act } from '../system/fixture.ts';
import type { System } from '../system/system.ts';
import { cancel, cancelPieces } from '../model/orders.ts';
import { makeParcel, moveAll, moveParcel } from '../model/parcels.ts';
import { moveReturn, requestReturn } from '../model/returns.ts';
import type { Actor } from '../model/people.ts';
import { at } from '../model/shop.ts';
import type { Shop } from '../model/shop.ts';
import { PARCEL_MOVES } from '../model/tables.ts';
import type { ParcelMove } from '../model/tables.ts';
import type { Command } from './command.ts';
import { actor, anOrder, by, canAct, hasOrder, known, orderOf } from './on-order.ts';
import type { OnOrder } from './on-order.ts';

const few = fc.constantFrom(1, 1, 1, 2, 3);
/** One of several that there are. */
const nth = fc.nat(5);
const one = (number: number, count: number): number => number % Math.max(1, count);

const idsOf = (system: System, shop: Shop, drawn: OnOrder) => {
  const { id, seen } = known(system, shop, drawn);
  return { orderId: id, lineIds: seen?.lineIds ?? [], parcelIds: seen?.parcelIds ?? [], returnIds: seen?.returnIds ?? [] };
};
const moves = <Move extends string>(table: Readonly<Record<string, Readonly<Partial<Record<Move, unknown>>>>>): readonly Move[] => [...new Set(Object.values(table).flatMap((each) => Object.keys(each) as Move[]))];

export const cancelOrder: Command<OnOrder & { by: Actor }> = {
  name: 'cancel order', drawn: { order: anOrder, by }, can: canAct,
  foresee: (shop, drawn) => cancel(shop, orderOf(shop, drawn), drawn.by),
  act(system, drawn, shop) {
    const { who, orderId, shown } = actor(system, shop, drawn);
    return act(who, 'cancel-order', { orderId, ...shown });
  },
};

export const cancelSome: Command<OnOrder & { by: Actor; line: number; quantity: number }> = {
  name: 'cancel pieces', drawn: { order: anOrder, by, line: nth, quantity: few }, can: canAct,
  foresee: (shop, drawn) => cancelPieces(shop, orderOf(shop, drawn), one(drawn.line, orderOf(shop, drawn).lines.length), drawn.quantity, drawn.by),
  act(system, drawn, shop) {
    const [{ lineIds }, { who, orderId, shown }] = [idsOf(system, shop, drawn), actor(system, shop, drawn)];
    return act(who, 'cancel-order-lines', { orderId, ...shown, lines: [{ lineId: lineIds[one(drawn.line, lineIds.length)], quantity: drawn.quantity }], idempotencyKey: randomUUID() });
  },
};

export const makeUpParcel: Command<OnOrder & { some: { line: number; quantity: number } | undefined }> = {
  name: 'make up parcel', drawn: { order: anOrder, some: fc.option(fc.record({ line: nth, quantity: few }), { nil: undefined, freq: 3 }) }, can: hasOrder,
  foresee: (shop, drawn) => makeParcel(orderOf(shop, drawn), drawn.some && { ...drawn.some, line: one(drawn.some.line, orderOf(shop, drawn).lines.length) }),
  act(system, drawn, shop) {
    const { orderId, lineIds } = idsOf(system, shop, drawn);
    const lines = drawn.some && [{ lineId: lineIds[one(drawn.some.line, lineIds.length)], quantity: drawn.some.quantity }];
    return act(system.fulfilment, 'create-shipment', { orderId, lines, idempotencyKey: randomUUID() });
  },
};

export const move: Command<OnOrder & { parcel: number; move: ParcelMove }> = {
  name: 'move parcel', drawn: { order: anOrder, parcel: nth, move: fc.constantFrom<ParcelMove>(...moves<ParcelMove>(PARCEL_MOVES), 'PACK', 'SHIP', 'DELIVER', 'PICK_UP') },
  can: (shop, drawn) => hasOrder(shop) && orderOf(shop, drawn).parcels.length > 0,
  foresee: (shop, drawn) => moveParcel(shop, orderOf(shop, drawn), one(drawn.parcel, orderOf(shop, drawn).parcels.length), drawn.move),
  act(system, drawn, shop) {
    const { parcelIds } = idsOf(system, shop, drawn);
    return act(system.fulfilment, 'move-shipment', { shipmentId: parcelIds[one(drawn.parcel, parcelIds.length)], transition: drawn.move });
  },
};

const WHOLE = { PACK: 'pack-order', SHIP: 'ship-order', DELIVER: 'deliver-order' } as const;

export const moveWhole: Command<OnOrder & { move: keyof typeof WHOLE }> = {
  name: 'move all parcels', drawn: { order: anOrder, move: fc.constantFrom('PACK', 'SHIP', 'DELIVER') }, can: hasOrder,
  foresee: (shop, drawn) => moveAll(shop, orderOf(shop, drawn), drawn.move),
  act: (system, drawn, shop) => act(system.fulfilment, WHOLE[drawn.move], { orderId: idsOf(system, shop, drawn).orderId }),
};

export const askForReturn: Command<OnOrder & { by: Actor; line: number; quantity: number }> = {
  name: 'ask for return', drawn: { order: anOrder, by, line: nth, quantity: few }, can: canAct,
  foresee: (shop, drawn) => requestReturn(orderOf(shop, drawn), one(drawn.line, orderOf(shop, drawn).lines.length), drawn.quantity, drawn.by),
  act(system, drawn, shop) {
    const [{ lineIds }, { who, orderId, shown }] = [idsOf(system, shop, drawn), actor(system, shop, drawn)];
    return act(who, 'request-return', { orderId, ...shown, lines: [{ lineId: lineIds[one(drawn.line, lineIds.length)], quantity: drawn.quantity, reason: 'DOES_NOT_FIT' }], idempotencyKey: randomUUID() });
  },
};

/** By which operation staff move a return, and what whoever is to send it back does with it. */
const BY_STAFF = { APPROVE: ['support', 'approve-return'], REJECT: ['support', 'reject-return'], RECEIVE: ['fulfilment', 'receive-return'], REFUND: ['support', 'refund-return'], REPLACE: ['support', 'exchange-return'] } as const;
const BY_OWNER = { SEND: 'send-return', CANCEL: 'cancel-return' } as const;
/** How a return goes on that nobody stops, the last first. */
const ONWARDS = ['REFUND', 'SEND', 'RECEIVE', 'APPROVE'] as const;
type Drawn = keyof typeof BY_STAFF | keyof typeof BY_OWNER;
const isOwners = (moved: Drawn): moved is keyof typeof BY_OWNER => moved in BY_OWNER;

export const moveOneReturn: Command<OnOrder & { back: number; move: Drawn; isGoodAsNew: boolean; by: Actor }> = {
  name: 'move return', drawn: { order: anOrder, back: nth, move: fc.constantFrom(...[...Object.keys(BY_STAFF), ...Object.keys(BY_OWNER), 'SEND', 'REPLACE', 'REPLACE', 'REJECT'] as Drawn[]), isGoodAsNew: fc.boolean(), by },
  can: (shop, drawn) => canAct(shop, drawn) && orderOf(shop, drawn).returns.length > 0,
  // Else few would come as far as to be paid back.
  near: (drawn) => [drawn.move, ...ONWARDS].flatMap((move) => [0, 1, 2].map((next) => ({ ...drawn, move, back: drawn.back + next }))),
  foresee: (shop, drawn) => moveReturn(shop, orderOf(shop, drawn), one(drawn.back, orderOf(shop, drawn).returns.length), drawn.move, drawn.isGoodAsNew, isOwners(drawn.move) ? drawn.by : 'support'),
  async act(system, drawn, shop) {
    const [{ lineIds, returnIds }, { who, shown }] = [idsOf(system, shop, drawn), actor(system, shop, drawn)];
    const number = one(drawn.back, returnIds.length);
    const returnId = returnIds[number];
    if (isOwners(drawn.move)) return act(who, BY_OWNER[drawn.move], { returnId, ...shown });
    const { pieces } = at(orderOf(shop, drawn).returns, number);
    const lines = pieces.flatMap((count, line) => (count > 0 ? [{ lineId: lineIds[line], disposition: drawn.isGoodAsNew ? 'RESTOCK' : 'WRITE_OFF' }] : []));
    const [staff, operation] = BY_STAFF[drawn.move];
    const payload = await act(system[staff], operation, { returnId, ...(drawn.move === 'RECEIVE' ? { lines } : {}), ...(drawn.move === 'REPLACE' ? { idempotencyKey: randomUUID() } : {}) });
    const again = payload.return?.replacement;
    if (drawn.move === 'REPLACE' && again) system.orders.push({ id: again.id, token: known(system, shop, drawn).token, seen: undefined });
    return payload;
  },
};
