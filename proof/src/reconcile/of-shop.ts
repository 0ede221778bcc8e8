import pg from 'pg';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { createSimulatedProvider } from '@storegraph/payments/adapters/simulated-provider';
import { chargeKey, parseChargeKey } from '@storegraph/payments/domain/provider-keys';
import { findUnknownCharges, giveBack, type StrayCharge } from './unknown-charges.ts';

export interface Reconciling {
  readonly postgresUrl: string;
  readonly providerUrl: string;
  readonly providerKey: string;
  readonly since: Date;
  /** Otherwise what was found is only told. */
  readonly givesBack: boolean;
}

/** A charge that a shop knows nothing of, and what became of it: given back, left as it is, or why it could not be given back. */
export type Reconciled = StrayCharge & { readonly outcome: 'given back' | 'left' | Error };

/** Looks for the provider's charges that a shop knows nothing of, and gives their money back where it may. */
export async function reconcileShop({ postgresUrl, providerUrl, providerKey, since, givesBack }: Reconciling): Promise<readonly Reconciled[]> {
  const payments = new pg.Client({ connectionString: Object.assign(new URL(postgresUrl), { pathname: '/payments' }).href });
  await payments.connect();
  const provider = createSimulatedProvider({ url: providerUrl, apiKey: providerKey, timeoutMs: 10_000 });
  const knownOf = async (keys: readonly string[]): Promise<ReadonlySet<string>> => {
    const orderIds = keys.flatMap((key) => parseChargeKey(key)?.orderId ?? []).map(toUuid);
    const { rows } = await payments.query<{ order_id: string; attempt: number }>('SELECT order_id, attempt FROM payment WHERE order_id = ANY($1)', [orderIds]);
    return new Set(rows.map(({ order_id, attempt }) => chargeKey({ orderId: fromUuid('order', order_id), attempt })));
  };
  try {
    const found = await findUnknownCharges(provider, knownOf, since, new Date());
    const reconciled: Reconciled[] = [];
    for (const charge of found) {
      // What is wrong with one charge is no reason to keep the money of the others.
      const outcome = givesBack ? await giveBack(provider, charge).then(() => 'given back' as const, (error: unknown) => (error instanceof Error ? error : new Error(String(error)))) : 'left';
      reconciled.push({ ...charge, outcome });
    }
    return reconciled;
  } finally {
    await provider.close();
    await payments.end();
  }
}
