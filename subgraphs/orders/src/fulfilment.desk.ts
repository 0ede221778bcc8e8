import { randomUUID } from 'node:crypto';
import { newId } from '@storegraph/kernel/ids';
import { agreeTo } from './orders.desk.ts';
import type { OrdersDesk } from './orders.desk.ts';
import { SHIPMENT } from './seen.desk.ts';
import type { Outcome, SeenOrder, SeenShipment } from './seen.desk.ts';

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
    pieces: async (id: string): Promise<readonly object[]> =>
      (await desk.ask<{ order: { lines: readonly { pieces: object }[] } }>('query ($id: ID!) { order(id: $id) { lines { pieces { cancelled packed shipped delivered } } } }', { id }, desk.customer))
        .data!.order.lines.map(({ pieces }) => pieces),
    unknownShipment: () => newId('ship'),
  };
}
