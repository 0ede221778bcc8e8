import { describe, expect, it } from '@jest/globals';
import type { Execute } from '../execute.ts';
import { correctStock } from './corrected-stock.ts';
import type { MemoryGraph } from './graph.ts';
import { holdAgainstStock } from './hold-against-stock.ts';
import { createStockExecutor } from './stock-executor.ts';
import { GRAPHS } from './supergraphs/all.ts';
import { KEYS } from './supergraphs/keys.ts';
import { MUTATIONS } from './supergraphs/mutations.ts';

describe('the comparison', () => {
  const stock = ({ supergraph }: MemoryGraph): Execute => correctStock(supergraph, createStockExecutor(supergraph));

  it.each(GRAPHS.map((graph) => [graph.name, graph] as const))('finds no difference between an executor and itself on %s', async (_, graph) => {
    expect(await holdAgainstStock(graph, 'itself', 40, stock)).toMatchObject({ operations: 40 });
  }, 60_000);

  const broken: readonly [string, (right: Execute) => Execute][] = [
    ['forgets an error', (right) => async (execution) => {
      const { errors, ...result } = await right(execution);
      return { ...result, ...(errors && errors.length > 1 ? { errors: errors.slice(1) } : {}) };
    }],
    ['tells no path', (right) => async (execution) => {
      const result = await right(execution);
      return { ...result, ...(result.errors ? { errors: result.errors.map((error) => Object.assign(Object.create(error) as typeof error, { path: undefined })) } : {}) };
    }],
    ['loses the last item of a list', (right) => async (execution) => {
      const { data, ...result } = await right(execution);
      return { ...result, ...(data === undefined ? {} : { data: JSON.parse(JSON.stringify(data), (_, value: unknown) => (Array.isArray(value) && value.length > 2 ? value.slice(0, 2) : value)) as typeof data }) };
    }],
    ['takes every condition for true', (right) => (execution) => right({ ...execution, variables: Object.fromEntries(Object.entries(execution.variables).map(([name, value]) => [name, typeof value === 'boolean' ? true : value])) })],
    ['asks each subgraph twice', (right) => (execution) => right({ ...execution, fetch: async (request) => (await execution.fetch(request), execution.fetch(request)) })],
  ];
  it.each(broken)('finds an executor that %s', async (_, breakIt) => {
    await expect(holdAgainstStock(MUTATIONS, 'broken', 400, (graph) => breakIt(stock(graph)))).rejects.toThrow('The executors differ on mutations.');
  }, 60_000);

  it('shows a difference in few words', async () => {
    const blind: (right: Execute) => Execute = (right) => (execution) => right({ ...execution, fetch: async (request) => (request.subgraph === 'accounts' ? { data: null } : execution.fetch(request)) });
    const told = await holdAgainstStock(KEYS, 'few words', 400, (graph) => blind(stock(graph))).then(() => '', (error: Error) => error.message);
    expect(told.split('\n').length).toBeLessThan(40);
    expect(told).toContain('operation of seed: few words keys');
  }, 60_000);
});
