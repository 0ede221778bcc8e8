import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import { GraphQLError, Kind } from 'graphql';
import type { DocumentNode } from 'graphql';
import type { GatewayMetrics } from '../metrics.ts';
import type { Identity } from '../identity/identify.ts';
import type { RequestContext } from '../request-context.ts';
import type { Admit, OperationAsked } from '../subscriptions/admit.ts';
import { Payload } from '../subscriptions/payload.ts';
import type { StreamFormat } from './stream-format.ts';
import { openStream, writeOnce } from './stream.ts';
import type { Stream } from './stream.ts';

/** A request whose sender accepts more than one answer. */
export interface StreamAsked {
  readonly format: StreamFormat;
  readonly asked: OperationAsked;
  readonly method: string;
  readonly identity: Identity;
  readonly request: Pick<RequestContext, 'requestId' | 'traceparent' | 'signal'>;
}

/** Answers over HTTP that go on. */
export interface Streams {
  /** Begins to answer, and resolves. Rejects with a `GraphQLError` for what is refused before. */
  answer(asked: StreamAsked, reply: FastifyReply): Promise<void>;
  /** Ends all, spread out, each told that there would be more; resolves when none is left. Refuses new ones. */
  drain(): Promise<void>;
}

const SPREAD_MS_EACH = 5;
const MAX_SPREAD_MS = 5_000;

export interface StreamsDeps {
  readonly admit: Admit;
  readonly metrics: Pick<GatewayMetrics, 'streams'>;
}

export function createStreams({ admit, metrics }: StreamsDeps): Streams {
  const open = new Set<Stream>();
  let isDraining = false;

  return {
    async answer({ format, asked, method, identity, request }, reply) {
      if (isDraining) throw goingAway();
      const outcome = await admit(asked, identity, { ...request, ...(method === 'GET' ? { demand: demandReading } : {}) });
      if (request.signal.aborted) return void reply.hijack();
      if ('join' in outcome) {
        const response = begin(reply, format);
        metrics.streams.inc();
        let isOver = false;
        const stream = openStream({
          response, format, identity, join: outcome.join,
          over() {
            isOver = true;
            metrics.streams.dec();
            open.delete(stream);
          },
        });
        if (!isOver) open.add(stream);
        return;
      }
      const payload = 'answer' in outcome ? outcome.answer : new Payload({ errors: outcome.errors, extensions: { requestId: outcome.requestId } });
      if (format.streamsOneAnswer) return writeOnce(begin(reply, format), format, payload);
      void reply.code('answer' in outcome ? 200 : 400).header('cache-control', 'no-store').type('application/json; charset=utf-8').send(payload.text);
    },
    async drain() {
      isDraining = true;
      const pauseMs = Math.min(SPREAD_MS_EACH, MAX_SPREAD_MS / Math.max(1, open.size));
      for (const stream of [...open]) {
        stream.breakOff('GOING_AWAY');
        await delay(pauseMs);
      }
    },
  };
}

/** Writes the head by hand: from here on the answer is written piece by piece. A connection that was kept after it would keep the server from stopping. */
function begin(reply: FastifyReply, { contentType }: StreamFormat): ServerResponse {
  void reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { ...reply.getHeaders() as Record<string, string>, 'content-type': contentType, 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'close' });
  return raw;
}

/** A page of another site can make a browser send a GET: nothing is changed by one. */
function demandReading({ definitions }: DocumentNode): void {
  const isMutation = definitions.some((definition) => definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'mutation');
  if (isMutation) throw new GraphQLError('A mutation is sent by POST.', { extensions: { code: 'BAD_REQUEST', http: { status: 405 } } });
}

const goingAway = (): GraphQLError => new GraphQLError('The gateway is stopping.', { extensions: { code: 'GOING_AWAY', http: { status: 503 } } });
