import { BrokenCircuitError, BulkheadRejectedError, bulkhead, wrap } from 'cockatiel';
import type { GraphQLFormattedError } from 'graphql';
import { Pool } from 'undici';
import type { Log } from '@storegraph/service/log';
import { IDENTITY_HEADER } from '@storegraph/service/identity';
import type { MintIdentity } from '@storegraph/service/identity';
import { currentScope } from '@storegraph/tracing/scope';
import { isRecording, startSpan } from '@storegraph/tracing/span';
import type { RebuildSubgraphError } from '../errors/rebuild-subgraph-error.ts';
import { bodyOf } from '../execution/execute.ts';
import type { SubgraphAnswer, SubgraphRequest } from '../execution/execute.ts';
import type { GatewayMetrics } from '../metrics.ts';
import { createSingleFlight } from '../sharing/single-flight.ts';
import type { RequestContext } from '../request-context.ts';
import type { WriteTracker } from '../sharing/write-tracker.ts';
import type { SubgraphAddress } from '../supergraph/supergraph-list.ts';
import { createCircuitBreaker, isClosed } from './circuit-breaker.ts';
import { deadline } from './deadline.ts';
import { post, readAnswer } from './post.ts';
import { isMutation } from './timeouts.ts';
import type { TimeoutOf } from './timeouts.ts';
import { Unavailable, toAbortedError, toUnavailableError } from './unavailable.ts';
import type { Reason } from './unavailable.ts';

/** Asks one subgraph. Rejects with a `GraphQLError` that is safe to be shown when it cannot answer. */
export interface SubgraphClient {
  ask(request: SubgraphRequest, context: RequestContext): Promise<SubgraphAnswer>;
  close(): Promise<void>;
}

/** An answer's text, and what was read from it, for the first who wants it. */
interface Answered {
  readonly text: string;
  first: SubgraphAnswer | undefined;
}

export interface SubgraphClientOptions {
  readonly address: SubgraphAddress;
  readonly timeoutOf: TimeoutOf;
  /** Undefined where subgraphs are not told who asks. */
  readonly mintIdentity: MintIdentity | undefined;
  readonly rebuildError: RebuildSubgraphError;
  /** Is told of mutations once they are through, whatever came of them. */
  readonly writes: WriteTracker;
  readonly metrics: GatewayMetrics;
  readonly log: Log;
}

const MAX_ANSWER_BYTES = 10 * 1024 * 1024;
/** Requests to one subgraph at a time, and how many more may wait: a slow one must not take up everything. */
const AT_ONCE = 128;
const WAITING = 2_048;

/** A subgraph keeps idle connections for longer, and one that leaves goes on for longer, too: a request never meets a closing one. */
const KEPT_MS = 4_000;

/** A connection is there at once, unless there is very much to do on either side. */
const connectMs = ({ ownMs }: ReturnType<TimeoutOf>): number => Math.max(1_000, ownMs / 4);

/** Keeps connections to a subgraph open, gives it a limited time, and stops asking while it does not answer. */
export function createSubgraphClient({ address: { name, url }, timeoutOf, mintIdentity, rebuildError, writes, metrics, log }: SubgraphClientOptions): SubgraphClient {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: 64, keepAliveTimeout: KEPT_MS, keepAliveMaxTimeout: KEPT_MS, connect: { timeout: connectMs(timeoutOf(name, '', 0)) }, maxResponseSize: MAX_ANSWER_BYTES });
  const breaker = createCircuitBreaker();
  breaker.onStateChange(() => {
    metrics.subgraphAsked.set({ subgraph: name }, isClosed(breaker));
    log.warn({ subgraph: name, asked: isClosed(breaker) === 1 }, 'a subgraph is asked again or no more');
  });
  metrics.subgraphAsked.set({ subgraph: name }, 1);
  const policy = wrap(bulkhead(AT_ONCE, WAITING), breaker);
  const singleFlight = createSingleFlight<Answered>({ told: (isShared) => metrics.subgraphSharing.inc({ subgraph: name, outcome: isShared ? 'shared' : 'alone' }), writes });

  /** Headers are written anew: nothing a client sends reaches a subgraph but what is named here. */
  const headersFor = async ({ caller, requestId, traceparent, forwarded }: RequestContext): Promise<Record<string, string>> => ({
    ...forwarded,
    'content-type': 'application/json',
    accept: 'application/json',
    ...(mintIdentity ? { [IDENTITY_HEADER]: await mintIdentity(name, caller) } : {}),
    'x-request-id': requestId,
    ...(traceparent ? { traceparent } : {}),
  });

  const send = async (query: string, body: string, context: RequestContext): Promise<string> => {
    const headers = await headersFor(context);
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

  /** One request over the network, measured. An answer that is none counts as a failure of the subgraph; what was expected is one. */
  const request = async (query: string, body: string, expected: string | undefined, context: RequestContext): Promise<Answered> => {
    const end = metrics.subgraphRequests.startTimer({ subgraph: name });
    const span = isRecording() ? startSpan({ service: 'gateway', name: `fetch ${name}`, kind: 'client', parent: currentScope()?.traceparent ?? context.traceparent ?? null }) : undefined;
    const traced = span ? { ...context, traceparent: span.traceparent ?? undefined } : context;
    try {
      const answered = await policy.execute(async () => {
        const text = await send(query, body, traced);
        return { text, first: text === expected ? undefined : readAnswer(text) };
      });
      end({ outcome: answered.first?.errors ? 'errors' : 'ok' });
      return answered;
    } catch (error) {
      const reason = reasonOf(error);
      end({ outcome: reason ?? 'aborted' });
      span?.fail({ code: reason ?? 'aborted' });
      if (error instanceof Unavailable) log.warn({ subgraph: name, reason, detail: error.message, requestId: context.requestId }, 'a subgraph did not answer');
      throw error;
    } finally {
      span?.end();
    }
  };

  /** A subgraph that says itself that it cannot answer, its database being away, is like one that does not. */
  const tell = (error: unknown, { degraded }: RequestContext): GraphQLFormattedError => {
    const told = rebuildError(error);
    if (told.extensions?.code !== 'SUBGRAPH_UNAVAILABLE') return told;
    degraded.add(name);
    return toUnavailableError(name, told.path ?? []).toJSON();
  };

  return {
    async ask(asked, context) {
      const { query, path, expected } = asked;
      const body = bodyOf(asked);
      try {
        const answered = isMutation(query)
          ? await request(query, body, expected, context).finally(() => writes.tell(context.client.key))
          : await singleFlight.join(`${context.accessClass} ${body}`, context.signal, (signal) => request(query, body, expected, { ...context, signal }));
        const { text } = answered;
        if (text === expected) return { text };
        // What is read is written to while it is put together with other answers, so whoever shares a text reads it anew.
        const { data, errors } = answered.first ?? readAnswer(text);
        answered.first = undefined;
        return { text, ...(data === undefined ? {} : { data }), ...(errors ? { errors: errors.map((error) => tell(error, context)) } : {}) };
      } catch (error) {
        if (!reasonOf(error)) throw error;
        context.degraded.add(name);
        throw toUnavailableError(name, path);
      }
    },
    async close() {
      await pool.destroy();
    },
  };
}

function reasonOf(error: unknown): Reason | undefined {
  if (error instanceof Unavailable) return error.reason;
  if (error instanceof BrokenCircuitError) return 'circuit-open';
  return error instanceof BulkheadRejectedError ? 'busy' : undefined;
}

/** Whether a connection broke before an answer came: a subgraph that restarts does that to kept connections. */
const isReset = (error: unknown): boolean => error instanceof Unavailable && error.reason === 'connection' && error.message !== 'ECONNREFUSED';
