// The process of the subgraph whose orders are followed. Any order exists, with version 1 at first. A message raises the
// version of all orders, or asks how often orders were resolved since the last time.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { ORDERS } from './schema.ts';

let version = 1;
let resolved = 0;

const schema = buildSubgraphSchema([{
  typeDefs: parse(ORDERS),
  resolvers: {
    Query: { order: (_: unknown, { id }: { id: string }) => orderAt(id, version) },
    Order: { __resolveReference: async ({ id, version: at }: { id: string; version?: number }) => orderAt(id, at ?? version) },
  } as never,
}]);

function orderAt(id: string, at: number): object {
  resolved += 1;
  return { id, version: at, status: at % 2 === 0 ? 'PACKED' : 'SHIPPED', note: 'x'.repeat(100) };
}

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  let text = '';
  request.on('data', (chunk: Buffer) => (text += chunk.toString()));
  request.on('end', () => {
    const { query, variables } = JSON.parse(text) as { query: string; variables?: Record<string, unknown> };
    void graphql({ schema, source: query, variableValues: variables ?? {} }).then((result) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result)));
  });
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', 1_024, resolve));
process.on('message', (message: 'raise' | 'count') => {
  if (message === 'raise') version += 1;
  process.send?.(message === 'raise' ? { version } : { resolved });
  if (message === 'count') resolved = 0;
});
process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` });
