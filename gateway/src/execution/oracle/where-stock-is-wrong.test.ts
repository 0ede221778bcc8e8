import { describe, expect, it } from '@jest/globals';
import { parse, validate } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { createCompiledExecutor } from '../compiled-executor.ts';
import type { Execute } from '../execute.ts';
import { createMemoryGraph } from './graph.ts';
import { createStockExecutor } from './stock-executor.ts';
import { WRONG_CASES, WRONG_GRAPH } from './where-stock-is-wrong.ts';
import type { Told, WrongCase } from './where-stock-is-wrong.ts';

describe('where Apollo\'s executor is wrong and ours is right', () => {
  const graph = createMemoryGraph(WRONG_GRAPH);
  const { supergraph } = graph;
  const stock = createStockExecutor(supergraph);
  const ours = createCompiledExecutor(supergraph);

  async function run(execute: Execute, { operation, variables = {}, answers }: WrongCase): Promise<Told> {
    const document = parse(operation);
    expect(validate(supergraph.apiSchema, document)).toEqual([]);
    const { data, errors } = await execute({
      ...graph.ask(document, undefined, variables),
      fetch: async (request) => {
        const answer = answers[request.subgraph];
        if (!answer) throw new Error(`${request.subgraph} was asked ${request.query}`);
        return structuredClone(typeof answer === 'function' ? answer(request) : answer);
      },
    });
    return { ...(data === undefined ? {} : { data: asJson(data) }), ...(errors ? { errors: errors.map(({ message, path = [] }) => `${message} at ${path.join('.')}`) } : {}) };
  }

  it.each(WRONG_CASES.map((one) => [one.what, one] as const))('%s', async (_, one) => {
    expect(await run(stock, one)).toEqual(one.stock);
    expect(await run(ours, one)).toEqual(one.ours);
  });
});

const asJson = (data: ExecutionResult['data']): unknown => JSON.parse(JSON.stringify(data)) as unknown;
