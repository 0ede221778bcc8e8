import type { IncomingMessage } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { GraphQLError, parse } from 'graphql';
import type { ExecutionArgs, FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { CloseCode, makeServer } from 'graphql-ws';
import type { Context, Server, SubscribePayload } from 'graphql-ws';
import { tellCost } from '../cost/accounts.ts';
import type { Accounts } from '../cost/accounts.ts';
import { toFormatted } from '../errors/format-error.ts';
import type { FormatError } from '../errors/format-error.ts';
import type { Graphs } from '../graphs/graphs.ts';
import { requestIdOf, traceparentOf } from '../http/request-id.ts';
import type { AddressOf } from '../identity/client-address.ts';
import type { Identify, Identity } from '../identity/identify.ts';
import { LIMITS } from '../limits/limits.ts';
import type { DocumentLimits } from '../limits/limits.ts';
import { demandParsable } from '../limits/demand-parsable.ts';
import { openContext } from '../request-context.ts';
import type { RequestContext } from '../request-context.ts';
import { inOwnRequest } from '../request-scope.ts';
import type { Operations } from '../operations/operations.ts';
import type { Shedding } from '../shedding/shed.ts';
import type { PreparedSubscription } from '../subscriptions/prepare.ts';
import type { Subscribe } from '../subscriptions/subscribe.ts';

/** What is known of a socket besides the protocol's own state. */
export interface SocketState {
  readonly request: IncomingMessage;
  /** Closes it, and counts why. */
  close(code: number, why: CloseReason): void;
  /** Aborted when the socket is gone. */
  readonly signal: AbortSignal;
  identity?: Identity;
}

/** Why the gateway closes a socket, as the client is told. */
export type CloseReason = 'Forbidden' | 'Access token expired' | 'API key revoked' | 'Access tokens cannot be verified at the moment' | 'Too slow: events pass faster than they are read' | 'Going away' | 'Internal error';

export interface ConnectionDeps {
  readonly graphs: Graphs;
  readonly identify: Identify;
  readonly addressOf: AddressOf;
  /** Undefined where nobody is charged. */
  readonly accounts?: Accounts | undefined;
  /** Undefined where nobody is turned away. */
  readonly shedding?: Shedding | undefined;
  readonly limits: DocumentLimits;
  readonly operations: Pick<Operations, 'resolve' | 'usage'>;
  readonly subscribe: Subscribe;
  readonly formatError: FormatError;
}

type SocketContext = Context<Record<string, unknown>, SocketState>;
/** An operation that passed all checks: its answer, or the answers to come. */
type Admitted = FormattedExecutionResult | AsyncIterable<FormattedExecutionResult>;

/**
 * The protocol `graphql-transport-ws` on one socket. Every operation passes through the same server, limits
 * and identity as over HTTP; subscriptions are then followed.
 */
export function createConnections({ graphs, identify, addressOf, accounts, shedding, limits, operations, subscribe, formatError }: ConnectionDeps): Server<SocketState> {
  const admitted = new WeakMap<ExecutionArgs, Admitted>();
  const formattedErrors = new WeakMap<GraphQLError, GraphQLFormattedError>();
  const asErrors = (errors: readonly GraphQLFormattedError[]): GraphQLError[] => errors.map((formatted) => {
    const error = new GraphQLError(formatted.message, { extensions: formatted.extensions });
    formattedErrors.set(error, formatted);
    return error;
  });

  const admit = async ({ extra, subscriptions }: SocketContext, payload: SubscribePayload): Promise<{ args: ExecutionArgs; answer: Admitted } | readonly GraphQLError[]> => {
    if (Object.keys(subscriptions).length > LIMITS.operationsPerSocket) return asErrors([tooManyOperations]);
    const startedAt = performance.now();
    const identity = await current(extra);
    // Before anything is parsed: what may not be run is not looked at.
    const { text, operation } = operations.resolve(payload, identity.client);
    const spent = accounts?.refusalOf(identity.client)?.refusal;
    if (spent) throw spent;
    demandParsable(text, limits.tokens);
    const { server, supergraph } = graphs.current(identity.variant);
    const requestId = requestIdOf(undefined);
    const traceparent = traceparentOf(extra.request.headers.traceparent);
    const followed: PreparedSubscription[] = [];
    const context = openContext(identity, { requestId, traceparent, signal: extra.signal, follow: (prepared) => void followed.push(prepared) });
    const leave = shedding?.enter({ text: text ?? '', isKnown: identity.client.kind !== 'anonymous' });
    const result = await inOwnRequest(requestId, traceparent, () => answer(server, text, payload, context)).finally(leave);
    if (operation) operations.usage.count(operation, performance.now() - startedAt, (result.errors ?? []).length > 0);
    if (!('data' in result)) return asErrors(result.errors ?? []);
    const [prepared] = followed;
    const tooSlow = () => extra.close(1013, 'Too slow: events pass faster than they are read');
    return {
      // The protocol needs to know whether one answer follows or many.
      args: { schema: supergraph.apiSchema, document: prepared ? A_SUBSCRIPTION : A_QUERY, contextValue: null, rootValue: null },
      answer: prepared && !result.errors ? subscribe(prepared, { identity, requestId, traceparent, tooSlow }) : result,
    };
  };
  const answerOf = (args: ExecutionArgs) => admitted.get(args) as never;

  return makeServer<Record<string, unknown>, SocketState>({
    onConnect: (context) => connect(context, identify, addressOf),
    async onSubscribe(context, _id, payload) {
      const outcome = await admit(context, payload).catch(refused);
      if (!('args' in outcome)) return outcome;
      admitted.set(outcome.args, outcome.answer);
      return outcome.args;
    },
    execute: answerOf,
    subscribe: answerOf,
    onNext: (_context, _id, _payload, _args, result) => result as FormattedExecutionResult,
    onError: (_context, _id, _payload, errors) => errors.map((error) => formattedErrors.get(error) ?? toFormatted(formatError, error)),
  });
}

/** What is refused with a `GraphQLError` is an error of the operation; anything else is one of the socket. */
function refused(error: unknown): readonly GraphQLError[] {
  if (error instanceof GraphQLError) return [error];
  throw error;
}

const A_QUERY = parse('{ __typename }');
const A_SUBSCRIPTION = parse('subscription { __typename }');

async function answer(server: ApolloServer<RequestContext>, query: string | undefined, { operationName, variables }: SubscribePayload, contextValue: RequestContext): Promise<FormattedExecutionResult> {
  const request = { ...(query === undefined ? {} : { query }), ...(operationName ? { operationName } : {}), ...(variables ? { variables } : {}) };
  const { body } = await server.executeOperation(request, { contextValue });
  const result = body.kind === 'single' ? body.singleResult : {};
  const { requestId } = contextValue;
  const cost = contextValue.notes.charged && (JSON.parse(tellCost(contextValue.notes.charged)) as unknown);
  const told = { ...result.extensions, ...(cost ? { cost } : {}), ...(result.errors ? { requestId } : {}) };
  return Object.keys(told).length > 0 ? { ...result, extensions: told } : result;
}

/** Who showed no good token may not connect; who shows one stays as long as it is good. */
async function connect({ connectionParams, extra }: SocketContext, identify: Identify, addressOf: AddressOf): Promise<boolean> {
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
  endWithToken(extra, extra.identity);
  endWithKey(extra, extra.identity);
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

async function current({ identity }: SocketState): Promise<Identity> {
  if (!identity) throw new Error('an operation before the socket was let in');
  return identity;
}

const tooManyOperations: GraphQLFormattedError = {
  message: `At most ${LIMITS.operationsPerSocket} operations run on one socket.`,
  extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' },
};
