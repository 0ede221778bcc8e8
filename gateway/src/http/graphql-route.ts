import { GraphQLError } from 'graphql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { currentScope } from '@storegraph/tracing/scope';
import { tellCost } from '../cost/accounts.ts';
import type { Accounts } from '../cost/accounts.ts';
import type { FormatError } from '../errors/format-error.ts';
import type { GatewayMetrics } from '../metrics.ts';
import type { Graphs } from '../graphs/graphs.ts';
import type { AddressOf } from '../identity/client-address.ts';
import type { Identify, Identity } from '../identity/identify.ts';
import type { Cache } from '../cache/cache.ts';
import type { DocumentLimits } from '../limits/limits.ts';
import { demandNoBatch } from '../limits/no-batching.ts';
import { demandParsable } from '@storegraph/operations/limits/demand-parsable';
import type { Operations } from '../operations/operations.ts';
import { SECURITY_HEADERS } from '../pages/content-security.ts';
import { describeEndpoint } from '../pages/sandbox.ts';
import { openContext } from '../request-context.ts';
import type { Notes } from '../request-context.ts';
import { inRequest } from '../request-scope.ts';
import type { Shedding } from '../shedding/shed.ts';
import { handleStreamRequest } from '../streams/handle-stream-request.ts';
import type { StreamFormat } from '../streams/stream-format.ts';
import type { Streams } from '../streams/streams.ts';
import { negotiateFormat } from '../streams/negotiate-format.ts';
import type { WriteTracker } from '../sharing/write-tracker.ts';
import { demandAcceptable } from './accept.ts';
import { createAnswerFromCache, isAnonymousPost, cacheKeyOf } from './answer-from-cache.ts';
import { takeBodiesAsText } from './request-body.ts';
import { persistedOperationEndpoint } from './persisted-operation-endpoint.ts';
import type { IsAllowedOrigin } from './cors.ts';
import { addFastPath } from './fast-path.ts';
import { askedOf, withText } from './operation-request.ts';
import { GRAPHQL_PATH, graphqlEndpoint } from './graphql-endpoint.ts';
import { refuse, refuseUnread } from './refuse.ts';
import type { Unread } from './refuse.ts';
import { createSharedAnswers } from './shared-answers.ts';
import type { HttpAnswer, SharedAnswers } from './shared-answers.ts';
import { createTurnAway } from './turn-away.ts';
import type { Endpoint } from './endpoint.ts';
import { openBody } from './response-body.ts';

/** A text is cached as it is, and as the bytes it is sent as. */
const BYTES_PER_CHARACTER = 2;

export interface GraphqlRouteOptions {
  readonly graphs: Graphs;
  readonly identify: Identify;
  readonly formatError: FormatError;
  readonly writes: WriteTracker;
  readonly metrics: GatewayMetrics;
  readonly limits: DocumentLimits;
  readonly operations: Pick<Operations, 'registry' | 'resolve' | 'usage'>;
  /** Undefined where nobody is charged. */
  readonly accounts: Accounts | undefined;
  /** Undefined where nobody is turned away. */
  readonly shedding: Shedding | undefined;
  /** Undefined where nothing is cached. */
  readonly cache: Cache<HttpAnswer> | undefined;
  /** Of answers that go on. */
  readonly streams: Streams;
  readonly isAllowedOrigin: IsAllowedOrigin;
  /** Says where a request comes from. */
  readonly addressOf: AddressOf;
  /** Who asks from an address and shows nothing of who they are; undefined where that is not everything there is to know of them. */
  readonly anonymous: ((address: string) => Identity) | undefined;
  /** Whether requests are looked at one by one, in traces or in the log. */
  readonly isWatching: () => boolean;
}

interface Door extends GraphqlRouteOptions {
  readonly shared: SharedAnswers;
  readonly parseJson: (text: string) => Promise<unknown>;
}

/** Answers GraphQL over HTTP at `/graphql`, and published queries at `/graphql/p/<hash>`. */
export function serveGraphql(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const shared = createSharedAnswers((isShared) => options.metrics.answers.inc({ outcome: isShared ? 'shared' : 'alone' }), options.writes);
  options.graphs.onSwap(() => shared.clear());
  options.operations.registry.onChange(() => {
    shared.clear();
    options.cache?.clear();
  });
  const { cache, anonymous, shedding, isWatching } = options;
  const handlers = [
    ...(cache && anonymous ? [createAnswerFromCache({ ...options, cache, anonymous, shared })] : []),
    ...(shedding ? [createTurnAway({ ...options, shedding })] : []),
  ];
  if (handlers.length > 0) addFastPath(app.server, {
    mayBe: (request) => isAnonymousPost(request, GRAPHQL_PATH) && !app.isDraining() && !isWatching() && (cache !== undefined || shedding?.isTight() === true),
    answer: (...asked) => handlers.some((handle) => handle(...asked)),
  });
  void app.register(async (scope) => {
    scope.addHook('onRequest', (request, reply, done) => {
      reply.header('x-request-id', request.id);
      done();
    });
    scope.setErrorHandler((error: Unread, _request, reply) => refuseUnread(reply, error, options.formatError));
    const door: Door = { ...options, shared, parseJson: takeBodiesAsText(scope) };
    scope.route({
      method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
      url: GRAPHQL_PATH,
      handler: async (request, reply) => {
        if (isBrowsing(request)) return showTheWay(reply);
        const format = negotiateFormat(request.headers.accept);
        return format && STREAMED.has(request.method) ? stream(door, format, request, reply) : answer(door, graphqlEndpoint, request, reply);
      },
    });
    scope.get(`${GRAPHQL_PATH}/p/:hash`, async (request, reply) => answer(door, persistedOperationEndpoint, request, reply));
  });
}

const STREAMED: ReadonlySet<string> = new Set(['GET', 'POST']);

/** Begins a stream of answers. */
async function stream({ parseJson, ...door }: Door, format: StreamFormat, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return handleStreamRequest({ ...door, read: (asked) => graphqlEndpoint.read(asked, parseJson) }, format, request, reply, whileOpen(reply)).then(
    () => reply,
    (error: unknown) => {
      if (!(error instanceof GraphQLError)) throw error;
      door.metrics.errors.inc({ code: String(error.extensions.code) });
      return refuse(reply, error, door.formatError);
    },
  );
}

const showTheWay = (reply: FastifyReply): FastifyReply => reply.headers(SECURITY_HEADERS).type('text/html; charset=utf-8').send(describeEndpoint(GRAPHQL_PATH));

async function answer(door: Door, endpoint: Endpoint, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const notes: Notes = {};
  let outcome: Outcome;
  try {
    const leave = enter(door, request);
    outcome = await ask(door, endpoint, request, reply, notes).finally(leave);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    door.metrics.errors.inc({ code: String(error.extensions.code) });
    return refuse(reply, error, door.formatError, notes.charged ? { cost: JSON.parse(tellCost(notes.charged)) as unknown } : {});
  }
  const { identity, answered } = outcome;
  for (const [name, value] of answered.headers) reply.header(name, value);
  return endpoint.send(request, reply, identity, answered, notes.charged ? { cost: tellCost(notes.charged) } : {});
}

/** Lets a request in unless there are too many: then it throws at once, since those who are turned away must cost little. */
const enter = ({ shedding }: Door, { method, headers, body, url }: FastifyRequest): (() => void) | undefined =>
  shedding?.enter({ text: method === 'POST' && typeof body === 'string' ? body : url, isKnown: headers.authorization !== undefined || headers['x-api-key'] !== undefined });

/** Whom an answer is for. */
interface Outcome { readonly identity: Identity; readonly answered: HttpAnswer }

async function ask(door: Door, endpoint: Endpoint, request: FastifyRequest, reply: FastifyReply, notes: Notes): Promise<Outcome> {
  const startedAt = performance.now();
  demandAcceptable(request.headers.accept);
  const { authorization, 'x-api-key': apiKey } = request.headers;
  const identity = await door.identify({ authorization, apiKey: apiKey === undefined ? undefined : String(apiKey), address: door.addressOf(request.raw), headers: request.headers });
  const requestId = String(reply.getHeader('x-request-id'));
  const text = endpoint.textOf(request, identity.client.partner);
  const known = text === undefined ? undefined : door.shared.known(text);
  // Who shares an answer is charged as who asks alone; of anything else the cost is not known yet.
  notes.charged = known ? door.accounts?.charge(identity.client, known.cost) : door.accounts?.refusalOf(identity.client);
  if (notes.charged?.refusal) throw notes.charged.refusal;
  if (known) notes.cost = known.cost;
  const cacheKey = known && cacheKeyOf(known, identity, door.writes);
  const cached = cacheKey === undefined ? undefined : door.cache?.get(cacheKey);
  if (cached) door.metrics.answers.inc({ outcome: 'kept' });
  const answered = cached ?? (known
    ? await door.shared.share(identity.accessClass, known, whileOpen(reply), (signal) => run(door, endpoint, request, identity, requestId, signal, text, notes, cacheKey))
    : await run(door, endpoint, request, identity, requestId, whileOpen(reply), text, notes, undefined));
  // Who was run was measured there; who shares an answer is measured here.
  if (!notes.counted && answered.counted) door.metrics.operations.observe({ ...answered.counted }, (performance.now() - startedAt) / 1_000);
  if (answered.operation) door.operations.usage.count(answered.operation, performance.now() - startedAt, answered.hasErrors);
  return { identity, answered };
}

/** One operation, by Apollo Server. */
async function run({ graphs, limits, shared, cache, parseJson, operations }: Door, endpoint: Endpoint, request: FastifyRequest, identity: Identity, requestId: string, signal: AbortSignal, text: string | undefined, notes: Notes, cacheKey: string | undefined): Promise<HttpAnswer> {
  const since = cache?.mark() ?? 0;
  const context = openContext(identity, { requestId, traceparent: currentScope()?.traceparent ?? undefined, signal, notes });
  const asked = await endpoint.read(request, parseJson);
  demandNoBatch(asked.body);
  // Before anything is parsed: what may not be run is not looked at.
  const resolved = operations.resolve(askedOf(asked), identity.client);
  endpoint.demand?.(resolved);
  const httpGraphQLRequest = resolved.isNamed && resolved.text !== undefined ? withText(asked, resolved.text) : asked;
  const { status = 200, headers, body: written } = await inRequest(requestId, () =>
    graphs.current(identity.variant).server.executeHTTPGraphQLRequest({
      httpGraphQLRequest,
      context: async () => {
        demandParsable(resolved.text, limits.tokens);
        return context;
      },
    }));
  const { operation, cost = 0, hasExtensions = true, hasErrors = true, expiry } = context.notes;
  // What is rare is counted each time: it is not known by heart, or a refused try would only have to be sent again.
  if (text !== undefined && operation === 'query' && !notes.isRare) shared.learn(text, cost, expiry !== undefined);
  const answer: HttpAnswer = { status, headers: [...headers], body: openBody(written.kind === 'complete' ? written.string : '', hasExtensions), operation: resolved.operation, hasErrors, counted: context.notes.counted };
  if (cacheKey !== undefined && expiry && status === 200 && !hasErrors) cache?.set(cacheKey, answer, BYTES_PER_CHARACTER * answer.body.head.length, expiry, since);
  return answer;
}

/** Somebody opened the address in a browser. */
function isBrowsing({ method, url, headers }: FastifyRequest): boolean {
  return method === 'GET' && !url.includes('?') && (headers.accept?.includes('text/html') ?? false);
}

/** Aborts when the client goes away before it was answered. */
function whileOpen({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
