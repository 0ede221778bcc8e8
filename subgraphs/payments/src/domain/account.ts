import type { Id } from '@storegraph/kernel/ids';
import { isOpen, securedMinor } from './payment.ts';
import type { Payment } from './payment.ts';

/** Why an order takes no money any more. */
export type ClosedFor = 'ORDER_CANCELLED' | 'ORDER_EXPIRED';

/** All payments of an order: what is decided about one depends on the others. */
export interface Account {
  readonly orderId: Id<'order'>;
  /** Null while the order may be paid. */
  readonly closedFor: ClosedFor | null;
  /** What the order is to be paid in all when it is paid in parts; null when each payment is about all of it. */
  readonly dueMinor: bigint | null;
  /** What the parcels that left are to be paid with in all, in minor units. */
  readonly shippedMinor: bigint;
  /** What was granted back of pieces that never left, in minor units. */
  readonly unsentMinor: bigint;
  /** Of that, what was not taken and never will be. */
  readonly sparedMinor: bigint;
  /** Whether something is granted to be given back that no payment could give yet. */
  readonly hasOpenGrants: boolean;
  /** Without an account: what is kept of the token that opens the order. */
  readonly guestTokenHash?: string | undefined;
  /** By attempt. */
  readonly payments: readonly Payment[];
}

/** Why money that a payment took or set aside must go back; undefined when it is rightly taken: an order is paid once, and only while it stands. */
export function whyGiveBack(payment: Pick<Payment, 'id' | 'amount'>, { closedFor, dueMinor, payments }: Account): ClosedFor | 'PAID_ALREADY' | undefined {
  if (closedFor) return closedFor;
  const secured = payments.reduce((sum, other) => (other.id === payment.id ? sum : sum + securedMinor(other)), 0n);
  return secured > 0n && secured + payment.amount.amountMinor > (dueMinor ?? payment.amount.amountMinor) ? 'PAID_ALREADY' : undefined;
}

/** The account with a payment as it stands now. */
export function withPayment(account: Account, payment: Payment): Account {
  return { ...account, payments: account.payments.map((each) => (each.id === payment.id ? payment : each)) };
}

/** Whether a payment should still take money: its order stands, is not paid, and no later attempt takes its place. */
export function isWanted(payment: Pick<Payment, 'id' | 'attempt' | 'amount'>, account: Account): boolean {
  if (whyGiveBack(payment, account) !== undefined) return false;
  const later = account.payments.filter((other) => other.attempt > payment.attempt && isOpen(other));
  const wanted = account.payments.reduce((sum, other) => sum + (later.includes(other) ? other.amount.amountMinor : other.id === payment.id ? 0n : securedMinor(other)), 0n);
  return later.length === 0 || wanted + payment.amount.amountMinor <= (account.dueMinor ?? payment.amount.amountMinor);
}
