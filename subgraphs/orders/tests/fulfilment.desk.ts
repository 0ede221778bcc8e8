import { randomUUID } from 'node:crypto';
import type { Caller } from '@storegraph/kernel/caller';
import { newId } from '@storegraph/kernel/ids';
import { agreeTo } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import { SHIPMENT } from './seen.desk.ts';
import type { Outcome, SeenOrder, SeenReturn, SeenShipment } from './seen.desk.ts';

/** Pieces of an order as a client names them. */
export type Asked = readonly { readonly lineId: string; readonly quantity: number }[];

/** What fulfilment staff do at a desk. */
export function fulfilmentAt(desk: OrdersDesk) {
  const make = ({ id }: Pick<SeenOrder, 'id'>, lines?: Asked): Promise<Outcome> =>
    desk.call('createShipment', { orderId: id, lines, idempotencyKey: randomUUID() }, desk.fulfilment);
  const move = ({ id }: Pick<SeenShipment, 'id'>, transition: string, reason?: string): Promise<Outcome> =>
    desk.call('moveShipment', { shipmentId: id, transition, reason }, desk.fulfilment);
  return {
    make, move,
    /** A paid order of five lamps and two desks. */
    paid: async (): Promise<SeenOrder> => {
      const placed = (await desk.place(agreeTo(await desk.cartWith({ lamp: 5, desk: 2 }, desk.customer)))).order!;
      return desk.pay(await desk.holdStock(placed), 'captured', { version: 2 });
    },
    /** Brings a parcel along a way. */
    along: async (shipment: SeenShipment, ...transitions: readonly string[]): Promise<Outcome> => {
      let last: Outcome | undefined;
      for (const transition of transitions) {
        last = await move(shipment, transition);
        if (last.refused.length > 0) throw new Error(`${transition}: ${last.refused.join()}`);
      }
      return last!;
    },
    shipments: async (id: string): Promise<readonly SeenShipment[]> =>
      (await desk.ask<{ order: { shipments: readonly SeenShipment[] } }>(`query ($id: ID!) { order(id: $id) { shipments { ${SHIPMENT} } } }`, { id }, desk.customer)).data!.order.shipments,
    /** A paid order of which all has arrived. */
    delivered: async (): Promise<SeenOrder> => {
      const placed = (await desk.place(agreeTo(await desk.cartWith({ lamp: 5, desk: 2 }, desk.customer)))).order!;
      const orderId = (await desk.pay(await desk.holdStock(placed), 'captured', { version: 2 })).id;
      for (const mutation of ['packOrder', 'shipOrder', 'deliverOrder']) await desk.call(mutation, { orderId }, desk.fulfilment);
      return (await desk.order(orderId))!;
    },
    cancelLines: ({ id }: Pick<SeenOrder, 'id'>, lines: Asked, caller: Caller = desk.customer): Promise<Outcome> =>
      desk.call('cancelOrderLines', { orderId: id, lines, reason: 'Too many', idempotencyKey: randomUUID() }, caller),
    sendBack: ({ id }: Pick<SeenOrder, 'id'>, lines: Asked, caller: Caller = desk.customer): Promise<Outcome> =>
      desk.call('requestReturn', { orderId: id, lines: lines.map((line) => ({ ...line, reason: 'DAMAGED' })), note: 'A crack', idempotencyKey: randomUUID() }, caller),
    receive: (back: SeenReturn, disposition: 'RESTOCK' | 'WRITE_OFF' = 'RESTOCK'): Promise<Outcome> =>
      desk.call('receiveReturn', { returnId: back.id, lines: back.lines.map(({ line }) => ({ lineId: line.id, disposition })) }, desk.fulfilment),
    /** What was granted back of an order, in the words that payments hears. */
    granted: async (id: string): Promise<readonly { readonly grantId: string; readonly amountMinor: string; readonly parts: readonly { readonly amountMinor: string }[] }[]> =>
      (await desk.database.query<{ envelope: { payload: never } }>(`SELECT envelope FROM outbox WHERE envelope->>'name' = 'orders.refund-granted' AND envelope->'payload'->>'orderId' = $1 ORDER BY seq`, [id]))
        .map(({ envelope }) => envelope.payload),
    pieces: async (id: string): Promise<readonly object[]> =>
      (await desk.ask<{ order: { lines: readonly { pieces: object }[] } }>('query ($id: ID!) { order(id: $id) { lines { pieces { cancelled packed shipped delivered returned refunded } } } }', { id }, desk.customer))
        .data!.order.lines.map(({ pieces }) => pieces),
    unknownShipment: () => newId('ship'),
  };
}
