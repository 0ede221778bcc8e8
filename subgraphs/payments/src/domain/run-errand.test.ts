import { describe, expect, it } from '@jest/globals';
import { money } from '@storegraph/kernel/money';
import type { Account } from './account.ts';
import type { Payment } from './payment.ts';
import type { Stores, Verdict } from './ports.ts';
import type { Charge, PaymentProvider } from './provider.ts';
import { createRunErrand, pauseMs } from './run-errand.ts';

const amount = money(10, 'EUR');
const at = new Date(0);
const payment: Payment = {
  id: 'pay_1', orderId: 'order_1', customerId: 'user_1', attempt: 1, version: 1, amount,
  captureMode: 'AUTOMATIC', authorizedMinor: 0n, captureRequestedMinor: 0n, isReleased: false, isVoidAsked: false, capturedMinor: 0n, refundRequestedMinor: 0n, refundedMinor: 0n, strayMinor: 0n, disputedMinor: 0n, recorded: null, createdAt: at, events: [{ type: 'REQUESTED', amountMinor: null, detail: null, occurredAt: at }],
};

function desk({ closedFor = null, known, answers = 'captured', verdict = 'settled', events = payment.events, stands = {}, isOver = false, evidence = 'It was delivered.', isKnown = true }:
{ closedFor?: Account['closedFor']; known?: Charge['status']; answers?: Charge['status']; verdict?: Verdict; events?: Payment['events']; stands?: Partial<Payment>; isOver?: boolean; evidence?: string | null; isKnown?: boolean } = {}) {
  const calls: string[] = [];
  const settled: string[] = [];
  const charge = (status: Charge['status']): Charge => ({ key: 'order_1:1', status, amount, actionUrl: null, failure: null, since: at });
  const provider: PaymentProvider = {
    charge: async () => (calls.push('charge'), charge(answers)),
    findCharge: async () => (calls.push('find'), known && charge(known)),
    cancel: async () => (calls.push('cancel'), charge('cancelled')),
    capture: async ({ key }) => (calls.push(key), { key, status: 'captured', amount, failure: null, at }),
    submitEvidence: async ({ disputeId }) => (calls.push(disputeId), { id: disputeId, chargeKey: 'order_1:1', amount, reason: 'fraudulent', status: 'UNDER_REVIEW', evidenceDueBy: null, since: at }),
    refund: async ({ key }) => (calls.push(key), { key, amount, at }),
  };
  const runErrand = createRunErrand({
    provider, askAfterMs: 5_000,
    reads: {
      payment: async () => ({ payment: { ...payment, events, ...stands }, methodToken: 'tok', account: { orderId: 'order_1', closedFor, dueMinor: null, shippedMinor: 0n, unsentMinor: 0n, sparedMinor: 0n, hasOpenGrants: false, payments: [{ ...payment, events }] } }),
      dispute: async () => (isKnown ? { providerId: 'dp_1', evidence } : undefined),
      capture: async () => (isKnown ? { id: 'capture_1', paymentId: 'pay_1', orderId: 'order_1', number: 2, amount, isOver, chargeKey: 'order_1:1' } : undefined),
      refund: async () => (isKnown ? { id: 'refund_1', paymentId: 'pay_1', orderId: 'order_1', number: 3, amount, isConfirmed: isOver, grantId: null, chargeKey: 'order_1:1' } : undefined),
    },
    transact: (work) => work({} as Stores),
    settlePayment: async (_stores, told) => (settled.push(told.status), verdict),
    confirmCapture: async (_stores, told) => (settled.push(told.key), verdict),
    noteDispute: async (_stores, told) => (settled.push(told.status), verdict),
    confirmRefund: async (_stores, told) => (settled.push(told.key), verdict),
  });
  return {
    calls, settled,
    run: (attempts = 1) => runErrand({ kind: 'charge', subject: 'pay_1', attempts }),
    letGo: () => runErrand({ kind: 'void', subject: 'pay_1', attempts: 1 }),
    capture: () => runErrand({ kind: 'capture', subject: 'capture_1', attempts: 1 }),
    refund: () => runErrand({ kind: 'refund', subject: 'refund_1', attempts: 1 }),
    submit: () => runErrand({ kind: 'evidence', subject: 'disp_1', attempts: 1 }),
  };
}

describe('an errand to charge', () => {
  it('charges at once the first time', async () => {
    const { run, calls, settled } = desk();
    await expect(run()).resolves.toBe('done');
    expect({ calls, settled }).toEqual({ calls: ['charge'], settled: ['captured'] });
  });

  it('asks first when somebody was out on it before, and does not charge what is charged', async () => {
    const { run, calls, settled } = desk({ known: 'captured' });
    await run(2);
    expect({ calls, settled }).toEqual({ calls: ['find'], settled: ['captured'] });
  });

  it('charges when whoever was out before never arrived', async () => {
    const { run, calls } = desk();
    await run(2);
    expect(calls).toEqual(['find', 'charge']);
  });

  it.each(['requires_action', 'processing'] as const)('asks again while the provider answers %s', async (answers) => {
    await expect(desk({ answers }).run()).resolves.toEqual({ againInMs: 5_000 });
  });

  it('calls off what is not wanted any more, also what was not charged yet', async () => {
    const { run, calls, settled } = desk({ closedFor: 'ORDER_CANCELLED' });
    await expect(run()).resolves.toBe('done');
    expect({ calls, settled }).toEqual({ calls: ['cancel'], settled: ['cancelled'] });
  });

  it('asks nothing of a payment that is over', async () => {
    const { run, calls } = desk({ events: [...payment.events, { type: 'FAILED', amountMinor: null, detail: null, occurredAt: at }] });
    await expect(run(2)).resolves.toBe('done');
    expect(calls).toEqual([]);
  });

  it.each(['wrong-amount', 'unknown-payment'] as const)('is not over when what was told is refused: %s', async (verdict) => {
    await expect(desk({ verdict }).run()).rejects.toThrow(verdict);
  });
});

describe('an errand to capture', () => {
  it('names the capture, so that it is done once', async () => {
    const { capture, calls, settled } = desk();
    await expect(capture()).resolves.toBe('done');
    expect({ calls, settled }).toEqual({ calls: ['capture:pay_1:2'], settled: ['capture:pay_1:2'] });
  });
});

describe('an errand to let go', () => {
  const released = { captureMode: 'MANUAL', authorizedMinor: 10n, isReleased: true } as const;

  it('calls the charge off', async () => {
    const { letGo, calls, settled } = desk({ stands: released });
    await expect(letGo()).resolves.toBe('done');
    expect({ calls, settled }).toEqual({ calls: ['cancel'], settled: ['cancelled'] });
  });

  it('waits while a part is being taken', async () => {
    const { letGo, calls } = desk({ stands: { ...released, captureRequestedMinor: 4n } });
    await expect(letGo()).resolves.toEqual({ againInMs: 5_000 });
    expect(calls).toEqual([]);
  });

  it.each([[9n, ['cancel']], [10n, []]])('is over when parcels took all of it after all: %s of 10', async (taken, asked) => {
    const { letGo, calls } = desk({ stands: { ...released, captureRequestedMinor: taken, capturedMinor: taken } });
    await expect(letGo()).resolves.toBe('done');
    expect(calls).toEqual(asked);
  });

  it.each(['VOIDED', 'AUTH_EXPIRED'] as const)('is over when the rest is gone: %s', async (type) => {
    const { letGo, calls } = desk({ stands: { ...released, events: [...payment.events, { type, amountMinor: 10n, detail: null, occurredAt: at }] } });
    await expect(letGo()).resolves.toBe('done');
    expect(calls).toEqual([]);
  });
});

describe('an errand to refund', () => {
  it('names the refund, so that it is done once', async () => {
    const { refund, calls, settled } = desk();
    await expect(refund()).resolves.toBe('done');
    expect({ calls, settled }).toEqual({ calls: ['refund:pay_1:3'], settled: ['refund:pay_1:3'] });
  });
});

describe('an errand to hand evidence in', () => {
  it('hands in what the shop says, and notes how the dispute stands then', async () => {
    const { submit, calls, settled } = desk();
    await expect(submit()).resolves.toBe('done');
    expect({ calls, settled }).toEqual({ calls: ['dp_1'], settled: ['UNDER_REVIEW'] });
  });

  it('has nothing to do where nothing is said', async () => {
    const { submit, calls } = desk({ evidence: null });
    await expect(submit()).resolves.toBe('done');
    expect(calls).toEqual([]);
  });
});

it.each(['capture', 'refund', 'submit'] as const)('an errand to %s is over when it is done or there is nothing to do, and not when what was told is refused', async (what) => {
  for (const over of [desk({ isKnown: false }), ...(what === 'submit' ? [] : [desk({ isOver: true })])]) {
    await expect(over[what]()).resolves.toBe('done');
    expect(over.calls).toEqual([]);
  }
  await expect(desk({ verdict: 'wrong-amount' })[what]()).rejects.toThrow('wrong-amount');
});

it.each([[1, 5_000], [2, 7_500], [4, 16_875], [50, 60_000]])('after %i times the provider is asked again in %i ms', (attempts, ms) => {
  expect(pauseMs(5_000, attempts)).toBe(ms);
});
