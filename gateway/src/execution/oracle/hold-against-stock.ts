import type { DocumentNode } from 'graphql';
import { print } from 'graphql';
import type { Execute } from '../execute.ts';
import { compare } from './compare.ts';
import type { Answer, Difference } from './compare.ts';
import { correctStock } from './corrected-stock.ts';
import { createMemoryGraph } from './graph.ts';
import type { GraphSource, MemoryGraph } from './graph.ts';
import { NO_MISHAPS, createMishaps } from './mishaps.ts';
import { randomOperation } from './random-operation.ts';
import { shrink } from './shrink.ts';
import { createStockExecutor } from './stock-executor.ts';

/** What was compared: operations, their runs with other variables and mishaps, and how many of these had errors. */
export interface Compared {
  operations: number;
  runs: number;
  withErrors: number;
  /** What the planner itself cannot plan is answered by neither executor. */
  unplanned: number;
}

/** Compares random operations over one graph. Throws an `Error` that tells everything about the first difference, made small. */
export async function holdAgainstStock(source: GraphSource, seed: string, operations: number, createExecutor: (graph: MemoryGraph) => Execute): Promise<Compared> {
  const graph = createMemoryGraph(source);
  const stock = correctStock(graph.supergraph, createStockExecutor(graph.supergraph));
  const ours = createExecutor(graph);
  const compared: Compared = { operations: 0, runs: 0, withErrors: 0, unplanned: 0 };

  for (let number = 0; number < operations; number++) {
    const drawn = `${seed} ${source.name} ${number}`;
    const { document, operationName, variables: valuations } = randomOperation(graph, drawn);
    const asking = plan(graph, document, operationName);
    compared.operations += 1;
    if (!asking) {
      compared.unplanned += 1;
      continue;
    }
    // Once as it should be; then with mishaps, and with other variables and other mishaps.
    const [first = {}, second = first] = valuations;
    for (const [variables, mishaps] of [[first, undefined], [first, `${drawn} a`], [second, `${drawn} b`]] as const) {
      const differenceOf = (smaller: DocumentNode) => differ(graph, smaller, operationName, variables, mishaps, stock, ours);
      const { difference, failed } = await differenceOf(document);
      compared.runs += 1;
      compared.withErrors += failed ? 1 : 0;
      if (difference) {
        const smallest = await shrink(graph.supergraph.apiSchema, document, async (smaller) => (await differenceOf(smaller)).difference !== undefined);
        throw new Error(report(source.name, drawn, mishaps, smallest, operationName, variables, (await differenceOf(smallest)).difference ?? difference));
      }
    }
  }
  return compared;
}

const plan = (graph: MemoryGraph, document: DocumentNode, operationName: string | undefined) => {
  try {
    return graph.ask(document, operationName, {});
  } catch {
    return undefined;
  }
};

async function differ(graph: MemoryGraph, document: DocumentNode, operationName: string | undefined, variables: Readonly<Record<string, unknown>>, mishaps: string | undefined, stock: Execute, ours: Execute) {
  const asking = plan(graph, document, operationName);
  if (!asking) return { difference: undefined, failed: false };
  return compare(graph, { ...asking, variables }, mishaps === undefined ? NO_MISHAPS : createMishaps(mishaps), stock, ours);
}

function report(graph: string, drawn: string, mishaps: string | undefined, document: DocumentNode, operationName: string | undefined, variables: unknown, { stock, ours }: Difference): string {
  return [
    `The executors differ on ${graph}.`,
    `operation of seed: ${drawn}`, `mishaps of seed: ${mishaps ?? '(none)'}`,
    print(document),
    `operationName: ${operationName ?? '(none)'}`, `variables: ${JSON.stringify(variables)}`,
    `stock: ${toText(stock)}`, `ours:  ${toText(ours)}`,
  ].join('\n');
}

const toText = ({ data, errors, mutations }: Answer): string => [data, ...errors, ...mutations.map((mutation) => `sent ${mutation}`)].join('\n    ');
