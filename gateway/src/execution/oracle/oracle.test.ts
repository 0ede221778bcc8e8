import { describe, expect, it } from '@jest/globals';
import { createCompiledExecutor } from '../compiled-executor.ts';
import { holdAgainstStock } from './hold-against-stock.ts';
import { GRAPHS } from './supergraphs/all.ts';

/** `ORACLE_SEED` draws other operations, `ORACLE_OPERATIONS` (over all graphs) more of them. */
const SEED = process.env.ORACLE_SEED ?? 'storegraph';
const OPERATIONS = Number(process.env.ORACLE_OPERATIONS ?? 2_520);
const EACH = Math.ceil(OPERATIONS / GRAPHS.length);
const PATIENCE_MS = 120_000 + OPERATIONS * 100;

describe('the compiled executor answers what Apollo\'s answers, data and errors', () => {
  it.each(GRAPHS.map((graph) => [graph.name, graph] as const))(`for ${EACH} random operations on %s, each with and without mishaps`, async (_, graph) => {
    const { operations, runs, withErrors, unplanned } = await holdAgainstStock(graph, SEED, EACH, ({ supergraph }) => createCompiledExecutor(supergraph));
    expect({ operations, runs }).toEqual({ operations: EACH, runs: 3 * (EACH - unplanned) });
    expect(unplanned).toBeLessThanOrEqual(EACH / 100);
    // Mishaps happen, and not everywhere.
    expect(withErrors).toBeGreaterThan(runs / 20);
    expect(withErrors).toBeLessThan(runs * 0.9);
  }, PATIENCE_MS);
});
