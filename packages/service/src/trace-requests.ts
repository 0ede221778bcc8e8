import type { FastifyInstance, FastifyRequest } from 'fastify';
import { inScope } from '@storegraph/tracing/scope';
import { startSpan } from '@storegraph/tracing/span';
import type { Span } from '@storegraph/tracing/span';
import { readTraceparent } from '@storegraph/tracing/traceparent';

/** Requests that ask the graph or change something are traced; pages, pictures, keys and health are not. */
const isTraced = ({ method, routeOptions: { url } }: FastifyRequest): boolean => url !== undefined && (method === 'POST' || url.startsWith('/graphql'));

/** Has each request run in a scope of its own: with its id, and as a span that goes on from the W3C trace context it came with. */
export function traceRequests(app: FastifyInstance, service: string): void {
  const spans = new WeakMap<FastifyRequest, Span>();

  app.addHook('onRequest', (request, reply, done) => {
    if (isTraced(request)) {
      const { method, routeOptions: { url: route = '' } } = request;
      const span = startSpan({
        service, name: `${method} ${route}`, kind: 'server', parent: readTraceparent(request.headers['traceparent']),
        attributes: { 'http.request.method': method, 'http.route': route, 'storegraph.request.id': request.id },
      });
      spans.set(request, span);
      // Also when who asked has left before the answer.
      reply.raw.once('close', () => {
        span.set({ 'http.response.status_code': reply.statusCode });
        if (reply.statusCode >= 500) span.fail(undefined);
        span.end();
      });
    }
    done();
  });

  // Only here, since reading the body leaves whatever was begun before.
  app.addHook('preHandler', (request, _reply, done) => {
    const span = spans.get(request);
    inScope({ requestId: request.id, traceparent: span?.traceparent ?? null, ...(span ? { span } : {}) }, done);
  });
}
