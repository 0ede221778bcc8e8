import { describe, expect, it } from '@jest/globals';
import { createInProcessBus } from '@storegraph/events/in-process-bus';
import { openTinyShop } from '../testing/tiny-shop.ts';

describe('/health/services', () => {
  it('shows every service, its latency and its version', async () => {
    const shop = await openTinyShop({ versions: { gateway: '1.2.3', node: '24', postgres: '18.4' } });
    const response = await fetch(`${shop.url}/health/services`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'UP',
      services: [
        { name: 'gateway', kind: 'gateway', status: 'UP', latencyMs: 0, version: '1.2.3' },
        ...['orders', 'products', 'reviews'].map((name) => ({ name, kind: 'subgraph', status: 'UP', latencyMs: expect.any(Number) })),
        { name: 'postgres', kind: 'postgres', status: 'UP', latencyMs: 1.5, version: '18.4' },
        { name: 'nats', kind: 'nats', status: 'UP', latencyMs: 0 },
      ],
      versions: { gateway: '1.2.3', node: '24', postgres: '18.4' },
    });
    await shop.close();
  });

  it('is degraded without one subgraph, and names it', async () => {
    const shop = await openTinyShop();
    await shop.subgraphs.reviews.close();
    const response = await fetch(`${shop.url}/health/services`);
    const { status, services } = (await response.json()) as { status: string; services: { name: string; status: string; latencyMs: number | null }[] };
    expect({ code: response.status, status }).toEqual({ code: 200, status: 'DEGRADED' });
    expect(services.filter((service) => service.status === 'DOWN')).toEqual([{ name: 'reviews', kind: 'subgraph', status: 'DOWN', latencyMs: null }]);
    await shop.close();
  });

  it('is down with 503 when no subgraph answers, though the gateway is ready', async () => {
    const shop = await openTinyShop({ bus: { ...createInProcessBus(), ping: () => Promise.reject(new Error('no broker')) } });
    await Promise.all(Object.values(shop.subgraphs).map((subgraph) => subgraph.close()));
    const response = await fetch(`${shop.url}/health/services`);
    expect({ code: response.status, report: await response.json() }).toMatchObject({ code: 503, report: { status: 'DOWN' } });
    expect((await fetch(`${shop.url}/health/ready`)).status).toBe(200);
    await shop.close();
  });

  it('looks once for all who ask within a second', async () => {
    let pings = 0;
    const shop = await openTinyShop({ bus: { ...createInProcessBus(), ping: async () => ++pings } });
    await Promise.all([1, 2, 3].map(() => fetch(`${shop.url}/health/services`)));
    expect(pings).toBe(1);
    await shop.close();
  });
});
