import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { readMetrics } from '@storegraph/testkit/metrics';
import type { MetricsSnapshot } from '@storegraph/testkit/metrics';
import { metricsTable } from '../shop/metrics-table.ts';
import { newCustomer } from '@storegraph/proof/clients/users';
import type { User } from '@storegraph/proof/clients/users';
import { order, ownVariant, untilOrder } from '@storegraph/proof/clients/shopping';
import { theShop } from '../shop/the-shop.ts';

const shop = theShop();
const SUBGRAPHS = ['products', 'users', 'orders', 'payments', 'reviews', 'recommendations'];
const metricsOf = (service: string) => readMetrics(`http://127.0.0.1:${shop.ports[service]}`);

describe('metrics of a shop in which orders are placed', () => {
  const ORDERS = 3;
  let shopper: User;
  const before = new Map<string, MetricsSnapshot>();
  const after = new Map<string, MetricsSnapshot>();
  const rise = (service: string, name: string, labels?: Record<string, string>) => (after.get(service)?.sum(name, labels) ?? NaN) - (before.get(service)?.sum(name, labels) ?? NaN);
  const readAll = async (into: Map<string, MetricsSnapshot>) => {
    for (const service of ['gateway', ...SUBGRAPHS]) into.set(service, await metricsOf(service));
  };

  beforeAll(async () => {
    shopper = await newCustomer(shop);
    const { id: variantId } = await ownVariant(shop, shopper, 10);
    await readAll(before);
    for (let i = 0; i < ORDERS; i += 1) await untilOrder(shopper, (await order(shopper, [{ variantId, quantity: 1 }])).id, 'CONFIRMED');
    await eventually('the last hearers have heard', async () => {
      await readAll(after);
      return rise('recommendations', 'storegraph_events_handled_total', { event: 'orders.order-confirmed', outcome: 'done' }) >= ORDERS;
    });
  });

  it('rise with each operation, at the gateway and in its subgraph', () => {
    expect(rise('gateway', 'storegraph_gateway_operation_seconds_count', { operation: 'PlaceOrder', kind: 'mutation', outcome: 'ok' })).toBeGreaterThanOrEqual(ORDERS);
    expect(rise('gateway', 'storegraph_gateway_subgraph_request_seconds_count', { subgraph: 'orders', outcome: 'ok' })).toBeGreaterThanOrEqual(ORDERS);
    expect(rise('orders', 'storegraph_subgraph_request_seconds_count')).toBeGreaterThanOrEqual(ORDERS);
  });

  it('rise with each event that is sent and handled', () => {
    expect(rise('orders', 'storegraph_outbox_sent_total', { outcome: 'sent' })).toBeGreaterThanOrEqual(3 * ORDERS);
    expect(rise('products', 'storegraph_events_handled_total', { event: 'orders.order-placed', outcome: 'done' })).toBeGreaterThanOrEqual(ORDERS);
    expect(rise('payments', 'storegraph_payment_errands_total', { kind: 'charge' })).toBeGreaterThanOrEqual(ORDERS);
    expect(rise('orders', 'storegraph_event_age_seconds_count')).toBeGreaterThanOrEqual(2 * ORDERS);
  });

  it('tell of the databases', () => {
    for (const service of ['orders', 'products', 'payments']) {
      expect(rise(service, 'storegraph_sql_statement_seconds_count')).toBeGreaterThan(ORDERS);
      expect(after.get(service)?.sum('storegraph_sql_connections')).toBeGreaterThan(0);
      expect(after.get(service)?.count('storegraph_sql_waiting')).toBe(1);
    }
  });

  it('say that nothing is left unsent, unheard or put aside', async () => {
    // Others go on meanwhile: what there is now is gone once there was a moment with nothing.
    await Promise.all(SUBGRAPHS.flatMap((service) => ['storegraph_outbox_unsent', 'storegraph_hearing_pending', 'storegraph_hearing_under_way'].map((name) =>
      eventually(`${service} has no ${name}`, async () => (await metricsOf(service)).sum(name) === 0, { withinMs: 60_000, everyMs: 250 }))));
    for (const service of SUBGRAPHS) {
      const metrics = await metricsOf(service);
      expect({ service, shown: metrics.count('storegraph_outbox_unsent'), dead: metrics.sum('storegraph_dead_letters') }).toEqual({ service, shown: 1, dead: 0 });
    }
    expect((await metricsOf('products')).count('storegraph_hearing_pending')).toBeGreaterThan(0);
  });

  it('name operations that the shop registers, and no others', async () => {
    const ask = () => shopper.raw('query NobodyRegisteredThis { products(first: 1) { edges { node { id } } } }');
    const others = async () => (await metricsOf('gateway')).sum('storegraph_gateway_operation_seconds_count', { operation: '(other)' });
    const asked = await others();
    await ask();
    // Other tests ask what nobody registered, too.
    expect(await others()).toBeGreaterThan(asked);
    expect((await metricsOf('gateway')).sum('storegraph_gateway_operation_seconds_count', { operation: 'NobodyRegisteredThis' })).toBe(0);
  });
});

const DOCS = new URL('../../docs/observability.md', import.meta.url);
const [BEGIN, END] = ['<!-- metrics: WRITE_DOCS=1 writes this table -->\n', '\n<!-- /metrics -->'];

describe('docs/observability.md', () => {
  it('names every metric that a service shows, and none that nobody does', async () => {
    const texts = await Promise.all(['gateway', ...SUBGRAPHS, 'simulator', 'carrier'].map(async (service) => [service, await (await fetch(`http://127.0.0.1:${shop.ports[service]}/metrics`)).text()] as const));
    const table = metricsTable(Object.fromEntries(texts));
    const docs = readFileSync(DOCS, 'utf8');
    const [from, to] = [docs.indexOf(BEGIN) + BEGIN.length, docs.indexOf(END)];
    if (process.env['WRITE_DOCS']) writeFileSync(DOCS, docs.slice(0, from) + table + docs.slice(to));
    else expect(docs.slice(from, to)).toBe(table);
  });
});
