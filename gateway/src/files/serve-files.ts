import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Agent, request as send } from 'undici';
import { ANONYMOUS } from '@storegraph/kernel/caller';
import { IDENTITY_HEADER } from '@storegraph/service/identity';
import type { MintIdentity } from '@storegraph/service/identity';
import type { Log } from '@storegraph/service/log';
import type { SubgraphAddress } from '../supergraph/supergraph-list.ts';

/** The doors for files, what may be asked there, and how many files are on their way at one time: each holds a connection for as long as its client takes. */
const DOORS = {
  uploads: { methods: ['PUT', 'PATCH', 'HEAD'], atOnce: 64 },
  downloads: { methods: ['GET', 'HEAD'], atOnce: 64 },
  media: { methods: ['GET', 'HEAD'], atOnce: 256 },
} as const;

/** What a subgraph is told of a request, and a client of its answer: nothing else passes, least of all who asks. */
const ASKED = ['content-type', 'content-length', 'upload-offset', 'upload-complete', 'accept', 'if-none-match', 'range', 'traceparent'];
const ANSWERED = ['content-type', 'content-length', 'content-disposition', 'content-range', 'accept-ranges', 'upload-offset', 'cache-control', 'etag', 'last-modified', 'location', 'retry-after', 'x-content-type-options', 'content-security-policy', 'cross-origin-resource-policy'];

/** A subgraph that says nothing for so long is given up. */
const SILENCE_MS = 30_000;

export interface FileDoorOptions {
  readonly subgraphs: () => readonly SubgraphAddress[];
  /** Undefined where subgraphs are not told who asks. */
  readonly mintIdentity: MintIdentity | undefined;
  readonly log: Log;
}

/**
 * Passes files on as they come, without holding them: `/uploads/products/…` is that path at products, and so on. Who asks is
 * not looked at here: whoever was handed such an address may use it, and the subgraph that made it knows what for. It is
 * told that the gateway asks.
 */
export function serveFiles(app: FastifyInstance, { subgraphs, mintIdentity, log }: FileDoorOptions): { close(): Promise<void> } {
  const agent = new Agent({ connect: { timeout: 1_000 }, headersTimeout: SILENCE_MS, bodyTimeout: SILENCE_MS });

  /** Slow uploads take no picture's place: each door has its own. */
  const doorFor = (atOnce: number) => {
    let onTheirWay = 0;
    return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      if (onTheirWay >= atOnce) return tell(reply.header('retry-after', '1'), 503, 'OVERLOADED', 'Too many files are on their way. Try again in a moment.');
      onTheirWay += 1;
      reply.raw.once('close', () => (onTheirWay -= 1));
      return pass(request, reply);
    };
  };

  const pass = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const target = targetOf(request.raw.url ?? '', subgraphs());
    if (!target) return reply.callNotFound() as unknown as FastifyReply;
    try {
      const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
      const identity = mintIdentity && { [IDENTITY_HEADER]: await mintIdentity(target.subgraph, ANONYMOUS) };
      const answer = await send(target.url, {
        dispatcher: agent, method: request.method as 'PUT', body: hasBody ? bodyOf(request.raw) : null,
        headers: { ...pick(request.headers, ASKED), ...identity, 'x-request-id': request.id },
      });
      reply.code(answer.statusCode).headers(pick(answer.headers, ANSWERED));
      if (request.method === 'HEAD') answer.body.resume();
      return await reply.send(request.method === 'HEAD' ? undefined : answer.body);
    } catch (error) {
      log.warn({ requestId: request.id, error: error instanceof Error ? error.message : String(error) }, 'a file was not passed on');
      return tell(reply, 503, 'SUBGRAPH_UNAVAILABLE', 'The service that keeps this does not answer at the moment.');
    }
  };

  void app.register(async (scope) => {
    // What passes is not read here.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const [door, { methods, atOnce }] of Object.entries(DOORS)) scope.route({ method: [...methods], url: `/${door}/:subgraph/*`, handler: doorFor(atOnce), exposeHeadRoute: false, config: { isUpload: door === 'uploads' } });
  });
  return { close: () => agent.destroy() };
}

/**
 * What comes in, as it is passed on. When the subgraph has answered before it had everything, the rest is let run into
 * nothing: a client that is cut off while it sends does not hear the answer.
 */
function bodyOf(incoming: IncomingMessage): PassThrough {
  const passing = new PassThrough();
  incoming.pipe(passing);
  incoming.once('close', () => incoming.complete || passing.destroy(new Error('the client left')));
  passing.once('close', () => {
    incoming.unpipe(passing);
    incoming.resume();
  });
  // Whoever reads it hears of it.
  passing.on('error', () => {});
  return passing;
}

/** Names of letters, digits, `.`, `_`, `~` and `-`, none of which begins with a point: nothing leads out of the door. */
const PATH = /^\/(?:uploads|downloads|media)\/([a-z][a-z-]*)(?:\/[\w~-][\w.~-]*)+(?:\?[\w.~=&%-]*)?$/;

/** Where at which subgraph the file goes; undefined when there is no such subgraph, or the path is none. */
function targetOf(asked: string, subgraphs: readonly SubgraphAddress[]): { readonly subgraph: string; readonly url: URL } | undefined {
  const subgraph = subgraphs.find(({ name }) => name === PATH.exec(asked)?.[1]);
  return subgraph && { subgraph: subgraph.name, url: new URL(asked, subgraph.url) };
}

function pick(headers: Readonly<Record<string, string | string[] | undefined>>, names: readonly string[]): Record<string, string | string[]> {
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}

const tell = (reply: FastifyReply, status: number, code: string, message: string): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').send({ error: { code, message } });
