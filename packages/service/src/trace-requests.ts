import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { inScope } from '@storegraph/tracing/scope';
import type { Scope } from '@storegraph/tracing/scope';
import { isRecording, startSpan } from '@storegraph/tracing/span';
import type { Span } from '@storegraph/tracing/span';
import { readTraceparent } from '@storegraph/tracing/traceparent';
import type { Log } from './log.ts';

/**
 * Has each request run in a scope of its own: with its id, and the W3C trace context it came with. Requests that ask the
 * graph or change something are spans, and lines of the log at level `debug`; pages, pictures, keys and health are not.
 */
export function traceRequests(app: FastifyInstance, service: string, log: Log): void {
  const scopes = new WeakMap<FastifyRequest, Scope>();

  app.addHook('onRequest', (request, reply, done) => {
    const traceparent = readTraceparent(request.headers['traceparent']);
    const isWatched = isTraced(request) && isWatching(log);
    const span = isWatched ? watch(request, reply, traceparent) : undefined;
    scopes.set(request, { requestId: request.id, traceparent: span?.traceparent ?? traceparent, ...(span ? { span } : {}) });
    done();
  });

  // Only here, since reading the body leaves whatever was begun before.
  app.addHook('preHandler', (request, _reply, done) => {
    const scope = scopes.get(request);
    if (scope) inScope(scope, done);
    else done();
  });

  function watch(request: FastifyRequest, reply: FastifyReply, parent: string | null): Span {
    const { id, method, routeOptions: { url: route = '' } } = request;
    const startedAt = performance.now();
    const span = startSpan({
      service, name: `${method} ${route}`, kind: 'server', parent,
      attributes: { 'http.request.method': method, 'http.route': route, 'storegraph.request.id': id },
    });
    // Also when who asked has left before the answer.
    reply.raw.once('close', () => {
      const { statusCode: status } = reply;
      span.set({ 'http.response.status_code': status });
      if (status >= 500) span.fail({ code: String(status) });
      span.end();
      const scope = scopes.get(request);
      if (scope) inScope(scope, () => log.debug({ method, route, status, ms: Math.round(performance.now() - startedAt) }, 'a request was answered'));
    });
    return span;
  }
}

/** Whether each request is told of by itself, as a span or a line of the log. */
export const isWatching = (log: Log): boolean => isRecording() || log.isLevelEnabled('debug');

const isTraced = ({ method, routeOptions: { url } }: FastifyRequest): boolean => url !== undefined && (method === 'POST' || url.startsWith('/graphql'));
