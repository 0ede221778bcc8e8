import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { IDENTITY_HEADER, createVerifyIdentity } from '@storegraph/service/identity';

/** How a subgraph answers: rightly, or in one of the ways that go wrong. */
export type Manner = 'rightly' | 'never' | 'reset' | 'html' | 'error-500' | 'unauthorized' | 'not-json' | 'no-answer' | 'proto' | 'huge' | ((body: { query: string }) => unknown);

export interface TinySubgraph {
  readonly name: string;
  readonly url: string;
  readonly requests: { readonly headers: IncomingHttpHeaders; readonly body: { query: string; variables: Record<string, unknown> } }[];
  /** Requests that were given up before they were answered. */
  givenUp(): number;
  answer(manner: Manner): void;
  /** Breaks off all WebSockets. */
  cutSockets(): void;
  /** Lets nobody connect any more. */
  close(): Promise<void>;
}

/** A real subgraph in a few lines: HTTP on its own port, and refusing whoever is not the gateway, unless it is open. */
export async function startTinySubgraph(name: string, typeDefs: string, resolvers: object, publicKeys: Parameters<typeof createVerifyIdentity>[1], { isOpen = false } = {}): Promise<TinySubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: { ...resolvers } }]);
  const verify = isOpen ? async () => ANONYMOUS : createVerifyIdentity(name, publicKeys);
  const requests: TinySubgraph['requests'] = [];
  let manner: Manner = 'rightly';
  let givenUp = 0;

  const server = createServer((request, response) => void serve(request, response).catch((error: unknown) => {
    // Who asked has gone before all of it was read.
    if (!request.errored) throw error;
  }));
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/health/ready') return void sendJson(response, 200, { status: 'UP', checks: { database: { status: 'UP', latencyMs: 1.5 }, nats: { status: 'UP', latencyMs: 1 } } });
    response.once('close', () => (givenUp += response.writableFinished ? 0 : 1));
    const caller = await verify(request.headers[IDENTITY_HEADER] as string | undefined);
    const body = JSON.parse(await textOf(request)) as TinySubgraph['requests'][number]['body'];
    requests.push({ headers: request.headers, body });
    if (!caller) return sendJson(response, 401, { errors: [{ message: 'Only the gateway is answered here.', extensions: { code: 'UNAUTHENTICATED' } }] });
    if (manner === 'rightly') return sendJson(response, 200, await answer(body, caller));
    await misbehave(manner, response, body);
  }
  async function answer({ query, variables }: TinySubgraph['requests'][number]['body'], caller: Caller): Promise<unknown> {
    const { data, errors } = await graphql({ schema, source: query, variableValues: variables, contextValue: { caller } });
    return { ...(data === undefined ? {} : { data }), ...(errors ? { errors: errors.map((error) => ({ ...error.toJSON(), extensions: error.originalError && 'extensions' in error.originalError ? error.originalError.extensions : error.extensions })) } : {}) };
  }

  const sockets = serveSubscriptions(server, schema, verify);

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    name, requests,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    givenUp: () => givenUp,
    answer: (next) => void (manner = next),
    cutSockets: () => sockets.clients.forEach((socket) => socket.terminate()),
    async close() {
      sockets.clients.forEach((socket) => socket.terminate());
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Its own subscriptions, for the gateway alone. */
function serveSubscriptions(server: Server, schema: GraphQLSchema, verify: ReturnType<typeof createVerifyIdentity>): WebSocketServer {
  const sockets = new WebSocketServer({ server, path: '/graphql' });
  useServer({
    schema,
    onConnect: async ({ extra }) => (await verify((extra as { request: IncomingMessage }).request.headers[IDENTITY_HEADER] as string | undefined)) !== undefined,
    context: async ({ extra }) => ({ caller: await verify((extra as { request: IncomingMessage }).request.headers[IDENTITY_HEADER] as string | undefined) }),
  }, sockets);
  return sockets;
}

async function misbehave(manner: Exclude<Manner, 'rightly'>, response: ServerResponse, body: { query: string }): Promise<void> {
  if (typeof manner === 'function') return sendJson(response, 200, await manner(body));
  const ways: Readonly<Record<Exclude<Manner, 'rightly' | ((...args: never) => unknown)>, () => void>> = {
    never: () => {},
    reset: () => response.destroy(),
    html: () => void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>secret-canary at http://10.0.0.7/</h1>'),
    'error-500': () => sendJson(response, 500, { errors: [{ message: 'secret-canary' }] }),
    unauthorized: () => sendJson(response, 401, { errors: [{ message: 'secret-canary', extensions: { code: 'UNAUTHENTICATED' } }] }),
    'not-json': () => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"data": secret-canary'),
    'no-answer': () => sendJson(response, 200, ['secret-canary']),
    proto: () => void response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"__proto__":{"polluted":true},"_entities":[{"__typename":"Product","reviews":[],"__proto__":{"polluted":true}}]}}'),
    huge: () => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = Buffer.alloc(1024 * 1024, ' ');
      let sent = 0;
      const more = () => (sent++ < 12 ? void response.write(chunk, more) : void response.end());
      more();
    },
  };
  ways[manner]();
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
