import type { Id } from '@storegraph/kernel/ids';
import { fromDecimal } from '@storegraph/kernel/money';
import type { Money } from '@storegraph/kernel/money';
import type { Payment } from './payment.ts';
import type { Stores } from './ports.ts';
import { invalidAmount, paymentNotFound } from './refusals.ts';

/** The payment as it stands once nobody else can change it. Refuses with PAYMENT_NOT_FOUND. */
export async function holdPayment(id: Id<'pay'>, { payments, accounts }: Pick<Stores, 'payments' | 'accounts'>): Promise<Payment> {
  const [found] = await payments.byIds([id]);
  const account = found && (await accounts.hold(found.orderId));
  const payment = account?.payments.find((each) => each.id === id);
  if (!payment) throw paymentNotFound();
  return payment;
}

/** Reads an amount that staff send. Refuses with INVALID_AMOUNT unless it is an exact amount of its currency above zero. */
export function parsePaymentAmount({ amount, currency }: { readonly amount: string; readonly currency: string }): Money {
  const money = fromDecimal(amount, currency);
  if (!money || money.amountMinor <= 0n) throw invalidAmount();
  return money;
}
