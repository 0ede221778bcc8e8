import { describe, expect, it } from '@jest/globals';
import { createMetrics } from './metrics.ts';

describe('the metrics of a service', () => {
  it('carry its name, also where several services share a process', async () => {
    const [orders, products] = [createMetrics('orders'), createMetrics('products')];
    orders.counter('storegraph_told_total', 'Told.', ['event']).inc({ event: 'placed' });
    products.counter('storegraph_told_total', 'Told.', ['event']).inc({ event: 'held' }, 2);
    expect(await orders.registry.metrics()).toContain('storegraph_told_total{event="placed",service="orders"} 1');
    expect(await products.registry.metrics()).toContain('storegraph_told_total{event="held",service="products"} 2');
  });

  it('are looked up when somebody reads them', async () => {
    const metrics = createMetrics('orders');
    let waiting = 3;
    metrics.lookedUp('storegraph_waiting', 'Waiting.', ['queue'], async () => [{ labels: { queue: 'mail' }, value: waiting }]);
    expect(await metrics.registry.metrics()).toContain('storegraph_waiting{queue="mail",service="orders"} 3');
    waiting = 0;
    expect(await metrics.registry.metrics()).toContain('storegraph_waiting{queue="mail",service="orders"} 0');
  });

  it.each([
    ['cannot be had', () => Promise.reject(new Error('no database'))],
    ['do not come', () => new Promise<never>(() => {})],
  ])('leave out those that %s, and show the others', async (_why, look) => {
    const metrics = createMetrics('orders');
    metrics.lookedUp('storegraph_waiting', 'Waiting.', [], look);
    metrics.lookedUp('storegraph_waiting_labelled', 'Waiting.', ['queue'], look);
    metrics.counter('storegraph_told_total', 'Told.').inc();
    const text = await metrics.registry.metrics();
    expect(text).toContain('storegraph_told_total{service="orders"} 1');
    expect(text).not.toMatch(/^storegraph_waiting/m);
  });

  it('tell of the process', async () => {
    const text = await createMetrics('orders').registry.metrics();
    for (const name of ['memory_bytes{kind="rss"', 'cpu_seconds', 'event_loop_utilization']) expect(text).toContain(`storegraph_process_${name}`);
  });
});
