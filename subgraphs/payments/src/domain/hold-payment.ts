import type { Id } from '@storegraph/kernel/ids';
import { isSameAmount } from '@storegraph/kernel/money';
import type { Account } from './account.ts';
import type { Capture } from './captures/capture.ts';
import type { Payment } from './payment.ts';
import type { Stores } from './ports.ts';
import type { ProviderCapture, ProviderRefund } from './provider.ts';
import { parseChargeKey } from './provider-keys.ts';
import { paymentNotFound } from './refusals.ts';
import type { Refund } from './refunds/refund.ts';

/** A payment and its order's account as they stand once nobody else can change them. */
export interface Held {
  readonly account: Account;
  readonly payment: Payment;
}

/** The payment as it stands once nobody else can change it. Refuses with PAYMENT_NOT_FOUND. */
export async function holdPayment(id: Id<'pay'>, { payments, accounts }: Pick<Stores, 'payments' | 'accounts'>): Promise<Payment> {
  const [found] = await payments.byIds([id]);
  const account = found && (await accounts.hold(found.orderId));
  const payment = account?.payments.find((each) => each.id === id);
  if (!payment) throw paymentNotFound();
  return payment;
}

/** The payment of a charge, by the charge's key. Undefined when there is none. */
export async function holdCharged(key: string, { accounts }: Pick<Stores, 'accounts'>): Promise<Held | undefined> {
  const at = parseChargeKey(key);
  const account = at && (await accounts.hold(at.orderId));
  const payment = account?.payments.find(({ attempt }) => attempt === at?.attempt);
  return account && payment && { account, payment };
}

/**
 * The payment of a capture or refund that the provider tells of. Undefined when it tells of another amount, which is
 * flagged. Throws when the capture or refund is of no payment.
 */
export async function holdTold(part: Pick<Capture | Refund, 'paymentId' | 'orderId' | 'amount'>, told: ProviderCapture | ProviderRefund, { payments, accounts }: Pick<Stores, 'payments' | 'accounts'>, now: Date): Promise<Held | undefined> {
  if (!isSameAmount(told.amount, part.amount)) {
    await payments.flag(part.paymentId, told, now);
    return undefined;
  }
  const account = await accounts.hold(part.orderId);
  const payment = account?.payments.find(({ id }) => id === part.paymentId);
  if (!account || !payment) throw new Error(`no payment ${part.paymentId}`);
  return { account, payment };
}
