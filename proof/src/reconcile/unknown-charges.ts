import { paymentIdOf } from '@storegraph/payments/adapters/payment-id';
import type { MovementProvider } from '@storegraph/payments/domain/reconciliation/reconciliation';
import type { Charge, PaymentProvider } from '@storegraph/payments/domain/provider';
import { parseCaptureKey, parseChargeKey, parseRefundKey } from '@storegraph/payments/domain/provider-keys';

/** What of the provider is asked. */
export type Provider = MovementProvider & Pick<PaymentProvider, 'findCharge' | 'refund' | 'cancel'>;

/** A charge that is no payment: money of a customer whose order is lost. */
export interface StrayCharge extends Charge {
  /** What was taken and did not go back, in minor units. */
  readonly keptMinor: bigint;
}

/** These may take money yet. */
const OPEN: ReadonlySet<Charge['status']> = new Set(['requires_action', 'processing', 'authorized']);

/** The key under which the provider gives back what it keeps of a charge that is no payment. */
export const strayRefundKey = (chargeKey: string): string => `refund:unknown:${chargeKey}`;

/** Charges under keys of ours that the provider made in a time and that are no payment (`knownOf` answers those that are), of which something is kept or may yet be taken. */
export async function findUnknownCharges(provider: Provider, knownOf: (keys: readonly string[]) => Promise<ReadonlySet<string>>, from: Date, to: Date): Promise<readonly StrayCharge[]> {
  const [charged, captured, refunded] = [new Set<string>(), new Map<string, bigint>(), new Map<string, bigint>()];
  const add = (sums: Map<string, bigint>, of: string, minor: bigint): void => void sums.set(of, (sums.get(of) ?? 0n) + minor);
  let after: string | undefined;
  do {
    const page = await provider.movements({ from, to, after });
    for (const { told } of page.movements) {
      if ('charge' in told) charged.add(told.charge.key);
      if ('capture' in told && told.capture.status === 'captured') add(captured, parseCaptureKey(told.capture.key)?.paymentId ?? '', told.capture.amount.amountMinor);
      if ('refund' in told) add(refunded, parseRefundKey(told.refund.key)?.paymentId ?? told.refund.key, told.refund.amount.amountMinor);
    }
    after = page.next;
  } while (after !== undefined);
  // What bears no key of ours was not charged by us.
  const ours = [...charged].filter(parseChargeKey);
  const known = await knownOf(ours);
  const charges = await Promise.all(ours.filter((key) => !known.has(key)).map((key) => provider.findCharge(key)));
  return charges.flatMap((charge) => {
    const of = charge && parseChargeKey(charge.key);
    if (!of) return [];
    const paymentId = paymentIdOf(of);
    const taken = captured.get(paymentId) ?? (charge.status === 'captured' ? charge.amount.amountMinor : 0n);
    const keptMinor = taken - (refunded.get(paymentId) ?? 0n) - (refunded.get(strayRefundKey(charge.key)) ?? 0n);
    return keptMinor > 0n || OPEN.has(charge.status) ? [{ ...charge, keptMinor }] : [];
  });
}

/** Lets go of what a charge may yet take, and gives back what is kept of it; once, however often it is asked. */
export async function giveBack(provider: Provider, { key, status, amount, keptMinor }: StrayCharge): Promise<void> {
  if (OPEN.has(status)) await provider.cancel({ key, amount });
  if (keptMinor > 0n) await provider.refund({ key: strayRefundKey(key), chargeKey: key, amount: { ...amount, amountMinor: keptMinor } });
}
