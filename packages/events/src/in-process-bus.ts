import { setTimeout as pause } from 'node:timers/promises';
import type { Bus, OutgoingEvent, Subscription } from './bus.ts';
import type { Envelope } from './envelope.ts';
import { createInOrder } from './in-order.ts';

const CONCURRENCY = 16;

/** Whether a subject fits a pattern of NATS: `*` stands for one token, `>` for the rest. */
function fits(pattern: string, subject: string): boolean {
  const wanted = pattern.split('.');
  const tokens = subject.split('.');
  return wanted.every((token, i) => token === '>' || (tokens[i] !== undefined && (token === '*' || token === tokens[i])))
    && (wanted.at(-1) === '>' || wanted.length === tokens.length);
}

/** A bus within one process, whose events tests can have delivered once more. */
export interface InProcessBus extends Bus {
  /** Hands events to their hearers again, as a broker does that has not heard that they are done. Resolves once they are. */
  redeliver(events: readonly OutgoingEvent[]): Promise<void>;
}

/**
 * A bus within one process, for a shop that runs without a broker. What was published but not
 * handled when the process ends is lost to the bus, though not to the outbox.
 */
export function createInProcessBus(): InProcessBus {
  const subscriptions = new Set<Subscription>();
  const watchers = new Set<{ pattern: string; see: (envelope: Envelope) => void }>();
  const stored = new Set<string>();
  const underWay = new Map<Subscription, number>();
  const inOrder = createInOrder(CONCURRENCY);
  const closing = new AbortController();

  const deliver = async (subscription: Subscription, envelope: Envelope, attempt = 1): Promise<void> => {
    if (!subscriptions.has(subscription)) return;
    const acknowledgement = await subscription.handle(envelope, attempt);
    if (acknowledgement === 'done') return;
    // Cut short by closing: then nobody is there to try again.
    await pause(acknowledgement.retryAfterMs, undefined, { signal: closing.signal }).catch(() => {});
    await deliver(subscription, envelope, attempt + 1);
  };

  const count = (subscription: Subscription, more: number) => underWay.set(subscription, (underWay.get(subscription) ?? 0) + more);

  /** To all who hear its publisher, each in order. */
  const handOut = ({ subject, envelope }: OutgoingEvent): readonly Promise<void>[] => [...subscriptions].filter(({ publisher }) => subject.startsWith(`shop.${publisher}.`)).map((subscription) => {
    count(subscription, 1);
    return inOrder.run(`${subscription.hearer} ${envelope.aggregateId}`, () => deliver(subscription, envelope)).finally(() => count(subscription, -1));
  });

  return {
    async publish(events) {
      for (const event of events) {
        if (stored.has(event.envelope.id)) continue;
        stored.add(event.envelope.id);
        for (const { pattern, see } of watchers) if (fits(pattern, event.subject)) see(event.envelope);
        void Promise.all(handOut(event));
      }
    },
    async redeliver(events) {
      await Promise.all(events.flatMap(handOut));
    },
    async subscribe(subscription) {
      subscriptions.add(subscription);
      return async () => void subscriptions.delete(subscription);
    },
    watch(pattern, see) {
      const watcher = { pattern, see };
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    async backlog() {
      return [...subscriptions].map((subscription) => ({
        hearer: subscription.hearer, publisher: subscription.publisher, pending: 0, underWay: underWay.get(subscription) ?? 0, redelivered: 0,
      }));
    },
    async ping() {
      return 0;
    },
    async close() {
      subscriptions.clear();
      watchers.clear();
      closing.abort();
      await inOrder.idle();
    },
  };
}
