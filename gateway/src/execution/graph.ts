import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { PlanNode } from '@apollo/query-planner';
import { GraphQLError, getVariableValues } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { createSingleFlight } from '../sharing/single-flight.ts';
import type { CachePolicies, OperationCachePolicy } from '../cache/cache-policy.ts';
import { idsOf } from '../cache/entity-cache.ts';
import type { EntityCache } from '../cache/entity-cache.ts';
import type { Expiry } from '../cache/cache.ts';
import { NEVER } from '../request-context.ts';
import type { RequestContext } from '../request-context.ts';
import { prepareSubscription } from '../subscriptions/prepare.ts';
import type { GatewaySupergraph } from '../supergraph/read-supergraph.ts';
import type { WriteTracker } from '../sharing/write-tracker.ts';
import type { Execute, Execution, Fetch } from './execute.ts';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
type Request = Parameters<Executor>[0];

/** Asks subgraphs on behalf of one request. */
export type FetchFor = (context: RequestContext) => Fetch;

export interface GraphOptions {
  readonly supergraph: GatewaySupergraph;
  readonly execute: Execute;
  readonly policies: CachePolicies;
  /** Undefined where nothing is cached. */
  readonly entityCache: EntityCache | undefined;
  readonly fetchFor: FetchFor;
  /** Hears of each query whether its run was shared with another. */
  readonly told?: (isShared: boolean) => void;
  readonly writes: WriteTracker;
}

/** The supergraph as Apollo Server takes it: Server parses and checks, this plans and executes. */
export function createGraph(options: GraphOptions): Gateway {
  const { supergraph, policies } = options;
  const tell: Parameters<Gateway['onSchemaLoadOrUpdate']>[0][] = [];
  const run = createRun(options);
  return {
    onSchemaLoadOrUpdate(callback) {
      tell.push(callback);
      return () => void tell.splice(tell.indexOf(callback), 1);
    },
    async load() {
      for (const callback of tell) callback({ apiSchema: supergraph.apiSchema, coreSupergraphSdl: supergraph.sdl });
      return { executor: (request) => answer(supergraph, policies, run, request) };
    },
    async stop() {},
  };
}

interface Asked extends Omit<Execution, 'fetch'> {
  readonly isQuery: boolean;
  readonly policy: OperationCachePolicy | undefined;
}

/** What came of a run, and how long it may be cached. */
interface Ran {
  readonly result: ExecutionResult;
  readonly expiry: Expiry | undefined;
}

type Run = (asked: Asked, context: RequestContext) => Promise<ExecutionResult>;

/** Runs operations; equal queries of one access class that are under way at the same time are one run. */
function createRun({ execute, fetchFor, entityCache, told, writes }: GraphOptions): Run {
  const singleFlight = createSingleFlight<Ran>({ ...(told ? { told } : {}), writes });
  const plans = new WeakMap<PlanNode, number>();
  let count = 0;
  const numberOf = (plan: PlanNode): number => {
    const number = plans.get(plan) ?? ++count;
    plans.set(plan, number);
    return number;
  };
  const begin = async ({ policy, ...execution }: Asked, context: RequestContext): Promise<Ran> => {
    const ids = new Set<string>();
    const ask = fetchFor(context);
    const fetch = execution.isQuery && entityCache ? entityCache.around(ask, context) : ask;
    const result = await execute({ ...execution, fetch: policy ? notingIds(fetch, ids) : fetch });
    return { result: withDegraded(result, context), expiry: policy && { maxAgeMs: policy.maxAgeMs, changedBy: policy.changedBy, ids } };
  };

  return async (asked, context) => {
    // A mutation is never shared, and carried on when its client leaves: giving it up half-way would undo nothing.
    if (!asked.isQuery || !asked.plan) return (await begin(asked, { ...context, signal: NEVER })).result;
    const key = `${numberOf(asked.plan)} ${context.accessClass} ${JSON.stringify(asked.variables)}`;
    const { result, expiry } = await singleFlight.join(key, context.signal, (signal) => begin(asked, { ...context, signal }));
    if (expiry) context.notes.expiry = expiry;
    return result;
  };
}

/** Notes the ids of all objects that subgraphs answer. */
function notingIds(fetch: Fetch, ids: Set<string>): Fetch {
  return async (request) => {
    const answer = await fetch(request);
    for (const id of idsOf(answer.text ?? JSON.stringify(answer.data ?? null))) ids.add(id);
    return answer;
  };
}

async function answer(supergraph: GatewaySupergraph, policies: CachePolicies, run: Run, request: Request): Promise<ExecutionResult> {
  const { document, operation, request: { operationName, variables = {} } } = request;
  // Apollo Server leaves it to the executor to find no operation of that name.
  if (!operation) return { errors: [new GraphQLError('There is no operation of that name, or several and no name.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } })] };
  const { coerced, errors } = getVariableValues(supergraph.apiSchema, operation.variableDefinitions ?? [], variables, { maxErrors: 10 });
  if (errors) return { errors: errors.map(toUserInput) };

  const policy = policies.ofOperation(document, operation);
  const { node } = supergraph.planner.plan(policy?.document ?? document, operation.name?.value);
  const context = request.context as RequestContext;
  if (node?.kind === 'Subscription') {
    if (!context.follow) return { errors: [notAsOneAnswer()] };
    context.follow(prepareSubscription(supergraph, { document, operation, operationName, variables, coerced, node }, context.caller));
    return { data: null };
  }
  return run({ document, operationName, variables, plan: node, policy, isQuery: operation.operation === 'query' }, context);
}

/** Notes in the answer which subgraphs could not answer. */
export function withDegraded(result: ExecutionResult, { degraded }: RequestContext): ExecutionResult {
  return degraded.size === 0 ? result : { ...result, extensions: { ...result.extensions, degraded: [...degraded].sort() } };
}

/** Apollo Server knows what is wrong with a variable by where it is declared. That there is more, and nobody counts it, is said of none. */
const toUserInput = (error: GraphQLError): GraphQLError =>
  error.nodes ? error : new GraphQLError('There is more wrong with the variables.', { extensions: { code: 'BAD_USER_INPUT' } });

const notAsOneAnswer = () =>
  new GraphQLError('A subscription has more than one answer. It is served at this address over WebSocket (graphql-transport-ws), and over HTTP to who accepts text/event-stream or multipart/mixed;subscriptionSpec="1.0".', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
