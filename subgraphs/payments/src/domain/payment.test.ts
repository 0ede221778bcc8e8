import { describe, expect, it } from '@jest/globals';
import { actionUrlOf, failureOf, isOpen, statusOf } from './payment.ts';
import type { PaymentEvent, PaymentEventType, PaymentStatus } from './payment.ts';

const AMOUNTS: Readonly<Record<string, bigint>> = { CAPTURED: 10n, REFUND_REQUESTED: 4n, REFUNDED: 4n };

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

  it('of any ledger does not depend on the order of its entries', () => {
    const all: readonly PaymentEventType[] = [R, 'ACTION_REQUIRED', 'PROCESSING', 'CAPTURED', 'FAILED', 'CANCELLED', 'REFUNDED'];
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
