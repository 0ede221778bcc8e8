import { z } from 'zod';
import { defineEvent } from '../event-definition.ts';
import { EX, amountMinor, currency, exampleOrder, id, order } from './shapes.ts';

const paymentNotice = z.object({ paymentId: id('pay'), ...order, attempt: z.int().positive(), currency, amountMinor });
const paymentPart = paymentNotice.extend({ outstandingMinor: amountMinor.optional() });
const examplePayment = { paymentId: EX.payment, ...exampleOrder, attempt: 1, currency: 'EUR', amountMinor: '3998' };

/** What payments tells of money: set aside, taken, given back, disputed. */
export const PAYMENTS = [
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'action-required', version: 1,
    meaning: 'The customer must confirm a payment at the provider.', payload: paymentNotice, example: examplePayment,
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'processing', version: 1,
    meaning: 'The provider took a payment on and will answer later.', payload: paymentNotice, example: examplePayment,
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'authorized', version: 1,
    meaning: 'The money of a payment is set aside, to be taken when the order is shipped or staff say so. `outstandingMinor` is what is still to be paid of an order that is paid in parts.', payload: paymentPart, example: examplePayment,
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'partly-captured', version: 1,
    meaning: 'A part of what a payment set aside was taken; `capturedMinor` is all that was so far.',
    payload: paymentNotice.extend({ capturedMinor: amountMinor }), example: { ...examplePayment, capturedMinor: '1999' },
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'capture-failed', version: 1,
    meaning: 'A part of what a payment set aside could not be taken any more.',
    payload: paymentNotice.extend({ code: z.string() }), example: { ...examplePayment, code: 'authorization_expired' },
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'void-requested', version: 1,
    meaning: 'Staff want to let go what a payment set aside. The order decides which comes first, this or its parcels: `orders.payment-given-up` answers.', payload: paymentNotice, example: examplePayment,
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'voided', version: 1,
    meaning: 'What a payment set aside was let go, or was not taken in time; no money was taken. `outstandingMinor` is what is still to be paid of its order then.',
    payload: paymentPart.extend({ isExpired: z.boolean() }), example: { ...examplePayment, isExpired: false },
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'captured', version: 1,
    meaning: 'The money of a payment was taken: all of it, or all that is not let go. `outstandingMinor` is what is still to be paid of an order that is paid in parts.', payload: paymentPart, example: examplePayment,
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'failed', version: 1,
    meaning: 'A payment failed; no money was taken.',
    payload: paymentNotice.extend({ code: z.string() }), example: { ...examplePayment, code: 'card_declined' },
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'cancelled', version: 1,
    meaning: 'A payment was called off before money was taken.', payload: paymentNotice, example: examplePayment,
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'refunded', version: 1,
    meaning: 'Money of a payment was given back; `refundedMinor` is all that was so far, `heldMinor` what all payments of its order have left, `grantId` what it follows from when orders granted it.',
    payload: paymentNotice.extend({ refundId: id('refund'), refundedMinor: amountMinor, heldMinor: amountMinor.optional(), grantId: id('grant').optional() }),
    example: { ...examplePayment, refundId: EX.refund, refundedMinor: '3998', heldMinor: '0' },
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'disputed', version: 1,
    meaning: 'The shopper\'s bank wants money of a payment back; it is withheld until that is decided.',
    payload: paymentNotice.extend({ disputeId: id('disp'), disputedMinor: amountMinor, reason: z.string() }),
    example: { ...examplePayment, disputeId: 'disp_01h455vb4pex5vsknk084sn02q', disputedMinor: '3998', reason: 'fraudulent' },
  }),
  defineEvent({
    domain: 'payments', entity: 'payment', event: 'dispute-closed', version: 1,
    meaning: 'A dispute was decided: the shop keeps the money, or the shopper has it back.',
    payload: paymentNotice.extend({ disputeId: id('disp'), isWon: z.boolean() }), example: { ...examplePayment, disputeId: 'disp_01h455vb4pex5vsknk084sn02q', isWon: false },
  }),
  defineEvent({
    domain: 'payments', entity: 'grant', event: 'spared', version: 1,
    meaning: 'So much of what orders granted back was not taken, and will not be: it was for pieces that never left. `outstandingMinor` is what is still to be paid then.',
    payload: z.object({ grantId: id('grant'), orderId: id('order'), sparedMinor: amountMinor, outstandingMinor: amountMinor.optional() }),
    example: { grantId: 'grant_01h455vb4pex5vsknk084sn02q', orderId: EX.order, sparedMinor: '1999', outstandingMinor: '0' },
  }),
  defineEvent({
    domain: 'payments', entity: 'money', event: 'changed', version: 1,
    meaning: 'A payment of an order moved: whoever follows the order\'s money reads it anew. Its aggregate is the order.',
    payload: z.object({ ...order, paymentId: id('pay') }), example: { ...exampleOrder, paymentId: EX.payment },
  }),
] as const;
