import { HeaderMap } from '@apollo/server';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../identity/authenticate.ts';
import { LIMITS } from '../limits/limits.ts';
import { demandUnconditional } from '../limits/no-conditional-subscriptions.ts';
import { SECURITY_HEADERS } from '../pages/content-security.ts';
import { describeEndpoint } from '../pages/sandbox.ts';
import { openContext } from '../request-context.ts';
import type { RequestContext } from '../request-context.ts';
import { inRequest } from '../request-scope.ts';
import { requestIdOf, traceparentOf } from './request-id.ts';

export const GRAPHQL_PATH = '/graphql';

/** Answers GraphQL over HTTP at `/graphql`. */
export function serveGraphql(app: FastifyInstance, server: ApolloServer<RequestContext>, authenticate: Authenticate): void {
  app.route({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: GRAPHQL_PATH,
    onRequest: (request, reply, done) => {
      reply.header('x-request-id', requestIdOf(request.headers['x-request-id']));
      done();
    },
    handler: async (request, reply) => answer(server, authenticate, request, reply),
    errorHandler: (error: { statusCode?: number; message: string }, _request, reply) => refuseUnread(error, reply),
  });
}

async function answer(server: ApolloServer<RequestContext>, authenticate: Authenticate, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (isBrowsing(request)) return reply.headers(SECURITY_HEADERS).type('text/html; charset=utf-8').send(describeEndpoint(GRAPHQL_PATH));
  const requestId = String(reply.getHeader('x-request-id'));
  const { status, headers, body } = await inRequest(requestId, () =>
    server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method, headers: headersOf(request), search: searchOf(request), body: request.body },
      context: async () => {
        demandUnconditional(queryOf(request), LIMITS.tokens);
        const { caller } = await authenticate(request.headers.authorization);
        return openContext({ caller, requestId, traceparent: traceparentOf(request.headers.traceparent), signal: whileOpen(reply) });
      },
    }),
  );
  for (const [name, value] of headers) reply.header(name, value);
  return reply.code(status ?? 200).header('cache-control', 'no-store').send(body.kind === 'complete' ? body.string : '');
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  return new HeaderMap(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]])));
}

function searchOf({ url }: FastifyRequest): string {
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}

function queryOf(request: FastifyRequest): unknown {
  return request.method === 'GET' ? new URLSearchParams(searchOf(request)).get('query') : (request.body as { query?: unknown } | undefined)?.query;
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
