import type { IncomingHttpHeaders } from 'node:http';
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
    reply.headers(originHeaders(request.headers, isAllowed));
    done();
  });
  for (const asked of [path, `${path}/*`]) app.options(asked, async (_request, reply) =>
    reply.code(204).header('access-control-allow-methods', methods).header('access-control-allow-headers', ALLOWED_HEADERS).header('access-control-max-age', '600').send());
}

/** What an answer says of where it may be shown. */
export function originHeaders({ origin, host }: IncomingHttpHeaders, isAllowed: IsAllowedOrigin): Readonly<Record<string, string>> {
  if (!origin || !isAllowed(origin, host)) return TO_NOBODY;
  return { ...TO_NOBODY, 'access-control-allow-origin': origin, 'access-control-expose-headers': 'x-request-id, retry-after' };
}

const TO_NOBODY = { vary: 'origin' } as const;

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
