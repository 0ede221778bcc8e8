import type { MovementProvider } from '@storegraph/payments/domain/reconciliation/reconciliation';
import type { Charge, PaymentProvider } from '@storegraph/payments/domain/ports';

/** What of the provider is asked. */
export type Provider = MovementProvider & Pick<PaymentProvider, 'findCharge' | 'refund' | 'cancel'>;

/** Charges that the provider made in a time and that are no payment: money of customers whose order is lost. */
export async function findUnknownCharges(provider: Provider, isKnown: (key: string) => boolean, from: Date, to: Date): Promise<readonly Charge[]> {
  const keys = new Set<string>();
  let after: string | undefined;
  do {
    const page = await provider.movements({ from, to, after });
    for (const { told } of page.movements) if ('charge' in told && !isKnown(told.charge.key)) keys.add(told.charge.key);
    after = page.next;
  } while (after !== undefined);
  const charges = await Promise.all([...keys].map((key) => provider.findCharge(key)));
  return charges.flatMap((charge) => (charge && (charge.status === 'captured' || charge.status === 'authorized') ? [charge] : []));
}

/** Gives a charge's money back, or lets go of it; once, however often it is asked. */
export async function giveBack(provider: Provider, { key, status, amount }: Charge): Promise<void> {
  if (status === 'authorized') await provider.cancel({ key, amount });
  else await provider.refund({ key: `refund:unknown:${key}`, chargeKey: key, amount });
}
