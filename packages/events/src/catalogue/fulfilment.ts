import { z } from 'zod';
import { defineEvent } from '../event-definition.ts';
import { EX, amountMinor, currency, exampleLines, exampleOrder, id, order, orderLine, orderLines } from './shapes.ts';

/** Pieces of an order that something happens to: its lines where the event is of all of it. */
const parcel = { shipmentId: id('ship').optional(), lines: orderLines.optional() };

/** What orders tells of parcels, returns, and the money that goes back for them. */
export const FULFILMENT = [
  defineEvent({
    domain: 'orders', entity: 'order', event: 'packed', version: 1,
    meaning: 'A parcel of an order is packed: all of it when no lines are told.',
    payload: z.object({ ...order, ...parcel }), example: { ...exampleOrder, shipmentId: EX.shipment, lines: exampleLines },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'shipped', version: 1,
    meaning: 'A parcel of an order left the warehouse: all of it when no lines are told. `captureMinor` is what of the order\'s charge it is paid with: all that is set aside when it is not told.',
    payload: z.object({ ...order, trackingNumber: z.string().nullable(), carrier: z.string().nullish(), trackingUrl: z.string().nullish(), ...parcel, captureMinor: amountMinor.optional() }),
    example: { ...exampleOrder, trackingNumber: 'SG123', carrier: 'Parcel', trackingUrl: null, shipmentId: EX.shipment, lines: exampleLines },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'delivered', version: 1,
    meaning: 'A parcel of an order arrived: its customer has these products.',
    payload: z.object({ ...order, lines: orderLines, shipmentId: id('ship').optional() }), example: { ...exampleOrder, lines: exampleLines, shipmentId: EX.shipment },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'fulfilment-updated', version: 1,
    meaning: 'A parcel of an order was made up or moved without moving the order.',
    payload: z.object({ ...order, shipmentId: id('ship'), shipmentStatus: z.string() }), example: { ...exampleOrder, shipmentId: EX.shipment, shipmentStatus: 'OUT_FOR_DELIVERY' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'parcel-returned', version: 1,
    meaning: 'A parcel of an order could not be delivered and came back: its pieces are in the house again, and still sold to the order.',
    payload: z.object({ ...order, shipmentId: id('ship'), lines: orderLines }), example: { ...exampleOrder, shipmentId: EX.shipment, lines: exampleLines },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'lines-cancelled', version: 1,
    meaning: 'Pieces of a paid order were called off before they were shipped: they can be sold again.',
    payload: z.object({ ...order, lines: orderLines, reason: z.string().nullable() }), example: { ...exampleOrder, lines: exampleLines, reason: 'One too many' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'return-updated', version: 1,
    meaning: 'A return of pieces of an order was asked for or moved.',
    payload: z.object({ ...order, returnId: id('ret'), returnStatus: z.string() }), example: { ...exampleOrder, returnId: EX.return, returnStatus: 'APPROVED' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'return-received', version: 1,
    meaning: 'Pieces of an order came back from its customer: some can be sold again, some are written off.',
    payload: z.object({ ...order, returnId: id('ret'), lines: z.array(orderLine.extend({ disposition: z.enum(['RESTOCK', 'WRITE_OFF']) })).min(1) }),
    example: { ...exampleOrder, returnId: EX.return, lines: exampleLines.map((line) => ({ ...line, disposition: 'RESTOCK' as const })) },
  }),
  defineEvent({
    domain: 'orders', entity: 'refund', event: 'granted', version: 1,
    meaning: 'Money of an order is to go back, for these lines and its shipping (a part without a line): what is granted is asked of its payments. `sparedMinor` of it is for pieces that never left: what was only set aside for them is not taken at all. `dueMinor` is what the order is to be paid in all, when an edit puts something in as well.',
    payload: z.object({
      grantId: id('grant'), ...order, orderVersion: z.int().positive(), currency, amountMinor,
      parts: z.array(z.object({ lineId: id('oline').nullable(), amountMinor })).min(1), reason: z.string().nullable(), sparedMinor: amountMinor.optional(), dueMinor: amountMinor.optional(),
    }),
    example: {
      grantId: 'grant_01h455vb4pex5vsknk084sn02q', ...exampleOrder, orderVersion: 7, currency: 'EUR', amountMinor: '1999',
      parts: [{ lineId: EX.line, amountMinor: '1999' }], reason: 'Came back',
    },
  }),
] as const;
