import type { FastifyInstance } from 'fastify';

/** Whether a page of this origin may use the graph from a browser. */
export type IsAllowedOrigin = (origin: string, host: string | undefined) => boolean;

const ALLOWED_HEADERS = 'content-type, authorization, x-api-key, x-request-id, last-event-id, traceparent, upload-offset, upload-complete, apollo-require-preflight, apollographql-client-name, apollographql-client-version';

/** The gateway's own pages, and those of `origins` (`*` for any). */
export function createIsAllowedOrigin(origins: readonly string[]): IsAllowedOrigin {
  const allowed = new Set(origins);
  return (origin, host) => allowed.has('*') || allowed.has(origin) || (host !== undefined && hostOf(origin) === host);
}

/**
 * Lets browsers show the answers below a path to pages of allowed origins. Callers are known by a bearer token
 * and never by a cookie, so credentials are not let through.
 */
export function allowOrigins(app: FastifyInstance, path: string, isAllowed: IsAllowedOrigin, methods = 'GET, POST'): void {
  app.addHook('onRequest', (request, reply, done) => {
    const [asked = ''] = request.url.split('?');
    if (asked !== path && !asked.startsWith(`${path}/`)) return done();
    reply.header('vary', 'origin');
    const { origin, host } = request.headers;
    if (origin && isAllowed(origin, host)) {
      reply.header('access-control-allow-origin', origin).header('access-control-expose-headers', 'x-request-id, retry-after');
    }
    done();
  });
  for (const asked of [path, `${path}/*`]) app.options(asked, async (_request, reply) =>
    reply.code(204).header('access-control-allow-methods', methods).header('access-control-allow-headers', ALLOWED_HEADERS).header('access-control-max-age', '600').send());
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
