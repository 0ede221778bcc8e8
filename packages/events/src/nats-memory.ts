import type { JetStreamManager, NatsError } from 'nats';
import type { Progress, Subscription } from './bus.ts';

/** The one stream that keeps every event of the shop. */
export const STREAM = 'SHOP';

/** Under this name the broker remembers what a hearer has heard. */
export const durableOf = ({ hearer, publisher }: Pick<Subscription, 'hearer' | 'publisher'>): string => `${hearer}-hears-${publisher}`;

/** `no message found`, `stream not found`. */
const NOTHING = new Set([10_037, 10_059]);

/** The event of a domain that was stored last, and where; undefined when none is kept. */
export async function lastOf(manager: JetStreamManager, publisher: string): Promise<Progress['last'] | undefined> {
  try {
    const { header, seq } = await manager.streams.getMessage(STREAM, { last_by_subj: `shop.${publisher}.>` });
    const id = header.get('Nats-Msg-Id');
    return id ? { id, position: seq } : undefined;
  } catch (error) {
    if (NOTHING.has((error as Partial<NatsError>).api_error?.err_code ?? 0)) return undefined;
    throw error;
  }
}

/** How far a domain's events have come. A hearer to whom nothing is left is done with all that was stored when it was asked for. */
export async function progressOf(manager: JetStreamManager, publisher: string): Promise<Progress | undefined> {
  const last = await lastOf(manager, publisher);
  if (!last) return undefined;
  const { created: storedIn } = await manager.streams.info(STREAM);
  const heardTo = new Map<string, number>();
  for await (const { name, num_pending: pending, num_ack_pending: underWay, ack_floor: floor } of manager.consumers.list(STREAM)) {
    if (name.endsWith(`-hears-${publisher}`)) heardTo.set(name, pending + underWay === 0 ? Math.max(last.position, floor.stream_seq) : floor.stream_seq);
  }
  const { created } = await manager.streams.info(STREAM);
  return created === storedIn ? { storedIn, last, heardTo } : undefined;
}
