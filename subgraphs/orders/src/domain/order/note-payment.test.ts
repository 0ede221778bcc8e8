import { describe, expect, it } from '@jest/globals';
import type { Envelope } from '@storegraph/events/envelope';
import { createNotePayment, noteSpared } from './note-payment.ts';
import type { PaymentEventName } from './note-payment.ts';
import { NOW, orderDesk } from './order.desk.ts';
import type { Stand } from './stand.ts';

const payload = { orderId: 'order_1', paymentId: 'pay_1', customerId: 'user_ada', attempt: 2, currency: 'EUR', amountMinor: '10000' };
const note = async (desk: ReturnType<typeof orderDesk>, name: string, more: object = {}) =>
  createNotePayment({ now: () => NOW })(desk.stores, { name: `payments.payment-${name}`, aggregateVersion: 5, payload: { ...payload, ...more } } as unknown as Envelope<PaymentEventName>);

const SOLD: Partial<Stand> = { status: 'CONFIRMED', paymentStatus: 'CAPTURED' };
const LOST: Partial<Stand> = { status: 'CONFIRMED', paymentStatus: 'CANCELLED' };
const OWING: Partial<Stand> = { status: 'CONFIRMED', paymentStatus: 'PARTIALLY_PAID' };
const CALLED_OFF: Partial<Stand> = { status: 'CANCELLED', paymentStatus: 'PROCESSING' };

describe('what payments tells of an order that stands there', () => {
  it.each<[string, object, Partial<Stand>, string[]]>([
    ['action-required', {}, {}, ['payment-action-required']],
    ['processing', {}, {}, ['payment-processing']],
    ['failed', {}, {}, ['payment-failed']],
    ['cancelled', {}, {}, ['payment-cancelled']],
    ['cancelled', {}, { status: 'CONFIRMED' }, ['payment-lost', 'money counted']],
    ['authorized', {}, {}, ['payment-authorized']],
    ['authorized', { outstandingMinor: '0' }, {}, ['payment-authorized']],
    ['authorized', { outstandingMinor: '1' }, {}, []],
    ['authorized', {}, LOST, ['payment-authorized-again', 'edits paid']],
    ['authorized', {}, OWING, ['edit-authorized', 'edits paid']],
    ['captured', {}, {}, ['payment-captured']],
    ['captured', { outstandingMinor: '0' }, {}, ['payment-captured']],
    ['captured', { outstandingMinor: '1' }, {}, []],
    ['captured', { outstandingMinor: '1' }, SOLD, ['payment-lost', 'money counted', 'missing 1']],
    ['captured', {}, CALLED_OFF, ['payment-captured-late']],
    ['captured', {}, LOST, ['payment-captured-again', 'edits paid']],
    ['captured', {}, OWING, ['edit-paid', 'edits paid']],
    ['captured', {}, { ...SOLD, paymentStatus: 'AUTHORIZED' }, ['payment-taken']],
    ['captured', {}, SOLD, []],
    ['partly-captured', {}, SOLD, []],
    ['capture-failed', {}, SOLD, []],
    ['disputed', {}, SOLD, []],
    ['dispute-closed', {}, SOLD, []],
    ['voided', {}, { ...SOLD, paymentStatus: 'AUTHORIZED' }, ['payment-lost', 'money counted']],
    ['voided', { outstandingMinor: '700' }, { ...SOLD, paymentStatus: 'AUTHORIZED' }, ['payment-lost', 'money counted', 'missing 700']],
    ['voided', { outstandingMinor: '0' }, { ...SOLD, paymentStatus: 'AUTHORIZED' }, ['payment-taken']],
    ['voided', { outstandingMinor: '0' }, { ...CALLED_OFF, paymentStatus: 'AUTHORIZED' }, ['payment-cancelled']],
    ['voided', {}, { ...CALLED_OFF, paymentStatus: 'AUTHORIZED' }, ['payment-cancelled']],
    ['refunded', { refundedMinor: '9999' }, {}, ['payment-partly-refunded']],
    ['refunded', { refundedMinor: '10000' }, {}, ['locked', 'money counted', 'payment-refunded']],
    ['refunded', { refundedMinor: '9999' }, SOLD, ['sold-partly-refunded']],
    ['refunded', { refundedMinor: '10000' }, SOLD, ['locked', 'money counted', 'sold-refunded']],
    ['refunded', { refundedMinor: '10000', heldMinor: '1' }, {}, ['payment-partly-refunded']],
    ['refunded', { refundedMinor: '10000', heldMinor: '1' }, SOLD, ['sold-partly-refunded']],
    ['refunded', { refundedMinor: '10000', heldMinor: '0' }, SOLD, ['locked', 'money counted', 'sold-refunded']],
    ['refunded', { refundedMinor: '10000', grantId: 'grant_1' }, SOLD, ['locked', 'money counted', 'sold-refunded', 'paid grant_1']],
    ['refunded', { refundedMinor: '9999', grantId: 'grant_1' }, LOST, ['paid grant_1']],
  ])('%s %j, %j: %j', async (name, more, stand, done) => {
    const desk = orderDesk(stand);
    await note(desk, name, more);
    expect(desk.done).toEqual(done);
  });

  it('is noted as of this payment and this try, so that what is older than what is known is not', async () => {
    const desk = orderDesk({});
    await note(desk, 'captured');
    expect(desk.changes).toEqual([{ at: NOW, actor: 'payments', notice: { paymentId: 'pay_1', attempt: 2, version: 5 } }]);
  });

  it('leaves it sold when all of a payment went back, while gift cards pay for what is left', async () => {
    const desk = orderDesk(SOLD, { giftCardMinor: 4_000n, sparedMinor: 5_000n, backMinor: 1_000n });
    await note(desk, 'refunded', { refundedMinor: '10000' });
    expect(desk.done).toEqual(['locked', 'money counted', 'sold-partly-refunded']);
  });
});

describe('what is not taken of an order, for pieces that never left', () => {
  const spared = async (outstandingMinor: string | undefined, stand: Partial<Stand>) => {
    const desk = orderDesk(stand);
    await noteSpared(desk.stores, { grantId: 'grant_1', orderId: 'order_1', sparedMinor: '30', outstandingMinor }, NOW);
    return [desk.done, desk.changes];
  };

  it.each<[string, string | undefined, Partial<Stand>, string[]]>([
    ['may be all that it lacks', '0', LOST, ['payment-settled', 'paid grant_1']],
    ['is nothing new to one that lacks nothing', '0', SOLD, ['paid grant_1']],
    ['leaves less to be paid', '70', LOST, ['missing 70', 'paid grant_1']],
    ['is only given back where nothing was to be paid in parts', undefined, LOST, ['paid grant_1']],
  ])('%s', async (_what, outstandingMinor, stand, done) => {
    expect(await spared(outstandingMinor, stand)).toEqual([done, done[0] === 'payment-settled' ? [{ at: NOW, actor: 'payments' }] : []]);
  });
});
