import { describe, expect, it } from '@jest/globals';
import { actionUrlOf, authorizedOf, capturableMinor, failureOf, feeOf, heldMinor, isOpen, securedMinor, statusOf, sumOf, takenMinor, transitionsOf } from './payment.ts';
import type { Payment, PaymentEvent, PaymentEventType, PaymentStatus } from './payment.ts';

const AMOUNTS: Readonly<Record<string, bigint>> = { CAPTURED: 10n, AUTHORIZED: 15n, VOIDED: 5n, REFUND_REQUESTED: 4n, REFUNDED: 4n };

const ledger = (...types: PaymentEventType[]): PaymentEvent[] => types.map((type) => ({
  type, amountMinor: AMOUNTS[type] ?? null, occurredAt: new Date(0),
  detail: type === 'ACTION_REQUIRED' ? { actionUrl: 'https://pay' } : type === 'FAILED' ? { failure: { code: 'card_declined', message: 'No.' } } : null,
}));

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

const R = 'REQUESTED';
const CASES: readonly (readonly [PaymentStatus, readonly PaymentEventType[]])[] = [
  ['PENDING', [R]],
  ['REQUIRES_ACTION', [R, 'ACTION_REQUIRED']],
  ['PROCESSING', [R, 'PROCESSING']],
  ['PROCESSING', [R, 'ACTION_REQUIRED', 'PROCESSING']],
  ['CAPTURED', [R, 'CAPTURED']],
  ['CAPTURED', [R, 'ACTION_REQUIRED', 'PROCESSING', 'CAPTURED']],
  ['CAPTURED', [R, 'CANCELLED', 'CAPTURED']],
  ['CAPTURED', [R, 'FAILED', 'CAPTURED']],
  ['CAPTURED', [R, 'CAPTURED', 'REFUND_REQUESTED']],
  ['PARTIALLY_REFUNDED', [R, 'CAPTURED', 'REFUND_REQUESTED', 'REFUNDED']],
  ['PARTIALLY_REFUNDED', [R, 'CANCELLED', 'CAPTURED', 'REFUNDED', 'REFUNDED']],
  ['REFUNDED', [R, 'CAPTURED', 'REFUNDED', 'REFUNDED', 'REFUNDED']],
  ['AUTHORIZED', [R, 'ACTION_REQUIRED', 'AUTHORIZED']],
  ['AUTHORIZED', [R, 'AUTHORIZED', 'CAPTURE_REQUESTED', 'CAPTURE_FAILED', 'VOID_REQUESTED']],
  ['PARTIALLY_CAPTURED', [R, 'AUTHORIZED', 'CAPTURED']],
  ['CAPTURED', [R, 'AUTHORIZED', 'CAPTURED', 'CAPTURED']],
  ['CAPTURED', [R, 'AUTHORIZED', 'CAPTURED', 'VOIDED']],
  ['CAPTURED', [R, 'AUTHORIZED', 'CAPTURED', 'AUTH_EXPIRED']],
  ['PARTIALLY_REFUNDED', [R, 'AUTHORIZED', 'CAPTURED', 'REFUNDED']],
  ['VOIDED', [R, 'AUTHORIZED', 'VOID_REQUESTED', 'VOIDED']],
  ['AUTH_EXPIRED', [R, 'AUTHORIZED', 'AUTH_EXPIRED']],
  ['CANCELLED', [R, 'CANCELLED', 'AUTHORIZED']],
  ['DISPUTED', [R, 'CAPTURED', 'DISPUTE_OPENED']],
  ['CAPTURED', [R, 'CAPTURED', 'DISPUTE_OPENED', 'DISPUTE_WON']],
  ['CHARGED_BACK', [R, 'CAPTURED', 'DISPUTE_OPENED', 'DISPUTE_LOST']],
  ['DISPUTED', [R, 'CAPTURED', 'DISPUTE_OPENED', 'DISPUTE_LOST', 'DISPUTE_OPENED']],
  ['PARTIALLY_REFUNDED', [R, 'CAPTURED', 'REFUNDED', 'DISPUTE_OPENED', 'DISPUTE_WON']],
  ['FAILED', [R, 'FAILED']],
  ['FAILED', [R, 'ACTION_REQUIRED', 'FAILED']],
  ['FAILED', [R, 'FAILED', 'CANCELLED']],
  ['CANCELLED', [R, 'PROCESSING', 'CANCELLED']],
];

describe('the status of a payment', () => {
  it.each(CASES)('is %s after %p, in whatever order they came', (status, types) => {
    const statuses = permutations(ledger(...types)).map((events) => statusOf(events));
    expect(new Set(statuses)).toEqual(new Set([status]));
  });

  it.each<[PaymentStatus, bigint, bigint]>([['PARTIALLY_REFUNDED', 10n, 9n], ['REFUNDED', 10n, 10n]])('is %s when of %s taken %s went back', (status, taken, back) => {
    expect(statusOf([{ type: 'CAPTURED', amountMinor: taken }, { type: 'REFUNDED', amountMinor: back }])).toBe(status);
  });

  it.each<[PaymentStatus, bigint, bigint]>([['PARTIALLY_CAPTURED', 10n, 9n], ['CAPTURED', 10n, 10n]])('is %s when of %s set aside %s was taken', (status, setAside, taken) => {
    expect(statusOf([{ type: 'AUTHORIZED', amountMinor: setAside }, { type: 'CAPTURED', amountMinor: taken }])).toBe(status);
  });

  it('of any ledger does not depend on the order of its entries', () => {
    const all: readonly PaymentEventType[] = [R, 'PROCESSING', 'AUTHORIZED', 'CAPTURED', 'VOIDED', 'AUTH_EXPIRED', 'FAILED', 'CANCELLED', 'REFUNDED'];
    for (let chosen = 0; chosen < 2 ** all.length; chosen += 1) {
      const events = ledger(...all.filter((_, index) => chosen & (1 << index)));
      const forwards = statusOf(events);
      for (let turn = 0; turn < events.length; turn += 1) {
        const turned = [...events.slice(turn), ...events.slice(0, turn)];
        expect([statusOf(turned), statusOf(turned.toReversed())]).toEqual([forwards, forwards]);
      }
    }
  });

  it.each(CASES)('%s shows what the shopper must do, why it failed and whether money may come only where it fits', (status, types) => {
    const payment = { events: ledger(...types) };
    expect(actionUrlOf(payment)).toBe(status === 'REQUIRES_ACTION' ? 'https://pay' : undefined);
    expect(failureOf(payment)?.code).toBe(status === 'FAILED' ? 'card_declined' : undefined);
    expect(isOpen(payment)).toBe(['PENDING', 'REQUIRES_ACTION', 'PROCESSING'].includes(status));
  });
});

describe('what can be done with a payment', () => {
  const of = (stands: Partial<Payment>): Payment => ({
    id: 'pay_1', orderId: 'order_1', customerId: 'user_1', attempt: 1, version: 1, amount: { amountMinor: 15n, currency: 'EUR' }, captureMode: 'MANUAL',
    authorizedMinor: 0n, captureRequestedMinor: 0n, isReleased: false, isVoidAsked: false, capturedMinor: 0n, refundRequestedMinor: 0n, refundedMinor: 0n, strayMinor: 0n, disputedMinor: 0n, recorded: null, createdAt: new Date(0), events: [], ...stands,
  });

  it('to the single unit', () => {
    expect(transitionsOf(of({ authorizedMinor: 1n }))).toEqual(['CAPTURE', 'VOID']);
    expect(transitionsOf(of({ captureMode: 'AUTOMATIC', capturedMinor: 1n }))).toEqual(['REFUND']);
    expect([heldMinor(of({ capturedMinor: 5n, disputedMinor: 4n })), heldMinor(of({ capturedMinor: 5n, disputedMinor: 9n }))]).toEqual([1n, 0n]);
  });

  it('what was or may be taken is what was set aside, or what was taken at once', () => {
    const sums = { authorizedMinor: 15n, capturedMinor: 10n };
    expect([authorizedOf({ captureMode: 'MANUAL', ...sums }), authorizedOf({ captureMode: 'AUTOMATIC', ...sums })]).toEqual([15n, 10n]);
  });

  it('what was taken beside what was asked for is not the order\'s', () => {
    expect(takenMinor(of({ capturedMinor: 15n, strayMinor: 5n, refundRequestedMinor: 3n }))).toBe(10n);
  });

  it('entries that move no money sum to nothing', () => {
    expect([sumOf([{ type: 'CAPTURED', amountMinor: null }, { type: 'CAPTURED', amountMinor: 4n }, { type: 'REFUNDED', amountMinor: 3n }], 'CAPTURED'), sumOf([], 'CAPTURED')]).toEqual([4n, 0n]);
  });

  it('a fee is kept where there is one', () => {
    expect([feeOf(5n), feeOf(0n), feeOf(undefined)]).toEqual([{ feeMinor: '5' }, null, null]);
  });

  it.each<[string, Partial<Payment>, string[], bigint, bigint]>([
    ['nothing is set aside', {}, [], 0n, 0n],
    ['all is set aside', { authorizedMinor: 15n }, ['CAPTURE', 'VOID'], 15n, 15n],
    ['a part is being taken', { authorizedMinor: 15n, captureRequestedMinor: 10n }, ['CAPTURE', 'VOID'], 5n, 15n],
    ['a part was taken', { authorizedMinor: 15n, captureRequestedMinor: 10n, capturedMinor: 10n }, ['CAPTURE', 'VOID', 'REFUND'], 5n, 15n],
    ['the rest is let go', { authorizedMinor: 15n, captureRequestedMinor: 10n, capturedMinor: 10n, isReleased: true }, ['REFUND'], 0n, 10n],
    ['all was taken', { authorizedMinor: 15n, captureRequestedMinor: 15n, capturedMinor: 15n }, ['REFUND'], 0n, 15n],
    ['all was taken at once, and a part goes back', { captureMode: 'AUTOMATIC', capturedMinor: 15n, refundRequestedMinor: 5n }, ['REFUND'], 0n, 10n],
    ['what is not given back is disputed', { captureMode: 'AUTOMATIC', capturedMinor: 15n, refundRequestedMinor: 5n, disputedMinor: 15n }, [], 0n, 10n],
    ['all goes back', { captureMode: 'AUTOMATIC', capturedMinor: 15n, refundRequestedMinor: 15n }, [], 0n, 0n],
  ])('when %s', (_when, stands, transitions, capturable, secured) => {
    expect([transitionsOf(of(stands)), capturableMinor(of(stands)), securedMinor(of(stands))]).toEqual([transitions, capturable, secured]);
  });
});
