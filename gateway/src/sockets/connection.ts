import type { IncomingMessage } from 'node:http';
import { GraphQLError, parse } from 'graphql';
import type { ExecutionArgs, GraphQLFormattedError } from 'graphql';
import { CloseCode, makeServer } from 'graphql-ws';
import type { Context, Server } from 'graphql-ws';
import { requestIdOf } from '@storegraph/service/request-id';
import { readTraceparent } from '@storegraph/tracing/traceparent';
import { toFormatted } from '../errors/format-error.ts';
import type { FormatError } from '../errors/format-error.ts';
import type { AddressOf } from '../identity/client-address.ts';
import type { Identify, Identity } from '../identity/identify.ts';
import { LIMITS } from '../limits/limits.ts';
import type { Admit, Admitted } from '../subscriptions/admit.ts';
import type { Payload } from '../subscriptions/payload.ts';
import type { PerClientLimit } from '../limits/per-client-limit.ts';
import { untilEnded } from './until-ended.ts';

/** What is known of a socket besides the protocol's own state. */
export interface SocketState {
  readonly request: IncomingMessage;
  /** The operation of each id that was asked last, while it is looked at. */
  readonly turns: Map<string, object>;
  /** Closes it, and counts why. */
  close(code: number, why: CloseReason): void;
  /** Sends an operation's next answer. Undefined when there is room for more; otherwise a promise that resolves when there is: never, once it is closed. */
  next(id: string, payload: Payload): Promise<void> | undefined;
  /** Aborted when the socket is gone. */
  readonly signal: AbortSignal;
  /** It is known who they are, or that they may not come in. */
  arrived(): void;
  identity?: Identity;
}

/** Why the gateway closes a socket, as the client is told. */
export type CloseReason = 'Forbidden' | 'Access token expired' | 'API key revoked' | 'Access tokens cannot be verified at the moment' | 'Too slow: events pass faster than they are read' | 'Too slow: what was sent is not read' | 'Too many sockets' | 'Too many messages' | 'Going away' | 'Invalid message received' | 'Internal error';

export interface ConnectionDeps {
  readonly identify: Identify;
  readonly addressOf: AddressOf;
  readonly admit: Admit;
  /** The sockets of each user and partner. */
  readonly clientLimit: PerClientLimit;
  readonly formatError: FormatError;
}

type SocketContext = Context<Record<string, unknown>, SocketState>;

/**
 * The protocol `graphql-transport-ws` on one socket. Every operation passes through the same server, limits and identity
 * as over HTTP. Answers are not sent by the protocol's library, which would write each anew for every subscriber: it is
 * told when an operation ends, and nothing in between.
 */
export function createConnections({ identify, addressOf, admit, clientLimit, formatError }: ConnectionDeps): Server<SocketState> {
  const answers = new WeakMap<ExecutionArgs, AsyncIterableIterator<never>>();
  const formattedErrors = new WeakMap<GraphQLError, GraphQLFormattedError>();
  const asErrors = (errors: readonly GraphQLFormattedError[]): GraphQLError[] => errors.map((formatted) => {
    const error = new GraphQLError(formatted.message, { extensions: formatted.extensions });
    formattedErrors.set(error, formatted);
    return error;
  });

  return makeServer<Record<string, unknown>, SocketState>({
    connectionInitWaitTimeout: LIMITS.initMs,
    onConnect: (context) => connect(context, identify, addressOf, clientLimit).finally(context.extra.arrived),
    async onSubscribe({ extra, subscriptions }, id, payload) {
      if (id.length > MAX_ID) {
        extra.close(CloseCode.BadRequest, 'Invalid message received');
        return never();
      }
      if (Object.keys(subscriptions).length > LIMITS.operationsPerSocket) return asErrors([tooManyOperations]);
      const turn = {};
      extra.turns.set(id, turn);
      const asked = { ...payload, cursor: payload.extensions?.cursor };
      const request = { requestId: requestIdOf(undefined), traceparent: readTraceparent(extra.request.headers.traceparent) ?? undefined, signal: extra.signal };
      const outcome = await admit(asked, current(extra), request).catch(refused);
      // It was ended meanwhile, and its id is another's now.
      if (extra.turns.get(id) !== turn) return never();
      extra.turns.delete(id);
      if (outcome instanceof GraphQLError) return [outcome];
      if ('errors' in outcome) return asErrors(outcome.errors);
      const args: ExecutionArgs = { schema: undefined as never, document: MANY_ANSWERS, contextValue: null, rootValue: null };
      answers.set(args, answersOf(outcome, id, extra));
      return args;
    },
    subscribe: (args) => answers.get(args) as never,
    onError: (_context, _id, _payload, errors) => errors.map((error) => formattedErrors.get(error) ?? toFormatted(formatError, error)),
  });
}

/** An id comes back with each answer. */
const MAX_ID = 256;

/** Nothing is waited for: to the library the operation goes on, and nobody hears of it. One for each, so that all can be forgotten. */
const never = () => new Promise<never>(() => {});

/** Every operation is one of many answers to the library, since it sends none of them. */
const MANY_ANSWERS = parse('subscription { __typename }');

function answersOf(outcome: Exclude<Admitted, { errors: unknown }>, id: string, { next, close }: SocketState): AsyncIterableIterator<never> {
  if ('answer' in outcome) {
    return untilEnded((end) => {
      void Promise.resolve(next(id, outcome.answer)).then(end);
      return () => {};
    });
  }
  return untilEnded((end) => outcome.join({
    send: (payload) => next(id, payload),
    end,
    tooSlow: () => close(1013, 'Too slow: events pass faster than they are read'),
  }));
}

/** What is refused with a `GraphQLError` is an error of the operation; anything else is one of the socket. */
function refused(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  throw error;
}

/** Who showed no good token may not connect; who shows one stays as long as it is good. */
async function connect({ connectionParams, extra }: SocketContext, identify: Identify, addressOf: AddressOf, clientLimit: PerClientLimit): Promise<boolean> {
  const { headers } = extra.request;
  const shown = connectionParams?.authorization ?? connectionParams?.Authorization ?? headers.authorization;
  const apiKey = connectionParams?.apiKey ?? headers['x-api-key'];
  try {
    extra.identity = await identify({
      authorization: asText(shown),
      apiKey: asText(apiKey),
      address: addressOf(extra.request),
      headers,
    });
  } catch (error) {
    const isPassing = error instanceof GraphQLError && error.extensions.code === 'IDENTITY_UNAVAILABLE';
    if (isPassing) extra.close(1013, 'Access tokens cannot be verified at the moment');
    else extra.close(CloseCode.Forbidden, 'Forbidden');
    return false;
  }
  if (!takePlace(extra, extra.identity, clientLimit)) return false;
  endWithToken(extra, extra.identity);
  endWithKey(extra, extra.identity);
  return true;
}

/** Of who is known; the rest are counted by their address before they are let in. */
function takePlace({ signal, close }: SocketState, { client: { key, kind } }: Identity, clientLimit: PerClientLimit): boolean {
  if (kind === 'anonymous') return true;
  if (clientLimit.isFull(key)) {
    close(4429, 'Too many sockets');
    return false;
  }
  const giveBack = clientLimit.take(key);
  // A socket that was gone before it was known who it is has nothing to give back later.
  if (signal.aborted) giveBack();
  else signal.addEventListener('abort', giveBack, { once: true });
  return true;
}

/** What is no text cannot be good either. */
const asText = (shown: unknown): string | undefined => (typeof shown === 'string' || shown === undefined ? shown : 'not a text');

/** Forbidden lets a client try again, and ask for a new token before it does; Unauthorized would end all its subscriptions. */
function endWithToken({ signal, close }: SocketState, { expiresAt }: Identity): void {
  if (!Number.isFinite(expiresAt)) return;
  const timer = setTimeout(() => close(CloseCode.Forbidden, 'Access token expired'), Math.max(0, Math.min(expiresAt - Date.now(), 2 ** 31 - 1)));
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

/** A client that tries again finds out whether it was let go for good. */
function endWithKey({ signal, close }: SocketState, { whenRevoked }: Identity): void {
  const stop = whenRevoked?.(() => close(CloseCode.Forbidden, 'API key revoked'));
  if (stop) signal.addEventListener('abort', stop, { once: true });
}

function current({ identity }: SocketState): Identity {
  if (!identity) throw new Error('an operation before the socket was let in');
  return identity;
}

const tooManyOperations: GraphQLFormattedError = {
  message: `At most ${LIMITS.operationsPerSocket} operations run on one socket.`,
  extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
};
