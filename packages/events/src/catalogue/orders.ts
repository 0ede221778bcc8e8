import { z } from 'zod';
import { defineEvent } from '../event-definition.ts';
import { EX, amountMinor, currency, exampleLines, exampleOrder, id, order, orderLine, orderLines } from './shapes.ts';

/** Money that no provider took: staff had it in their hands, or saw it in the bank. */
const recorded = z.object({ means: z.enum(['CASH', 'BANK_TRANSFER', 'CARD_TERMINAL', 'OTHER']), reference: z.string().nullable(), recordedBy: id('user') });

/** What orders tells. Every change of an order is an event of it, and raises its version by one. */
export const ORDERS = [
  defineEvent({
    domain: 'orders', entity: 'order', event: 'placed', version: 1,
    meaning: 'A customer placed an order; stock is to be held for it.',
    payload: z.object({ ...order, lines: orderLines }), example: { ...exampleOrder, lines: exampleLines },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'payment-requested', version: 1,
    meaning: 'The stock of an order is held, or a failed payment is tried again: its total is to be charged, or a part of what `dueMinor` says is due in all. `recorded` says that staff have the money already; with `payBy` stock is held until then. `guestTokenHash` is what is kept of the token that opens an order without an account (SHA-256, base64url).',
    payload: z.object({
      ...order, attempt: z.int().positive(), currency, amountMinor, methodToken: z.string(),
      captureMode: z.enum(['AUTOMATIC', 'MANUAL']).optional(), dueMinor: amountMinor.optional(),
      payBy: z.iso.datetime().optional(), recorded: recorded.optional(), guestTokenHash: z.string().optional(),
    }),
    example: { ...exampleOrder, attempt: 1, currency: 'EUR', amountMinor: '3998', methodToken: 'tok_success' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'payment-awaited', version: 1,
    meaning: 'An order that staff placed waits to be paid by whoever has its link: its stock is held until `payBy`.',
    payload: z.object({ ...order, payBy: z.iso.datetime() }), example: { ...exampleOrder, payBy: '2026-12-01T12:00:00.000Z' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'payment-updated', version: 1,
    meaning: 'The payment of an order moved without moving the order.',
    payload: z.object({ ...order, paymentId: id('pay'), paymentStatus: z.string(), payBy: z.iso.datetime().optional() }),
    example: { ...exampleOrder, paymentId: EX.payment, paymentStatus: 'REQUIRES_ACTION' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'confirmed', version: 1,
    meaning: 'An order is paid: its held pieces are sold.',
    payload: z.object({ ...order, lines: orderLines }), example: { ...exampleOrder, lines: exampleLines },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'rejected', version: 1,
    meaning: 'An order cannot be served; nothing was held or charged.',
    payload: z.object({ ...order, reason: z.string() }), example: { ...exampleOrder, reason: 'OUT_OF_STOCK' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'cancelled', version: 1,
    meaning: 'An order was called off before it was shipped: stock and money go back.',
    payload: z.object({ ...order, reason: z.string().nullable() }), example: { ...exampleOrder, reason: 'Changed my mind' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'expired', version: 1,
    meaning: 'An order was not paid in time: stock goes back, and money too should it still come.',
    payload: z.object(order), example: exampleOrder,
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'edit-requested', version: 1,
    meaning: 'Staff want to put more into a paid order: these pieces are to be set aside for it.',
    payload: z.object({ ...order, editId: id('edit'), lines: orderLines }), example: { ...exampleOrder, editId: EX.edit, lines: exampleLines },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'edited', version: 1,
    meaning: 'Staff edited a paid order: what was put in is set aside for it, what was taken out can be sold again. `owedMinor` is what is to be paid besides.',
    payload: z.object({ ...order, editId: id('edit'), added: z.array(orderLine), removed: z.array(orderLine), currency, totalMinor: amountMinor, owedMinor: amountMinor }),
    example: { ...exampleOrder, editId: EX.edit, added: exampleLines, removed: [], currency: 'EUR', totalMinor: '5997', owedMinor: '1999' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'edit-refused', version: 1,
    meaning: 'An edit of an order could not be done; what was set aside for it can be sold again.',
    payload: z.object({ ...order, editId: id('edit'), released: z.array(orderLine), reason: z.string() }), example: { ...exampleOrder, editId: EX.edit, released: [], reason: 'OUT_OF_STOCK' },
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'noted', version: 1,
    meaning: 'The customer of an order or staff said something about it that both can read.',
    payload: z.object({ ...order, noteId: id('onote') }), example: { ...exampleOrder, noteId: 'onote_01h455vb4pex5vsknk084sn02q' },
  }),
  defineEvent({
    domain: 'orders', entity: 'history', event: 'changed', version: 1,
    meaning: 'An order of a customer was placed, or stands elsewhere now; its aggregate is the customer, its version is the order\'s.',
    payload: z.object(order), example: exampleOrder,
  }),
  defineEvent({
    domain: 'orders', entity: 'order', event: 'claimed', version: 1,
    meaning: 'An order that was placed without an account is a customer\'s now; `guestId` is who it was of.',
    payload: z.object({ ...order, guestId: id('user') }), example: { ...exampleOrder, guestId: EX.user },
  }),
  defineEvent({
    domain: 'orders', entity: 'payment', event: 'given-up', version: 1,
    meaning: 'An order counts on a payment no more that staff want to let go: no parcel of it leaves until another pays. `shippedMinor` is what those that left before are paid with in all. Its aggregate is the order.',
    payload: z.object({ ...order, paymentId: id('pay'), shippedMinor: amountMinor }), example: { ...exampleOrder, paymentId: EX.payment, shippedMinor: '1999' },
  }),
] as const;
