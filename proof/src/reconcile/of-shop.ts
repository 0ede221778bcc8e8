import pg from 'pg';
import { fromUuid } from '@storegraph/kernel/ids';
import { createSimulatedProvider } from '@storegraph/payments/adapters/simulated-provider';
import { chargeKey } from '@storegraph/payments/domain/provider-keys';
import type { Charge } from '@storegraph/payments/domain/ports';
import { findUnknownCharges, giveBack } from './unknown-charges.ts';

export interface Reconciling {
  readonly postgresUrl: string;
  readonly providerUrl: string;
  readonly providerKey: string;
  readonly since: Date;
  /** Otherwise what was found is only told. */
  readonly givesBack: boolean;
}

/** Looks for the provider's charges that a shop knows nothing of, and gives their money back where it may. */
export async function reconcileShop({ postgresUrl, providerUrl, providerKey, since, givesBack }: Reconciling): Promise<readonly Charge[]> {
  const payments = new pg.Client({ connectionString: Object.assign(new URL(postgresUrl), { pathname: '/payments' }).href });
  await payments.connect();
  const provider = createSimulatedProvider({ url: providerUrl, apiKey: providerKey, timeoutMs: 10_000 });
  try {
    const { rows } = await payments.query<{ order_id: string; attempt: number }>('SELECT order_id, attempt FROM payment WHERE created_at >= $1::timestamptz - interval \'1 day\'', [since]);
    const known = new Set(rows.map(({ order_id, attempt }) => chargeKey({ orderId: fromUuid('order', order_id), attempt })));
    const found = await findUnknownCharges(provider, (key) => known.has(key), since, new Date());
    if (givesBack) for (const charge of found) await giveBack(provider, charge);
    return found;
  } finally {
    await provider.close();
    await payments.end();
  }
}
