import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { compose } from '../../../schema/src/compose.ts';
import { readSupergraph } from '../supergraph/read-supergraph.ts';
import { createCompiledExecutor } from './compiled-executor.ts';
import type { SubgraphRequest } from './execute.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const SUBGRAPHS = [
  { name: 'lists', url: 'http://lists', sdl: `${LINK} type Query { newest: [Thing!]! dearest: [Thing!]! } type Thing @key(fields: "id") { id: ID! }` },
  { name: 'names', url: 'http://names', sdl: `${LINK} type Thing @key(fields: "id") { id: ID! name: String! }` },
];
const NAMES: Readonly<Record<string, string>> = { a: 'Lamp', b: 'Chair', c: 'Vase' };
const things = (...ids: string[]) => ids.map((id) => ({ __typename: 'Thing', id }));

/** Runs a query over two lists of things whose names another subgraph knows. */
async function run(query: string, lists: Record<string, unknown>): Promise<{ data: unknown; asked: SubgraphRequest[] }> {
  const supergraph = readSupergraph(compose(SUBGRAPHS as never).supergraphSdl);
  const document = parse(query);
  const asked: SubgraphRequest[] = [];
  const { data } = await createCompiledExecutor(supergraph)({
    document, operationName: undefined, variables: {}, plan: supergraph.planner.plan(document, undefined).node as never,
    fetch: async (request) => {
      asked.push(request);
      if (request.subgraph === 'lists') return { data: structuredClone(lists) };
      return { data: { _entities: (request.variables.representations as { id: string }[]).map(({ id }) => ({ name: NAMES[id] })) } };
    },
  });
  return { data: JSON.parse(JSON.stringify(data)), asked };
}

describe('requests for the same entities from different parts of a plan', () => {
  it('are the same request, in whatever order the parts have them', async () => {
    const { data, asked } = await run('query Shelf { newest { name } dearest { name } }', { newest: things('c', 'a', 'b', 'a'), dearest: things('a', 'b', 'c') });
    const [one, other, ...more] = asked.filter(({ subgraph }) => subgraph === 'names').map(({ query, operationName, variables }) => ({ query, operationName, variables }));
    expect(more).toEqual([]);
    expect(one).toEqual(other);
    expect(data).toEqual({ newest: ['Vase', 'Lamp', 'Chair', 'Lamp'].map((name) => ({ name })), dearest: ['Lamp', 'Chair', 'Vase'].map((name) => ({ name })) });
  });

  it('keep the name of the operation and of the subgraph', async () => {
    const { asked } = await run('query Shelf__7 { newest { name } }', { newest: things('a') });
    expect(asked.map(({ operationName, query }) => [operationName, query.startsWith(`query ${operationName ?? ''}`)])).toEqual([['Shelf__7__lists', true], ['Shelf__7__names', true]]);
  });
});
