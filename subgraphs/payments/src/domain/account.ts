import type { Id } from '@storegraph/kernel/ids';
import { securedMinor } from './payment.ts';
import type { Payment } from './payment.ts';

/** Why an order takes no money any more. */
export type ClosedFor = 'ORDER_CANCELLED' | 'ORDER_EXPIRED';

/** All payments of an order: what is decided about one depends on the others. */
export interface Account {
  readonly orderId: Id<'order'>;
  /** Null while the order may be paid. */
  readonly closedFor: ClosedFor | null;
  /** By attempt. */
  readonly payments: readonly Payment[];
}

/** Why money that a payment took or set aside must go back; undefined when it is rightly taken: an order is paid once, and only while it stands. */
export function whyGiveBack(payment: Pick<Payment, 'id'>, { closedFor, payments }: Account): ClosedFor | 'PAID_ALREADY' | undefined {
  if (closedFor) return closedFor;
  return payments.some((other) => other.id !== payment.id && securedMinor(other) > 0n) ? 'PAID_ALREADY' : undefined;
}

/** Whether a payment should still take money: its order stands, is not paid, and no later attempt took its place. */
export function isWanted(payment: Pick<Payment, 'id' | 'attempt'>, account: Account): boolean {
  return whyGiveBack(payment, account) === undefined && account.payments.every(({ attempt }) => attempt <= payment.attempt);
}
