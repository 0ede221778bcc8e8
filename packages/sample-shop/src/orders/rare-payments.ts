import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { DAY, NOW, later } from '../clock.ts';
import type { SampleDispute, SampleOrder, SamplePayment, SamplePaymentEvent } from '../shape.ts';

/** Of so many paid orders that wait to be packed, one has its money set aside rather than taken. */
const ONE_SET_ASIDE_OF = 2;

/** What became of disputes; one of each, of orders that arrived weeks ago. */
const DISPUTES: readonly Pick<SampleDispute, 'status' | 'reason' | 'evidence'>[] = [
  { status: 'NEEDS_RESPONSE', reason: 'fraudulent', evidence: null },
  { status: 'UNDER_REVIEW', reason: 'product_not_received', evidence: 'The carrier has the signature of who took it.' },
  { status: 'WON', reason: 'fraudulent', evidence: 'The customer wrote to us about the order the day after.' },
  { status: 'LOST', reason: 'product_unacceptable', evidence: 'The return that was offered was not asked for.' },
];

/** The same orders, some of them paid as few are: with money that is only set aside, or that a bank wants back. */
export function withRarePayments(orders: readonly SampleOrder[]): SampleOrder[] {
  const waiting = orders.filter(({ status, fulfilmentStatus }) => status === 'CONFIRMED' && fulfilmentStatus === 'UNFULFILLED');
  const setAside = new Set(waiting.filter((_, index) => index % ONE_SET_ASIDE_OF === 0).map(({ id }) => id));
  const disputed = new Map(disputable(orders).map((order, index) => [order.id, DISPUTES[index]]));
  return orders.map((order) => {
    const dispute = disputed.get(order.id);
    return setAside.has(order.id) ? withMoneySetAside(order) : dispute ? withDispute(order, dispute) : order;
  });
}

/** Until when the shop may answer. */
export const evidenceDueBy = ({ openedAt }: Pick<SampleDispute, 'openedAt'>): Date => later(openedAt, 7 * DAY);

/** The latest whose bank had time to decide. */
function disputable(orders: readonly SampleOrder[]): readonly SampleOrder[] {
  const arrived = orders.filter(({ status, history, payments }) =>
    status === 'COMPLETED' && payments.length === 1 && payments[0]?.status === 'CAPTURED' && later(history.at(-1)?.occurredAt ?? NOW, 20 * DAY) < NOW);
  return arrived.slice(-DISPUTES.length);
}

function withMoneySetAside(order: SampleOrder): SampleOrder {
  const take = (event: SamplePaymentEvent): SamplePaymentEvent => (event.type === 'CAPTURED' ? { ...event, type: 'AUTHORIZED' } : event);
  const held = (payment: SamplePayment): SamplePayment => (payment.status === 'CAPTURED' ? { ...payment, status: 'AUTHORIZED', captureMode: 'MANUAL', events: payment.events.map(take) } : payment);
  return {
    ...order, payments: order.payments.map(held),
    history: order.history.map((change) => (change.paymentStatus === 'CAPTURED' ? { ...change, paymentStatus: 'AUTHORIZED' } : change)),
  };
}

function withDispute(order: SampleOrder, dispute: Pick<SampleDispute, 'status' | 'reason' | 'evidence'>): SampleOrder {
  const openedAt = later(order.history.at(-1)?.occurredAt ?? order.placedAt, 5 * DAY);
  const closedAt = dispute.status === 'WON' || dispute.status === 'LOST' ? later(openedAt, 9 * DAY) : null;
  const STATUSES = { NEEDS_RESPONSE: 'DISPUTED', UNDER_REVIEW: 'DISPUTED', WON: 'CAPTURED', LOST: 'CHARGED_BACK' } as const;
  const disputed = (payment: SamplePayment): SamplePayment => ({
    ...payment, status: STATUSES[dispute.status],
    dispute: { ...dispute, id: fromUuid('disp', toUuid(payment.id)), openedAt, closedAt },
    events: [
      ...payment.events, { type: 'DISPUTE_OPENED', amountMinor: payment.amountMinor, occurredAt: openedAt },
      ...(closedAt ? [{ type: dispute.status === 'WON' ? 'DISPUTE_WON' : 'DISPUTE_LOST', amountMinor: payment.amountMinor, occurredAt: closedAt } as const] : []),
    ],
  });
  return { ...order, payments: order.payments.map(disputed) };
}
