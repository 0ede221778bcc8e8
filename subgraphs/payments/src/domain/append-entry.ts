import type { Payment, PaymentEvent } from './payment.ts';
import type { PaymentStore, Stores } from './ports.ts';

/**
 * Adds to a payment's ledger what happened already, so that it must be possible: throws when the sums do not allow it.
 * `of` is the refund, capture or dispute the entry is about. Answers the payment with its new version and entry; its sums
 * are up to who knows what the entry moves.
 */
export async function appendEntry({ payments }: Pick<Stores, 'payments'>, payment: Payment, entry: PaymentEvent, of?: Parameters<PaymentStore['append']>[2]): Promise<Payment> {
  const version = await payments.append(payment.id, entry, of);
  if (version === undefined) throw new Error(`the sums of ${payment.id} do not allow ${entry.type} of ${entry.amountMinor}`);
  return { ...payment, version, events: [...payment.events, entry] };
}
