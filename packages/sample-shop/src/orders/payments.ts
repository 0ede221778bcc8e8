import { later } from '../clock.ts';
import { itemAt } from '../item-at.ts';
import type { Random } from '../random.ts';
import { sampleId } from '../sample-id.ts';
import type { SampleCurrency, SamplePayment, SamplePaymentEvent, SamplePaymentEventType, SamplePaymentStatus } from '../shape.ts';
import type { Taken } from './order-history.ts';

/** The money an order is about. */
export interface Bill {
  readonly totalMinor: bigint;
  /** What is given back when a part is. */
  readonly partMinor: bigint;
  readonly currency: SampleCurrency;
}

/** The simulated provider's token that brings about what happened to a payment. */
const METHOD_TOKENS: Partial<Record<SamplePaymentStatus, string>> = { FAILED: 'tok_decline', REQUIRES_ACTION: 'tok_needs_action', PROCESSING: 'tok_late' };

/** The payments of an order with their ledgers: a new one each time payment was asked for. */
export function createPayments(taken: readonly Taken[], bill: Bill, random: Random): SamplePayment[] {
  return tries(taken).map((steps, index) => {
    const { occurredAt: createdAt } = itemAt(steps, 0);
    const [answer] = steps.flatMap(({ paymentStatus }) => paymentStatus && METHOD_TOKENS[paymentStatus] || []);
    return {
      id: sampleId('pay', createdAt, random),
      attempt: index + 1,
      status: steps.reduce<SamplePaymentStatus>((status, step) => step.paymentStatus ?? status, 'PENDING'),
      captureMode: 'AUTOMATIC', dispute: null,
      amountMinor: bill.totalMinor, currency: bill.currency,
      methodToken: answer ?? 'tok_success',
      createdAt,
      events: steps.flatMap((step) => ledgerOf(step, bill)),
    };
  });
}

/** The steps of each try: from one request to the next. */
function tries(taken: readonly Taken[]): Taken[][] {
  const found: Taken[][] = [];
  for (const step of taken) {
    if (step.ledger?.includes('REQUESTED')) found.push([]);
    found.at(-1)?.push(step);
  }
  return found;
}

function ledgerOf({ ledger = [], paymentStatus, occurredAt }: Taken, { totalMinor, partMinor }: Bill): SamplePaymentEvent[] {
  const givenBack = paymentStatus === 'PARTIALLY_REFUNDED' ? partMinor : totalMinor;
  const amounts: Partial<Record<SamplePaymentEventType, bigint>> = { CAPTURED: totalMinor, REFUND_REQUESTED: givenBack, REFUNDED: givenBack };
  // The ledger notes a moment before the order hears of it; what is first noted, earlier still.
  return ledger.map((type, index) => ({ type, amountMinor: amounts[type] ?? null, occurredAt: type === 'REQUESTED' ? occurredAt : later(occurredAt, (index - ledger.length) * 20) }));
}
