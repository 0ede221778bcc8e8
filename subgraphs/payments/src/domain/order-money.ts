import type { Id } from '@storegraph/kernel/ids';
import type { Account } from './account.ts';
import { capturableMinor, statusOf, sumOf } from './payment.ts';
import type { Payment, PaymentStatus } from './payment.ts';

/** Where the money of an order stands, over all its payments. */
export type OrderMoneyStatus =
  | 'PENDING' | 'REQUIRES_ACTION' | 'AUTHORIZED' | 'PARTIALLY_PAID' | 'PAID' | 'PARTIALLY_REFUNDED' | 'REFUNDED' | 'OVERPAID' | 'VOIDED' | 'FAILED' | 'DISPUTED';

/** The money of an order over all its payments, in minor units of its currency. */
export interface OrderMoney {
  /** The order's. */
  readonly id: Id<'order'>;
  readonly status: OrderMoneyStatus;
  readonly currency: string;
  /** What is to be paid in all, without what was called off before it left and is not taken. */
  readonly dueMinor: bigint;
  /** What is set aside and can still be taken. */
  readonly authorizedMinor: bigint;
  /** What was taken, also what went back since. */
  readonly capturedMinor: bigint;
  /** What went back. */
  readonly refundedMinor: bigint;
  /** What is neither taken nor set aside; nothing once the order is closed. What went back is not asked for again. */
  readonly outstandingMinor: bigint;
}

/** What the status of the latest payment is for the order while no money was taken or set aside. */
const WITHOUT_MONEY: Readonly<Partial<Record<PaymentStatus, OrderMoneyStatus>>> = {
  PENDING: 'PENDING', PROCESSING: 'PENDING', REQUIRES_ACTION: 'REQUIRES_ACTION', VOIDED: 'VOIDED', AUTH_EXPIRED: 'VOIDED', FAILED: 'FAILED', CANCELLED: 'FAILED',
};

/** What an order is to be paid in all, in minor units: what orders said, or what its latest payment is about. */
export function dueMinorOf({ dueMinor, payments }: Pick<Account, 'dueMinor' | 'payments'>): bigint {
  return dueMinor ?? payments.at(-1)?.amount.amountMinor ?? 0n;
}

/** The money of an order; undefined before a payment was asked for. */
export function moneyOf(account: Account): OrderMoney | undefined {
  const latest = account.payments.at(-1);
  if (!latest) return undefined;
  const sum = (of: (payment: Payment) => bigint): bigint => account.payments.reduce((total, payment) => total + of(payment), 0n);
  const amounts = {
    dueMinor: dueMinorOf(account) - account.sparedMinor, authorizedMinor: sum(capturableMinor), capturedMinor: sum(({ capturedMinor }) => capturedMinor), refundedMinor: sum(({ refundedMinor }) => refundedMinor),
  };
  const missing = amounts.dueMinor - amounts.capturedMinor - amounts.authorizedMinor;
  return {
    ...amounts, id: account.orderId, currency: latest.amount.currency, outstandingMinor: account.closedFor || missing < 0n ? 0n : missing,
    status: orderStatusOf(amounts, account.payments),
  };
}

/** What is still to be paid of an order that is paid in parts, in minor units; undefined of one that is paid at once. */
export function outstandingOf(account: Account): bigint | undefined {
  return account.dueMinor === null ? undefined : moneyOf(account)?.outstandingMinor;
}

/** Looked at one after the other; the first that fits decides. */
function orderStatusOf({ dueMinor, authorizedMinor, capturedMinor, refundedMinor }: Pick<OrderMoney, 'dueMinor' | 'authorizedMinor' | 'capturedMinor' | 'refundedMinor'>, payments: readonly Payment[]): OrderMoneyStatus {
  const statuses = payments.map(({ events }) => statusOf(events));
  if (statuses.includes('DISPUTED')) return 'DISPUTED';
  const chargedBack = payments.reduce((sum, { events }) => sum + sumOf(events, 'DISPUTE_LOST'), 0n);
  const kept = capturedMinor - refundedMinor - chargedBack;
  const isTaken = payments.some(({ events }) => events.some(({ type }) => type === 'CAPTURED'));
  if (isTaken && kept > dueMinor) return 'OVERPAID';
  if (isTaken && kept === dueMinor) return 'PAID';
  if (refundedMinor + chargedBack > 0n) return kept > 0n ? 'PARTIALLY_REFUNDED' : 'REFUNDED';
  if (isTaken) return 'PARTIALLY_PAID';
  if (authorizedMinor > 0n) return 'AUTHORIZED';
  const latest = statuses.at(-1);
  return (latest && WITHOUT_MONEY[latest]) ?? 'PENDING';
}
