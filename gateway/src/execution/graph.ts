import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { GraphQLError, getVariableValues } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { NEVER } from '../request-context.ts';
import type { RequestContext } from '../request-context.ts';
import { prepareSubscription } from '../subscriptions/prepare.ts';
import type { GatewaySupergraph } from '../supergraph/read-supergraph.ts';
import type { Execute, Fetch } from './execute.ts';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
type Request = Parameters<Executor>[0];

/** Asks subgraphs on behalf of one request. */
export type FetchFor = (context: RequestContext) => Fetch;

/** The supergraph as Apollo Server takes it: Server parses and checks, this plans and executes. */
export function createGraph(supergraph: GatewaySupergraph, execute: Execute, fetchFor: FetchFor): Gateway {
  const tell: Parameters<Gateway['onSchemaLoadOrUpdate']>[0][] = [];
  return {
    onSchemaLoadOrUpdate(callback) {
      tell.push(callback);
      return () => void tell.splice(tell.indexOf(callback), 1);
    },
    async load() {
      for (const callback of tell) callback({ apiSchema: supergraph.apiSchema, coreSupergraphSdl: supergraph.sdl });
      return { executor: (request) => answer(supergraph, execute, fetchFor, request) };
    },
    async stop() {},
  };
}

async function answer(supergraph: GatewaySupergraph, execute: Execute, fetchFor: FetchFor, request: Request): Promise<ExecutionResult> {
  const { document, operation, request: { operationName, variables = {} } } = request;
  // Apollo Server leaves it to the executor to find no operation of that name.
  if (!operation) return { errors: [new GraphQLError('There is no operation of that name, or several and no name.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } })] };
  const { coerced, errors } = getVariableValues(supergraph.apiSchema, operation.variableDefinitions ?? [], variables, { maxErrors: 10 });
  if (errors) return { errors };

  const { node } = supergraph.plan(document, operationName);
  const context = request.context as RequestContext;
  if (node?.kind === 'Subscription') {
    if (!context.follow) return { errors: [notOverHttp()] };
    context.follow(prepareSubscription(supergraph, { document, operation, operationName, variables, coerced, node }));
    return { data: null };
  }
  // A mutation that was begun is carried on: giving it up half-way would undo nothing.
  const asked = operation.operation === 'mutation' ? { ...context, signal: NEVER } : context;
  return withDegraded(await execute({ document, operationName, variables, plan: node, fetch: fetchFor(asked) }), context);
}

/** Notes in the answer which subgraphs could not answer. */
export function withDegraded(result: ExecutionResult, { degraded }: RequestContext): ExecutionResult {
  return degraded.size === 0 ? result : { ...result, extensions: { ...result.extensions, degraded: [...degraded].sort() } };
}

const notOverHttp = () =>
  new GraphQLError('Subscriptions are served over WebSocket, with the protocol graphql-transport-ws, at the same address.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
