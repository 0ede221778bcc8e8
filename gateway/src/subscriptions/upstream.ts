import { GraphQLError } from 'graphql';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { createClient } from 'graphql-ws';
import type { Sink } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { ClientOptions } from 'ws';
import { IDENTITY_HEADER } from '@storegraph/service/identity';
import type { MintIdentity } from '@storegraph/service/identity';
import type { RebuildSubgraphError } from '../errors/rebuild-subgraph-error.ts';
import type { SubgraphAnswer } from '../execution/execute.ts';
import type { Identity } from '../identity/identify.ts';
import { toUnavailableError } from '../subgraphs/unavailable.ts';
import type { Feed, FeedKind, FeedOptions } from './feed.ts';
import type { Payload } from './payload.ts';
import type { PreparedSubscription } from './prepare.ts';

/** Subscribes at a subgraph, as who asks. What it tells goes to the sink; the returned function ends it. */
export type AskUpstream = (prepared: PreparedSubscription, identity: Identity, sink: Sink<SubgraphAnswer>) => () => void;

export interface UpstreamDeps {
  /** Where a subgraph answers now: `http://127.0.0.1:4001/graphql`. */
  readonly urlOf: (subgraph: string) => string | undefined;
  /** Undefined where subgraphs are not told who asks. */
  readonly mintIdentity: MintIdentity | undefined;
  readonly rebuildError: RebuildSubgraphError;
}

const PAUSES_MS = [250, 500, 1_000, 2_000, 4_000];

/** A subgraph is asked by `graphql-transport-ws` at its own address. One that is away is asked again for some eight seconds. */
export function createAskUpstream({ urlOf, mintIdentity, rebuildError }: UpstreamDeps): AskUpstream {
  return ({ primary: { serviceName, operation, operationName }, variables, responseKey }, identity, sink) => {
    let headers: Record<string, string> = {};
    const client = createClient({
      webSocketImpl: class extends WebSocket {
        constructor(url: string, protocol: string) {
          super(url, protocol, { headers, handshakeTimeout: 2_000, maxPayload: 10 * 1024 * 1024 } satisfies ClientOptions);
        }
      },
      async url() {
        const url = urlOf(serviceName);
        if (url === undefined) throw new Error(`The supergraph names a subgraph ${serviceName} that is not in the list.`);
        headers = { ...identity.forwarded, ...(mintIdentity ? { [IDENTITY_HEADER]: await mintIdentity(serviceName, identity.caller) } : {}) };
        return url.replace(/^http/, 'ws');
      },
      connectionParams: () => headers,
      retryAttempts: PAUSES_MS.length,
      retryWait: (retries) => new Promise((resolve) => setTimeout(resolve, PAUSES_MS[retries] ?? 4_000)),
      shouldRetry: () => true,
      keepAlive: 12_000,
    });
    const rebuilt = (errors: readonly GraphQLFormattedError[]) => errors.map(rebuildError);
    client.subscribe<Record<string, unknown>>({ query: operation, operationName, variables: { ...variables } }, {
      next: ({ data, errors }: FormattedExecutionResult<Record<string, unknown>>) => sink.next({ ...(data === undefined ? {} : { data }), ...(errors ? { errors: rebuilt(errors) } : {}) }),
      error: (error) => sink.error(Array.isArray(error) ? new AggregateError(rebuilt(error as GraphQLFormattedError[]).map(({ message, extensions }) => new GraphQLError(message, { path: [responseKey], extensions }))) : toUnavailableError(serviceName, [responseKey])),
      complete: () => sink.complete(),
    });
    return () => void client.dispose();
  };
}

/** What is kept of what a subgraph told, for those who are a little behind. */
const MOST = 100;

/** Shows what a subgraph tells by itself, from when a subscriber comes. There is no going back. Positions count. */
export function openUpstream(ask: AskUpstream): FeedKind {
  return { skips: false, endsLast: true, open: (options) => open(ask, options) };
}

function open(ask: AskUpstream, { prepared, identity, resolve, tell, fail }: FeedOptions): Feed {
  let position = 0;
  const recent = new Map<number, Payload | Promise<Payload>>();
  const show = (answer: SubgraphAnswer): void => {
    const at = ++position;
    const payload = resolve.told(answer).catch(resolve.failure).then((told) => {
      if (recent.has(at)) recent.set(at, told);
      return told;
    });
    recent.set(at, payload);
    recent.delete(at - MOST);
    tell();
  };
  let asked = prepared;
  const begin = () => ask(asked, identity, { next: show, error: fail, complete: () => fail() });
  let end = begin();
  return {
    enter: async () => ({ payloads: [], position }),
    next(from) {
      if (from >= position) return undefined;
      const payload = recent.get(from + 1);
      return payload ? { position: from + 1, payload } : 'lost';
    },
    use(next) {
      const isSame = next.primary.operation === asked.primary.operation && next.primary.serviceName === asked.primary.serviceName;
      asked = next;
      if (isSame) return;
      end();
      end = begin();
    },
    stop: () => end(),
  };
}
