import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { act } from '../desk/house.ts';
import type { Desk } from '../desk/desk.ts';
import { cancel, cancelPieces } from '../model/orders.ts';
import type { Canceller } from '../model/orders.ts';
import { makeParcel, moveAll, moveParcel } from '../model/parcels.ts';
import { moveReturn, requestReturn } from '../model/returns.ts';
import { at } from '../model/shop.ts';
import type { Order, Shop } from '../model/shop.ts';
import { PARCEL_MOVES, RETURN_MOVES } from '../model/tables.ts';
import type { ParcelMove, ReturnMove } from '../model/tables.ts';
import { anOrder, orderNumber } from './deed.ts';
import type { Deed } from './deed.ts';
import { hasOrder, known } from './shopper.ts';

interface OnOrder { readonly order: number }

const by = fc.constantFrom<Canceller>('shopper', 'shopper', 'support');
const few = fc.constantFrom(1, 1, 1, 2, 3);
/** One of several that there are. */
const nth = fc.nat(5);
const one = (number: number, count: number): number => number % Math.max(1, count);

const orderOf = (shop: Shop, drawn: OnOrder): Order => at(shop.orders, orderNumber(shop, drawn.order));
const idsOf = (desk: Desk, shop: Shop, drawn: OnOrder) => {
  const { id, seen } = known(desk, orderNumber(shop, drawn.order));
  return { orderId: id, lineIds: seen?.lineIds ?? [], parcelIds: seen?.parcelIds ?? [], returnIds: seen?.returnIds ?? [] };
};
const moves = <Move extends string>(table: Readonly<Record<string, Readonly<Partial<Record<Move, unknown>>>>>): readonly Move[] => [...new Set(Object.values(table).flatMap((each) => Object.keys(each) as Move[]))];

export const cancelOrder: Deed<OnOrder & { by: Canceller }> = {
  name: 'cancel order', drawn: { order: anOrder, by }, can: hasOrder,
  foresee: (shop, drawn) => cancel(shop, orderOf(shop, drawn), drawn.by),
  act: (desk, drawn, shop) => act(desk[drawn.by], 'cancel-order', { orderId: idsOf(desk, shop, drawn).orderId }),
};

export const cancelSome: Deed<OnOrder & { by: Canceller; line: number; quantity: number }> = {
  name: 'cancel pieces', drawn: { order: anOrder, by, line: nth, quantity: few }, can: hasOrder,
  foresee: (shop, drawn) => cancelPieces(shop, orderOf(shop, drawn), one(drawn.line, orderOf(shop, drawn).lines.length), drawn.quantity, drawn.by),
  act(desk, drawn, shop) {
    const { orderId, lineIds } = idsOf(desk, shop, drawn);
    return act(desk[drawn.by], 'cancel-order-lines', { orderId, lines: [{ lineId: lineIds[one(drawn.line, lineIds.length)], quantity: drawn.quantity }], idempotencyKey: randomUUID() });
  },
};

export const makeUpParcel: Deed<OnOrder & { some: { line: number; quantity: number } | undefined }> = {
  name: 'make up parcel', drawn: { order: anOrder, some: fc.option(fc.record({ line: nth, quantity: few }), { nil: undefined, freq: 3 }) }, can: hasOrder,
  foresee: (shop, drawn) => makeParcel(orderOf(shop, drawn), drawn.some && { ...drawn.some, line: one(drawn.some.line, orderOf(shop, drawn).lines.length) }),
  act(desk, drawn, shop) {
    const { orderId, lineIds } = idsOf(desk, shop, drawn);
    const lines = drawn.some && [{ lineId: lineIds[one(drawn.some.line, lineIds.length)], quantity: drawn.some.quantity }];
    return act(desk.fulfilment, 'create-shipment', { orderId, lines, idempotencyKey: randomUUID() });
  },
};

export const move: Deed<OnOrder & { parcel: number; move: ParcelMove }> = {
  name: 'move parcel', drawn: { order: anOrder, parcel: nth, move: fc.constantFrom<ParcelMove>(...moves<ParcelMove>(PARCEL_MOVES), 'PACK', 'SHIP', 'DELIVER') },
  can: (shop, drawn) => hasOrder(shop) && orderOf(shop, drawn).parcels.length > 0,
  foresee: (shop, drawn) => moveParcel(shop, orderOf(shop, drawn), one(drawn.parcel, orderOf(shop, drawn).parcels.length), drawn.move),
  act(desk, drawn, shop) {
    const { parcelIds } = idsOf(desk, shop, drawn);
    return act(desk.fulfilment, 'move-shipment', { shipmentId: parcelIds[one(drawn.parcel, parcelIds.length)], transition: drawn.move });
  },
};

const WHOLE = { PACK: 'pack-order', SHIP: 'ship-order', DELIVER: 'deliver-order' } as const;

export const moveWhole: Deed<OnOrder & { move: keyof typeof WHOLE }> = {
  name: 'move all parcels', drawn: { order: anOrder, move: fc.constantFrom('PACK', 'SHIP', 'DELIVER') }, can: hasOrder,
  foresee: (shop, drawn) => moveAll(shop, orderOf(shop, drawn), drawn.move),
  act: (desk, drawn, shop) => act(desk.fulfilment, WHOLE[drawn.move], { orderId: idsOf(desk, shop, drawn).orderId }),
};

export const askForReturn: Deed<OnOrder & { line: number; quantity: number }> = {
  name: 'ask for return', drawn: { order: anOrder, line: nth, quantity: few }, can: hasOrder,
  foresee: (shop, drawn) => requestReturn(orderOf(shop, drawn), one(drawn.line, orderOf(shop, drawn).lines.length), drawn.quantity),
  act(desk, drawn, shop) {
    const { orderId, lineIds } = idsOf(desk, shop, drawn);
    return act(desk.shopper, 'request-return', { orderId, lines: [{ lineId: lineIds[one(drawn.line, lineIds.length)], quantity: drawn.quantity, reason: 'DOES_NOT_FIT' }], idempotencyKey: randomUUID() });
  },
};

const RETURN = { APPROVE: ['support', 'approve-return'], REJECT: ['support', 'reject-return'], SEND: ['shopper', 'send-return'], RECEIVE: ['fulfilment', 'receive-return'], REFUND: ['support', 'refund-return'], CANCEL: ['shopper', 'cancel-return'] } as const;

export const moveOneReturn: Deed<OnOrder & { back: number; move: ReturnMove; isGoodAsNew: boolean }> = {
  name: 'move return', drawn: { order: anOrder, back: nth, move: fc.constantFrom(...moves<ReturnMove>(RETURN_MOVES)), isGoodAsNew: fc.boolean() },
  can: (shop, drawn) => hasOrder(shop) && orderOf(shop, drawn).returns.length > 0,
  foresee: (shop, drawn) => moveReturn(shop, orderOf(shop, drawn), one(drawn.back, orderOf(shop, drawn).returns.length), drawn.move, drawn.isGoodAsNew),
  act(desk, drawn, shop) {
    const { lineIds, returnIds } = idsOf(desk, shop, drawn);
    const number = one(drawn.back, returnIds.length);
    const { pieces } = at(orderOf(shop, drawn).returns, number);
    const lines = pieces.flatMap((count, line) => (count > 0 ? [{ lineId: lineIds[line], disposition: drawn.isGoodAsNew ? 'RESTOCK' : 'WRITE_OFF' }] : []));
    const [who, operation] = RETURN[drawn.move];
    return act(desk[who], operation, { returnId: returnIds[number], ...(drawn.move === 'RECEIVE' ? { lines } : {}) });
  },
};

