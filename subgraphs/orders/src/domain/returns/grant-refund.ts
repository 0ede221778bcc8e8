import { shareOfLine } from './share-of-line.ts';
import type { FulfilmentDeps } from '../fulfilment/deps.ts';
import type { LineCount } from '../fulfilment/line-count.ts';
import type { PickedLine } from '../fulfilment/pick-lines.ts';
import type { ChangedOrder } from '../order/ports.ts';
import type { Stores } from '../ports.ts';

/** What money goes back for. */
export interface GrantCause {
  /** Once for each. */
  readonly cause: string;
  readonly reason: string | null;
  readonly at: Date;
}

/**
 * Grants what was paid for pieces that were called off or came back, and tells payments. `counts` are those from before anything of them was granted.
 * Nothing when they cost nothing.
 */
export async function grantRefund(
  { returns, outbox }: Pick<Stores, 'returns' | 'outbox'>, newId: FulfilmentDeps['newId'], order: ChangedOrder,
  lines: readonly PickedLine[], counts: readonly LineCount[], { cause, reason, at }: GrantCause,
): Promise<void> {
  const parts = lines.flatMap(({ lineId, quantity }) => {
    const line = counts.find((each) => each.lineId === lineId);
    return line ? [{ lineId, quantity, amountMinor: shareOfLine(line, quantity) }] : [];
  });
  const amountMinor = parts.reduce((sum, part) => sum + part.amountMinor, 0n);
  if (amountMinor === 0n) return;
  const id = newId('grant');
  const { currency } = order.total;
  await returns.grant({ id, orderId: order.id, cause, amount: { amountMinor, currency }, reason, parts, grantedAt: at });
  await outbox.tell({
    name: 'orders.refund-granted', aggregateId: id, aggregateVersion: 1,
    payload: {
      grantId: id, orderId: order.id, customerId: order.customerId, orderVersion: order.version, currency, amountMinor: amountMinor.toString(), reason,
      parts: parts.map((part) => ({ lineId: part.lineId, amountMinor: part.amountMinor.toString() })),
    },
  });
}
