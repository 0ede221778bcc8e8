import { BrokenCircuitError } from 'cockatiel';
import { Pool } from 'undici';
import type { Log } from '@storegraph/service/log';
import { IDENTITY_HEADER } from '@storegraph/service/identity';
import type { MintIdentity } from '@storegraph/service/identity';
import type { RebuildSubgraphError } from '../errors/rebuild-subgraph-error.ts';
import type { SubgraphAnswer, SubgraphRequest } from '../execution/execute.ts';
import type { GatewayFigures } from '../figures.ts';
import type { RequestContext } from '../request-context.ts';
import type { SubgraphAddress } from '../supergraph/supergraph-list.ts';
import { createBreaker, isClosed } from './breaker.ts';
import { deadline } from './deadline.ts';
import { post } from './post.ts';
import { isMutation } from './timeouts.ts';
import type { TimeoutOf } from './timeouts.ts';
import { Unavailable, toAbortedError, toUnavailableError } from './unavailable.ts';

/** Asks one subgraph. Rejects with a `GraphQLError` that is safe to be shown when it cannot answer. */
export interface SubgraphClient {
  ask(request: SubgraphRequest, context: RequestContext): Promise<SubgraphAnswer>;
  close(): Promise<void>;
}

export interface SubgraphClientOptions {
  readonly address: SubgraphAddress;
  readonly timeoutOf: TimeoutOf;
  readonly mintIdentity: MintIdentity;
  readonly rebuildError: RebuildSubgraphError;
  readonly figures: GatewayFigures;
  readonly log: Log;
}

const MAX_ANSWER_BYTES = 10 * 1024 * 1024;

/** Keeps connections to a subgraph open, gives it a limited time, and stops asking while it does not answer. */
export function createSubgraphClient({ address: { name, url }, timeoutOf, mintIdentity, rebuildError, figures, log }: SubgraphClientOptions): SubgraphClient {
  const { origin, pathname } = new URL(url);
  // The subgraphs keep idle connections open for longer than this: a request never meets a closing one.
  const pool = new Pool(origin, { connections: 64, keepAliveTimeout: 30_000, connect: { timeout: 1_000 }, maxResponseSize: MAX_ANSWER_BYTES });
  const breaker = createBreaker();
  breaker.onStateChange(() => {
    figures.subgraphAsked.set({ subgraph: name }, isClosed(breaker));
    log.warn({ subgraph: name, asked: isClosed(breaker) === 1 }, 'a subgraph is asked again or no more');
  });
  figures.subgraphAsked.set({ subgraph: name }, 1);

  /** Headers are written anew: nothing a client sends reaches a subgraph but what is named here. */
  const headersFor = async ({ caller, requestId, traceparent }: RequestContext): Promise<Record<string, string>> => ({
    'content-type': 'application/json',
    accept: 'application/json',
    [IDENTITY_HEADER]: await mintIdentity(name, caller),
    'x-request-id': requestId,
    ...(traceparent ? { traceparent } : {}),
  });

  const send = async ({ query, operationName, variables }: SubgraphRequest, context: RequestContext): Promise<SubgraphAnswer> => {
    const headers = await headersFor(context);
    const body = JSON.stringify({ query, operationName, variables });
    const { ownMs, leftMs } = timeoutOf(name, query, Date.now() - context.startedAt);
    const { signal, done } = deadline(leftMs, context.signal);
    try {
      return await post(pool, pathname, headers, body, signal).catch((error: unknown) => {
        if (isMutation(query) || signal.aborted || !isReset(error)) throw error;
        return post(pool, pathname, headers, body, signal);
      });
    } catch (error) {
      // A client that left says nothing about the subgraph, nor does time that others used up.
      if (context.signal.aborted) throw toAbortedError();
      throw leftMs < ownMs && error instanceof Unavailable && error.reason === 'timeout' ? new Unavailable('budget', error.message) : error;
    } finally {
      done();
    }
  };

  return {
    async ask(request, context) {
      const end = figures.subgraphRequests.startTimer({ subgraph: name });
      try {
        const { data, errors } = await breaker.execute(() => send(request, context));
        end({ outcome: errors ? 'errors' : 'ok' });
        return { ...(data === undefined ? {} : { data }), ...(errors ? { errors: errors.map(rebuildError) } : {}) };
      } catch (error) {
        const reason = error instanceof Unavailable ? error.reason : error instanceof BrokenCircuitError ? 'circuit-open' : undefined;
        end({ outcome: reason ?? 'aborted' });
        if (!reason) throw error;
        context.degraded.add(name);
        if (error instanceof Unavailable) log.warn({ subgraph: name, reason, detail: error.message, requestId: context.requestId }, 'a subgraph did not answer');
        throw toUnavailableError(name, request.path);
      }
    },
    async close() {
      await pool.destroy();
    },
  };
}

/** Whether a connection broke before an answer came: a subgraph that restarts does that to kept connections. */
const isReset = (error: unknown): boolean => error instanceof Unavailable && error.reason === 'connection' && error.message !== 'ECONNREFUSED';
