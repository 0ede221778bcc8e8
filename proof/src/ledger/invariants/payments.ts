import { fromUuid, isId, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { chargeKey } from '@storegraph/payments/domain/provider-keys';
import type { Books, ProviderCharge } from '../books.ts';
import type { Invariant } from '../invariant.ts';

/** I4: a payment's sums are those of its ledger, refunded ≤ captured ≤ what was asked. */
export const ledgersAddUp: Invariant = {
  id: 'I4',
  promise: 'what a payment shows as taken and given back is what its ledger adds up to, and never more than was asked',
  async violations({ rows }) {
    const found = await rows<{ id: string; shown: string; summed: string }>('payments', `
      SELECT p.id, concat_ws('/', p.captured_minor, p.refunded_minor, p.version) AS shown, concat_ws('/', e.captured, e.refunded, e.version) AS summed
      FROM payment p LEFT JOIN (
        SELECT payment_id, coalesce(sum(amount_minor) FILTER (WHERE type = 'CAPTURED'), 0) AS captured,
          coalesce(sum(amount_minor) FILTER (WHERE type = 'REFUNDED'), 0) AS refunded, max(version) AS version
        FROM payment_event GROUP BY 1
      ) e ON e.payment_id = p.id
      WHERE (p.captured_minor, p.refunded_minor, p.version) IS DISTINCT FROM (e.captured, e.refunded, e.version) OR p.refunded_minor > p.captured_minor OR p.captured_minor > p.amount_minor`);
    return found.map(({ id, shown, summed }) => `${fromUuid('pay', id)} shows ${shown} (taken/given back/version), and its ledger ${summed}`);
  },
};

/** I11: what the provider took and gave back is what payments shows. */
export const providerAgrees: Invariant = {
  id: 'I11',
  promise: 'the provider took and gave back what payments shows, charge by charge',
  async violations(books) {
    const { stream, provider } = books;
    const found: string[] = [];
    const missed = new Set(provider.keys());
    const payments = stream<{ order_id: string; attempt: number; captured: string; refunded: string; amount: string }>('payments',
      'SELECT order_id, attempt, captured_minor AS captured, refunded_minor AS refunded, amount_minor AS amount FROM payment WHERE recorded IS NULL ORDER BY id');
    for await (const { order_id, attempt, ...shown } of payments) {
      const key = chargeKey({ orderId: fromUuid('order', order_id), attempt });
      const charge = provider.get(key);
      missed.delete(key);
      const [captured, refunded] = [BigInt(shown.captured), BigInt(shown.refunded)];
      if (!charge) {
        if (captured > 0n) found.push(`${key}: payments shows ${captured} as taken, and the provider knows of no charge`);
      } else if (charge.capturedMinor !== captured || charge.refundedMinor !== refunded) {
        found.push(`${key}: the provider took ${charge.capturedMinor} and gave back ${charge.refundedMinor}, and payments shows ${captured} and ${refunded}`);
      }
    }
    const kept = [...missed].filter((key) => !isGivenBack(provider.get(key)));
    const lost = await lostOrders(books, kept);
    return [...found, ...kept.filter((key) => !(lost.has(orderOf(key)) && isOver(provider.get(key)))).map((key) => `${key}: the provider knows of a charge that is no payment`)];
  },
};

/** Whether nothing is left of a charge: all that was taken went back, and nothing more can be taken. */
const isOver = (charge: ProviderCharge | undefined): boolean => charge?.openMinor === 0n && charge.capturedMinor === charge.refundedMinor;

/** Whether reconciling saw to that. Money that went back otherwise is no excuse for having taken it, unless its order is lost with its payment. */
const isGivenBack = (charge: ProviderCharge | undefined): boolean => isOver(charge) && charge?.refundedMinor === charge?.strayMinor;

const orderOf = (key: string): string => key.split(':')[0] ?? '';

/** Those of the charges' orders that there are none of (any more). */
async function lostOrders({ rows }: Books, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const orders = new Set(keys.map(orderOf).filter((id) => isId('order', id)));
  if (orders.size === 0) return orders;
  for (const { id } of await rows<{ id: string }>('orders', `SELECT id FROM "order" WHERE id IN (${[...orders].map((id) => `'${toUuid(id as Id)}'`).join()})`)) orders.delete(fromUuid('order', id));
  return orders;
}
