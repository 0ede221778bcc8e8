import type { Bus, Subscription } from './bus.ts';
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

/**
 * A bus within one process, for a shop that runs without a broker. What was published but not
 * handled when the process ends is lost to the bus, though not to the outbox.
 */
export function createInProcessBus(): Bus {
  const subscriptions = new Set<Subscription>();
  const watchers = new Set<{ pattern: string; see: (envelope: Envelope) => void }>();
  const stored = new Set<string>();
  const underWay = new Map<Subscription, number>();
  const inOrder = createInOrder(CONCURRENCY);

  const deliver = async (subscription: Subscription, envelope: Envelope, attempt = 1): Promise<void> => {
    if (!subscriptions.has(subscription)) return;
    const verdict = await subscription.handle(envelope, attempt);
    if (verdict === 'done') return;
    await new Promise((resolve) => setTimeout(resolve, verdict.retryAfterMs));
    await deliver(subscription, envelope, attempt + 1);
  };

  const count = (subscription: Subscription, more: number) => underWay.set(subscription, (underWay.get(subscription) ?? 0) + more);

  return {
    async publish(events) {
      for (const { subject, envelope } of events) {
        if (stored.has(envelope.id)) continue;
        stored.add(envelope.id);
        for (const { pattern, see } of watchers) if (fits(pattern, subject)) see(envelope);
        for (const subscription of subscriptions) {
          if (!subject.startsWith(`shop.${subscription.publisher}.`)) continue;
          count(subscription, 1);
          void inOrder.run(`${subscription.hearer} ${envelope.aggregateId}`, () => deliver(subscription, envelope)).finally(() => count(subscription, -1));
        }
      }
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
      await inOrder.idle();
    },
  };
}
