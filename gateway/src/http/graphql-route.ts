import { HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { currentScope } from '@storegraph/tracing/scope';
import type { FormatError } from '../errors/format-error.ts';
import type { GatewayFigures } from '../figures.ts';
import type { Graphs } from '../graphs/graphs.ts';
import type { Identify, Identity } from '../identity/identify.ts';
import type { DocumentLimits } from '../limits/limits.ts';
import { demandUnconditional } from '../limits/no-conditional-subscriptions.ts';
import { SECURITY_HEADERS } from '../pages/content-security.ts';
import { describeEndpoint } from '../pages/sandbox.ts';
import { NEVER, openContext } from '../request-context.ts';
import { inRequest } from '../request-scope.ts';
import { refuse } from './refuse.ts';
import { createSharedAnswers } from './shared-answers.ts';
import type { HttpAnswer, SharedAnswers } from './shared-answers.ts';
import { closeBody, openBody } from './write-body.ts';

export const GRAPHQL_PATH = '/graphql';

export interface GraphqlRouteOptions {
  readonly graphs: Graphs;
  readonly identify: Identify;
  readonly formatError: FormatError;
  readonly figures: GatewayFigures;
  readonly limits: DocumentLimits;
}

interface Door extends GraphqlRouteOptions {
  readonly shared: SharedAnswers;
  readonly parseJson: (text: string) => Promise<unknown>;
}

/** Answers GraphQL over HTTP at `/graphql`. */
export function serveGraphql(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const shared = createSharedAnswers((isShared) => options.figures.answers.inc({ outcome: isShared ? 'shared' : 'alone' }));
  options.graphs.onSwap(() => shared.clear());
  void app.register(async (scope) => {
    const parseJson = parserOf(scope);
    const door: Door = { ...options, shared, parseJson };
    // The text itself says whether it was asked before.
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => done(null, text));
    scope.route({
      method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      url: GRAPHQL_PATH,
      onRequest: (request, reply, done) => {
        reply.header('x-request-id', request.id);
        done();
      },
      handler: async (request, reply) => answer(door, request, reply),
      errorHandler: (error: { statusCode?: number; message: string }, _request, reply) => refuseUnread(error, reply),
    });
  });
}

async function answer(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (isBrowsing(request)) return reply.headers(SECURITY_HEADERS).type('text/html; charset=utf-8').send(describeEndpoint(GRAPHQL_PATH));
  let identity: Identity;
  try {
    identity = await door.identify({ authorization: request.headers.authorization, address: request.ip, headers: request.headers });
  } catch (error) {
    return refuse(reply, error, door.formatError);
  }
  const requestId = String(reply.getHeader('x-request-id'));
  const text = textOf(request);
  const known = text === undefined ? undefined : door.shared.known(text);
  const { status, headers, body } = known && text !== undefined
    ? await door.shared.share(identity.accessClass, text, () => run(door, request, identity, requestId, NEVER, text))
    : await run(door, request, identity, requestId, whileOpen(reply), text);
  for (const [name, value] of headers) reply.header(name, value);
  return reply.code(status).header('cache-control', 'no-store').send(closeBody(body, {}));
}

/** One operation, by Apollo Server. */
async function run({ graphs, limits, shared, parseJson }: Door, request: FastifyRequest, identity: Identity, requestId: string, signal: AbortSignal, text: string | undefined): Promise<HttpAnswer> {
  const context = openContext(identity, { requestId, traceparent: currentScope()?.traceparent ?? undefined, signal });
  const body = typeof request.body === 'string' ? await parseJson(request.body) : request.body;
  const { status = 200, headers, body: written } = await inRequest(requestId, () =>
    graphs.current(identity.variant).server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method, headers: headersOf(request), search: searchOf(request), body },
      context: async () => {
        demandUnconditional(queryOf(request, body), limits.tokens);
        return context;
      },
    }));
  if (text !== undefined && context.notes.operation === 'query') shared.learn(text, { cost: context.notes.cost ?? 0 });
  return { status, headers: [...headers], body: openBody(written.kind === 'complete' ? written.string : '', context.notes.hasExtensions ?? true) };
}

/** Everything of a request, besides who asks, that its answer depends on. Undefined when it is no usual one. */
function textOf({ method, headers, body, url }: FastifyRequest): string | undefined {
  return method === 'POST' && typeof body === 'string' && url === GRAPHQL_PATH ? `${headers.accept ?? ''} ${headers['content-type'] ?? ''}\n${body}` : undefined;
}

function parserOf(scope: FastifyInstance): (text: string) => Promise<unknown> {
  // Refuses keys that reach into other objects.
  const parse = scope.getDefaultJsonParser('error', 'error');
  return (text) => new Promise((resolve, reject) => {
    void parse(undefined as never, text, (error, value) => (error ? reject(error) : resolve(value)));
  });
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function searchOf({ url }: FastifyRequest): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}

function queryOf(request: FastifyRequest, body: unknown): unknown {
  return request.method === 'GET' ? new URLSearchParams(searchOf(request)).get('query') : (body as { query?: unknown } | undefined)?.query;
}

/** Somebody opened the address in a browser. */
function isBrowsing({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && !url.includes('?') && (headers.accept?.includes('text/html') ?? false);
}

/** Aborts when the client goes away before it was answered. */
function whileOpen({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** What cannot be read is no GraphQL request, but it is answered as one. */
function refuseUnread({ statusCode = 500, message }: { statusCode?: number; message: string }, reply: FastifyReply): FastifyReply {
  const code = statusCode === 413 ? 'PAYLOAD_TOO_LARGE' : statusCode < 500 ? 'BAD_REQUEST' : 'INTERNAL';
  const told = code === 'INTERNAL' ? 'Something went wrong.' : message;
  return reply.code(statusCode).header('cache-control', 'no-store').send({
    errors: [{ message: told, extensions: { code } }],
    extensions: { requestId: String(reply.getHeader('x-request-id')) },
  });
}
