import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createCompiledExecutor } from '../compiled-executor.ts';
import { compare } from './compare.ts';
import { correctStock } from './corrected-stock.ts';
import { createMemoryGraph } from './graph.ts';
import type { GraphSource } from './graph.ts';
import { NO_MISHAPS } from './mishaps.ts';
import { createStockExecutor } from './stock-executor.ts';
import { INTERFACE_OBJECTS } from './supergraphs/interface-objects.ts';
import { KEYS } from './supergraphs/keys.ts';

describe('what random operations found once stays found', () => {
  const cases: readonly [string, GraphSource, string][] = [
    [
      'an object that is copied while a subgraph is asked for more of it gets that too', KEYS,
      '{ reviews { writer { favourite { articles { sellers { account { favourite { contact { name } articles { ean vat } } } } } } } } }',
    ],
    [
      'an object stays what it is when a subgraph knows its interface alone', INTERFACE_OBJECTS,
      '{ shelf { type_: __typename ... on Book { reviews { text about { id } } __typename } } }',
    ],
  ];
  it.each(cases)('%s', async (_, source, operation) => {
    const graph = createMemoryGraph(source);
    const stock = correctStock(graph.supergraph, createStockExecutor(graph.supergraph));
    const { difference } = await compare(graph, graph.ask(parse(operation), undefined, {}), NO_MISHAPS, stock, createCompiledExecutor(graph.supergraph));
    expect(difference).toBeUndefined();
  });
});
