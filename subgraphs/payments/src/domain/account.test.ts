import { describe, expect, it } from '@jest/globals';
import { newId } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import { isWanted, whyGiveBack, withPayment } from './account.ts';
import type { Account } from './account.ts';
import type { Payment } from './payment.ts';

const payment = (attempt: number, capturedMinor = 0n, refundRequestedMinor = 0n): Payment => ({
  id: newId('pay'), orderId: 'order_1', customerId: 'user_1', attempt, version: 1, amount: money(10, 'EUR'),
  captureMode: 'AUTOMATIC', authorizedMinor: 0n, captureRequestedMinor: 0n, isReleased: false, isVoidAsked: false,
  capturedMinor, refundRequestedMinor, refundedMinor: 0n, strayMinor: 0n, disputedMinor: 0n, recorded: null, createdAt: new Date(0), events: [],
});

const account = (payments: readonly Payment[], closedFor: Account['closedFor'] = null): Account => ({ orderId: 'order_1', closedFor, dueMinor: null, shippedMinor: 0n, unsentMinor: 0n, sparedMinor: 0n, hasOpenGrants: false, payments });

describe('an order', () => {
  it('is paid while it stands', () => {
    const first = payment(1);
    expect([isWanted(first, account([first])), whyGiveBack(first, account([first]))]).toEqual([true, undefined]);
  });

  it.each(['ORDER_CANCELLED', 'ORDER_EXPIRED'] as const)('takes no money once it is closed: %s', (closedFor) => {
    const first = payment(1, 10n);
    expect([isWanted(first, account([first], closedFor)), whyGiveBack(first, account([first], closedFor))]).toEqual([false, closedFor]);
  });

  it('leaves its latest attempt alone and calls earlier ones off', () => {
    const payments = [payment(1), payment(2)] as const;
    expect(payments.map((each) => isWanted(each, account(payments)))).toEqual([false, true]);
    expect(whyGiveBack(payments[0], account(payments))).toBeUndefined();
  });

  it('is paid in parts when orders says so, up to what is due and no further', () => {
    const payments = [payment(1, 10n), payment(2), payment(3)] as const;
    const inParts = (dueMinor: bigint) => ({ ...account(payments), dueMinor });
    expect([whyGiveBack(payments[1], inParts(20n)), whyGiveBack(payments[1], inParts(19n))]).toEqual([undefined, 'PAID_ALREADY']);
    expect([isWanted(payments[1], inParts(30n)), isWanted(payments[1], inParts(29n)), isWanted(payments[2], inParts(29n))]).toEqual([true, false, true]);
  });

  it('counts of earlier parts what they took, of later ones what they are to take', () => {
    const payments = [payment(1, 4n), payment(2), payment(3)] as const;
    const isWantedOf = (dueMinor: bigint) => isWanted(payments[1], { ...account(payments), dueMinor });
    expect([isWantedOf(24n), isWantedOf(23n)]).toEqual([true, false]);
  });

  it('is paid once: what comes second goes back', () => {
    const payments = [payment(1, 10n), payment(2)] as const;
    expect([isWanted(payments[1], account(payments)), whyGiveBack(payments[1], account(payments))]).toEqual([false, 'PAID_ALREADY']);
  });

  it('is paid by as little as one unit, and not by an attempt that took nothing', () => {
    const [first, second] = [payment(1, 1n), payment(2)];
    expect(whyGiveBack(second, { ...account([first, second]), dueMinor: 10n })).toBe('PAID_ALREADY');
    expect(whyGiveBack(second, { ...account([payment(1), second]), dueMinor: 5n })).toBeUndefined();
  });

  it('has each payment as it stands now, and the others as they stood', () => {
    const [first, second] = [payment(1), payment(2)];
    const captured = { ...second, capturedMinor: 10n };
    expect(withPayment(account([first, second]), captured).payments).toEqual([first, captured]);
  });

  it('is paid by money that is set aside, unless that is let go', () => {
    const authorized: Payment = { ...payment(1), captureMode: 'MANUAL', authorizedMinor: 10n };
    const second = payment(2);
    expect(whyGiveBack(second, account([authorized, second]))).toBe('PAID_ALREADY');
    expect(whyGiveBack(second, account([{ ...authorized, isReleased: true }, second]))).toBeUndefined();
  });

  it('is not paid by money that went back', () => {
    const payments = [payment(1, 10n, 10n), payment(2)] as const;
    expect(whyGiveBack(payments[1], account(payments))).toBeUndefined();
  });
});
