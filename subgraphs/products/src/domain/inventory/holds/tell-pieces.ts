import type { EventName, EventPayload } from '@storegraph/events/catalogue';
import type { Stores } from '../../ports.ts';

/** What is told of pieces of an order that moved. */
export type PiecesEvent = EventName & `products.stock-${'held-again' | 'freed' | 'taken-out' | 'taken-back' | 'restocked' | 'written-off'}`;

/** Tells, in the transaction that moved them, what became of pieces of an order; nothing when there are none. The order's stock must have been decided on. */
export async function tellPieces<N extends PiecesEvent>({ stock, outbox }: Pick<Stores, 'stock' | 'outbox'>, name: N, payload: EventPayload<N>): Promise<void> {
  const { orderId, lines } = payload;
  if (lines.length > 0) await outbox.tell({ name, aggregateId: orderId, aggregateVersion: await stock.raise(orderId as `order_${string}`), payload });
}
