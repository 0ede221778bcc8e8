import { z } from 'zod';
import { defineEvent } from '../event-definition.ts';
import { EX, count, id } from './shapes.ts';

/** Pieces of an order that moved in the warehouse, each variant once. */
const movedPieces = z.object({ orderId: id('order'), lines: z.array(z.object({ variantId: id('var'), quantity: z.int().positive() })).min(1) });
const exampleMoved = { orderId: EX.order, lines: [{ variantId: EX.variant, quantity: 2 }] };

/** Of which variants of an order there are too few. */
const shortages = z.array(z.object({ variantId: id('var'), requested: z.int().positive(), available: count }));
const exampleShortages = [{ variantId: EX.variant, requested: 2, available: 1 }];

/** What products tells of pieces: set aside, sold, gone, back. */
export const STOCK = [
  defineEvent({
    domain: 'products', entity: 'stock', event: 'held', version: 1,
    meaning: 'All pieces of an order are set aside for it.',
    payload: z.object({ orderId: id('order') }), example: { orderId: EX.order },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'refused', version: 1,
    meaning: 'Too few pieces are left for an order; none was set aside.',
    payload: z.object({ orderId: id('order'), lines: shortages }),
    example: { orderId: EX.order, lines: exampleShortages },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'released', version: 1,
    meaning: 'The pieces set aside for an order can be sold again.',
    payload: z.object({ orderId: id('order') }), example: { orderId: EX.order },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'lost', version: 1,
    meaning: 'The pieces set aside for an order were freed when their time was over, and when its money came they could not be held again.',
    payload: z.object({ orderId: id('order'), lines: shortages }),
    example: { orderId: EX.order, lines: exampleShortages },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'held-again', version: 1,
    meaning: 'The pieces set aside for an order were freed when their time was over; its money came all the same, and these pieces are its own again.',
    payload: movedPieces, example: exampleMoved,
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'freed', version: 1,
    meaning: 'Some of the pieces of an order can be sold again: they were called off, or taken out by an edit.',
    payload: movedPieces, example: exampleMoved,
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'taken-out', version: 1,
    meaning: 'Pieces of an order left the house with a parcel; they are on hand no more.',
    payload: movedPieces.extend({ shipmentId: id('ship').optional() }), example: { ...exampleMoved, shipmentId: EX.shipment },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'taken-back', version: 1,
    meaning: 'The pieces of a parcel that could not be delivered are on hand again, and still the order\'s.',
    payload: movedPieces.extend({ shipmentId: id('ship') }), example: { ...exampleMoved, shipmentId: EX.shipment },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'restocked', version: 1,
    meaning: 'Pieces of an order that its customer sent back can be sold again.',
    payload: movedPieces.extend({ returnId: id('ret') }), example: { ...exampleMoved, returnId: EX.return },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'written-off', version: 1,
    meaning: 'Pieces of an order that its customer sent back cannot be sold again: they are not on hand.',
    payload: movedPieces.extend({ returnId: id('ret') }), example: { ...exampleMoved, returnId: EX.return },
  }),
  defineEvent({
    domain: 'products', entity: 'edit', event: 'stock-held', version: 1,
    meaning: 'All pieces that an edit puts into an order are set aside for it. Its aggregate is the order.',
    payload: z.object({ orderId: id('order'), editId: id('edit') }), example: { orderId: EX.order, editId: EX.edit },
  }),
  defineEvent({
    domain: 'products', entity: 'edit', event: 'stock-refused', version: 1,
    meaning: 'Too few pieces are left for an edit of an order; none was set aside. Its aggregate is the order.',
    payload: z.object({ orderId: id('order'), editId: id('edit'), lines: shortages }),
    example: { orderId: EX.order, editId: EX.edit, lines: exampleShortages },
  }),
  defineEvent({
    domain: 'products', entity: 'availability', event: 'changed', version: 1,
    meaning: 'What shoppers are told of how much there is of a variant is different now.',
    payload: z.object({ variantId: id('var'), status: z.string(), orderableQuantity: count }),
    example: { variantId: EX.variant, status: 'LOW_STOCK', orderableQuantity: 3 },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'ran-low', version: 1,
    meaning: 'As few pieces of a variant can be sold as its threshold says, or fewer; told once until there are more again.',
    payload: z.object({ variantId: id('var'), available: z.int(), threshold: count }),
    example: { variantId: EX.variant, available: 5, threshold: 5 },
  }),
  defineEvent({
    domain: 'products', entity: 'stock', event: 'came-back', version: 1,
    meaning: 'A variant of which none was left can be ordered again.',
    payload: z.object({ variantId: id('var') }), example: { variantId: EX.variant },
  }),
  defineEvent({
    domain: 'products', entity: 'notice', event: 'due', version: 1,
    meaning: 'A customer who wanted to know that a variant is back is to be told now; once for each wish. Its aggregate is the customer.',
    payload: z.object({ noticeId: id('notice'), userId: id('user'), variantId: id('var') }),
    example: { noticeId: 'notice_01h455vb4pex5vsknk084sn02q', userId: EX.user, variantId: EX.variant },
  }),
] as const;
