import { z } from 'zod';
import { isId } from '@storegraph/kernel/ids';
import type { Http } from '@storegraph/service/http';
import { IDENTITY_HEADER } from '@storegraph/service/identity';
import type { VerifyIdentity } from '@storegraph/service/identity';
import type { NoteUsage } from '../domain/partners/note-usage.ts';
import type { RegistryReads } from '../domain/partners/ports.ts';
import { LATENCY_BOUNDS_MS } from '../domain/partners/usage.ts';

/** What the gateway asks for, and what it tells. */
export interface RegistryRoutesOptions {
  readonly verify: VerifyIdentity;
  readonly registry: RegistryReads;
  readonly noteUsage: NoteUsage;
}

const count = z.int().nonnegative();
const moment = z.iso.datetime().transform((text) => new Date(text));
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const usageOnWire = z.object({
  id: z.uuid(),
  usage: z.array(z.object({
    clientId: z.string(), operationId: z.string().regex(/^[\w.:-]{1,128}$/), count, errors: count, lastUsedAt: moment,
    latency: z.object({
      boundsMs: z.array(z.number()).refine((bounds) => bounds.join() === LATENCY_BOUNDS_MS.join(), `must be ${LATENCY_BOUNDS_MS.join(', ')}`),
      counts: z.array(count).length(LATENCY_BOUNDS_MS.length + 1),
    }),
  })).max(200),
  keys: z.array(z.object({ hash, lastUsedAt: moment })).max(200).default([]),
});

/** Only the gateway itself is answered: callers in whose name it asks are not. */
const GATEWAY = 'gateway';

/**
 * `GET /internal/operation-registry` hands out all that the gateway goes by, or 304 when it has that;
 * `POST /internal/operation-usage` takes what it counted.
 */
export function addRegistryRoutes(app: Http['app'], { verify, registry, noteUsage }: RegistryRoutesOptions): void {
  void app.register(async (scope) => {
    // Before the body is read: who is not the gateway is not listened to.
    scope.addHook('onRequest', async (request, reply) => {
      const caller = await verify(request.headers[IDENTITY_HEADER] as string | undefined);
      if (caller?.client === GATEWAY && !caller.userId) return;
      return reply.code(401).send({ error: { code: 'UNAUTHENTICATED', message: 'Only the gateway is answered here.' } });
    });

    scope.get('/internal/operation-registry', async (request, reply) => {
      reply.header('cache-control', 'no-cache');
      const version = await registry.version();
      if (request.headers['if-none-match'] === `"${version}"`) return reply.code(304).header('etag', `"${version}"`).send();
      const found = await registry.read();
      return reply.header('etag', `"${found.version}"`).send(found);
    });

    scope.post('/internal/operation-usage', async (request, reply) => {
      const read = usageOnWire.safeParse(request.body);
      if (!read.success) return reply.code(400).send({ error: { code: 'BAD_REQUEST', message: z.prettifyError(read.error) } });
      const { id, usage, keys } = read.data;
      const notes = usage.flatMap(({ clientId, latency, ...note }) => (isId('partner', clientId) ? [{ ...note, partnerId: clientId, latency: latency.counts }] : []));
      await noteUsage({ id, notes, keys });
      return reply.code(204).send();
    });
  });
}
