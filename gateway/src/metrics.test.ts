import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@storegraph/testkit/eventually';
import { readMetrics } from '@storegraph/testkit/metrics';
import { openTinyShop } from './testing/tiny-shop.ts';
import type { TinyShop } from './testing/tiny-shop.ts';

describe('the metrics of the gateway', () => {
  let shop: TinyShop;
  beforeAll(async () => void (shop = await openTinyShop()));
  afterAll(() => shop.close());

  /** How much metrics rise by while something is done. */
  const risenBy = async (work: () => Promise<unknown>) => {
    const before = await readMetrics(shop.url);
    await work();
    const after = await readMetrics(shop.url);
    return (name: string, labels: Record<string, string> = {}) => after.sum(`storegraph_gateway_${name}`, labels) - before.sum(`storegraph_gateway_${name}`, labels);
  };

  it('count each operation by its name, kind and outcome, and how long it took', async () => {
    const rise = await risenBy(async () => {
      await shop.query('query Names { products { name } }');
      await shop.query('query Names { products { name } }');
      await shop.query('mutation Place { place { status } }');
      await shop.query('query Fails { failHard }');
    });
    expect(rise('operation_seconds_count', { operation: 'Names', kind: 'query', outcome: 'ok' })).toBe(2);
    expect(rise('operation_seconds_count', { operation: 'Place', kind: 'mutation', outcome: 'ok' })).toBe(1);
    expect(rise('operation_seconds_count', { operation: 'Fails', kind: 'query', outcome: 'errors' })).toBe(1);
    expect(rise('operation_seconds_sum')).toBeGreaterThan(0);
  });

  it('count an operation also for those who share its answer', async () => {
    const same = () => shop.query('query Shared { products { name reviews { text } } }');
    await same();
    const rise = await risenBy(() => Promise.all(Array.from({ length: 20 }, same)));
    expect(rise('operation_seconds_count', { operation: 'Shared' })).toBe(20);
    expect(rise('answers_total')).toBe(20);
  });

  it.each([
    ['GRAPHQL_VALIDATION_FAILED', () => shop.query('{ nothing }')],
    ['GRAPHQL_PARSE_FAILED', () => shop.query('{')],
    ['UNAUTHENTICATED', () => shop.query('{ whoAmI }', { token: 'nonsense' })],
    ['INTERNAL', () => shop.query('{ failHard }')],
  ])('count an error with code %s once', async (code, ask) => {
    const rise = await risenBy(ask);
    expect([rise('errors_total', { code }), rise('errors_total')]).toEqual([1, 1]);
  });

  it('count requests to each subgraph, and those that were saved', async () => {
    const rise = await risenBy(async () => {
      await shop.query('query Reviewed { products { name reviews { text } } }');
      await Promise.all(Array.from({ length: 10 }, (_, at) => shop.query(`query Alike${at} { products { name } }`)));
    });
    expect(rise('subgraph_request_seconds_count', { subgraph: 'reviews', outcome: 'ok' })).toBe(1);
    expect(rise('subgraph_sharing_total', { subgraph: 'products' })).toBeGreaterThanOrEqual(rise('subgraph_request_seconds_count', { subgraph: 'products' }));
    expect(rise('plans_total', { outcome: 'planned' })).toBe(11);
  });

  it('stay few, whatever names clients think of', async () => {
    await Promise.all(Array.from({ length: 600 }, (_, at) => shop.query(`query Made${at} { whoAmI }`)));
    const metrics = await readMetrics(shop.url);
    // 500 names, and those of the other tests, of one kind and outcome each.
    expect(metrics.count('storegraph_gateway_operation_seconds_count')).toBeLessThan(520);
    expect(metrics.sum('storegraph_gateway_operation_seconds_count', { operation: '(other)' })).toBeGreaterThanOrEqual(100);
  });

  it('show a subgraph that is not asked any more', async () => {
    await shop.subgraphs.reviews.close();
    await eventually('it is given up', async () => {
      await shop.query('{ products { reviews { text } } }');
      return (await readMetrics(shop.url)).sum('storegraph_gateway_subgraph_asked', { subgraph: 'reviews' }) === 0;
    });
    expect((await readMetrics(shop.url)).sum('storegraph_gateway_subgraph_asked', { subgraph: 'products' })).toBe(1);
  });
});
