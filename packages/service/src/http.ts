import { fastify } from 'fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { createDoors } from './doors.ts';
import { closeSilent } from './close-silent.ts';
import { runChecks } from './health.ts';
import type { Check } from './health.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import { REQUEST_TIMEOUTS, applyRequestTimeouts } from './request-timeouts.ts';
import type { RequestTimeouts } from './request-timeouts.ts';
import { requestIdOf } from './request-id.ts';
import { traceRequests } from './trace-requests.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Whether the server answers its last requests: then a connection ends with its answer. */
    isDraining(): boolean;
  }
}

/** What a server is made of. */
export interface HttpOptions {
  /** Whose server it is. */
  readonly service: string;
  readonly log: Log;
  readonly metrics: Metrics;
  /** What the service cannot work without. */
  readonly checks: Readonly<Record<string, Check>>;
  /** The most bytes a request's body may have; 100 KB when left out. */
  readonly bodyLimit?: number;
  /** How long it waits for what it is sent, where that is another time than usual. */
  readonly requestTimeouts?: Partial<RequestTimeouts>;
  /** Whether an error only says that something it needs does not answer at the moment. */
  readonly isUnavailable?: (error: unknown) => boolean;
  /** How many connections it takes in a turn of its loop; one when left out. */
  readonly doors?: number;
}

/** A service's HTTP server with `/health/live`, `/health/ready` and `/metrics`; routes are added to `app`. */
export interface Http {
  readonly app: FastifyInstance;
  /** Starts to answer; resolves with the address: `http://127.0.0.1:4001`. */
  listen(host: string, port: number): Promise<string>;
  /** From now on not ready. Still answers whoever comes, each connection for the last time. */
  standDown(): void;
  /** The same; answers what is under way, then closes. */
  close(): Promise<void>;
}

/** Clients are told that a kept connection is good for so long. */
const KEPT_S = 5;
/** It is kept for longer: a request must not meet a closing one. */
const REALLY_KEPT_MS = 72_000;

interface Refused { readonly statusCode?: number; readonly code?: string; readonly message: string }

/** Says what is wrong with a request. Fastify's own codes are its own affair. */
function refuse(reply: FastifyReply, status: number, { code, message }: Refused): FastifyReply {
  const told = code && !code.startsWith('FST_') ? code : status === 413 ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST';
  return reply.code(status).send({ error: { code: told, message } });
}

/** Opens a server that does not listen yet. */
export function createHttp({ service, log, metrics, checks, bodyLimit = 100 * 1024, requestTimeouts: asked, doors: count = 1, isUnavailable = () => false }: HttpOptions): Http {
  const requestTimeouts = { ...REQUEST_TIMEOUTS, ...asked };
  const app = fastify({
    bodyLimit, genReqId: ({ headers }) => requestIdOf(headers['x-request-id']), forceCloseConnections: 'idle', keepAliveTimeout: KEPT_S * 1_000, routerOptions: { maxParamLength: 500 },
    requestTimeout: requestTimeouts.requestMs, http: { connectionsCheckingInterval: requestTimeouts.checkEveryMs },
    // Before any route is found: the address cannot be read.
    frameworkErrors: (error, _request, reply) => void refuse(reply, error.statusCode ?? 400, error),
  });
  Object.assign(app.server, { keepAliveTimeoutBuffer: REALLY_KEPT_MS - KEPT_S * 1_000 });
  applyRequestTimeouts(app, requestTimeouts);
  const closeTheSilent = closeSilent(app.server);
  const doors = createDoors(app.server, count);
  let isDraining = false;
  app.decorate('isDraining', () => isDraining);

  traceRequests(app, service, log);
  // A connection that is kept open after its last answer would hold the server open with it.
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isDraining) reply.header('connection', 'close');
    done(null, payload);
  });
  app.get('/health/live', async () => ({ status: 'UP' }));
  app.get('/health/ready', async (_request, reply) => {
    const report = isDraining ? { status: 'DOWN' as const, checks: {} } : await runChecks(checks);
    return reply.code(report.status === 'UP' ? 200 : 503).header('cache-control', 'no-store').send(report);
  });
  app.get('/metrics', async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()));
  app.setNotFoundHandler(async (_request, reply) => reply.code(404).send({ error: { code: 'NOT_FOUND', message: 'There is nothing here.' } }));
  app.setErrorHandler(async (error: Refused, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return refuse(reply, status, error);
    if (isUnavailable(error)) {
      log.warn({ err: error, requestId: request.id }, 'what a request needs did not answer');
      return refuse(reply.header('retry-after', '1'), 503, { code: 'UNAVAILABLE', message: 'This cannot be answered at the moment.' });
    }
    log.error({ err: error, requestId: request.id }, 'a request failed');
    return reply.code(500).send({ error: { code: 'INTERNAL', message: 'Something went wrong.' } });
  });

  return {
    app,
    async listen(host, port) {
      await doors.demandFree(host, port);
      const address = await app.listen({ host, port, ...doors.options });
      await doors.open();
      return address.replace('0.0.0.0', '127.0.0.1').replace('[::]', '127.0.0.1');
    },
    standDown() {
      isDraining = true;
    },
    async close() {
      isDraining = true;
      const closed = Promise.all([app.close(), doors.close()]);
      closeTheSilent();
      await closed;
    },
  };
}
