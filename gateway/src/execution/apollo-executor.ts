import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import type { GraphQLDataSource } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import type { ExecutionResult } from 'graphql';
import type { GatewaySupergraph } from '../supergraph/read-supergraph.ts';
import type { Execute, Fetch, SubgraphRequest } from './execute.ts';

type RequestContext = Parameters<typeof executeQueryPlan>[2];

/** Runs query plans with the executor of Apollo's gateway. */
export function createApolloExecutor({ apiSchema, plannedSchema, wholeSchema, subgraphs }: GatewaySupergraph): Execute {
  return async ({ document, operationName, variables, plan, fetch }) => {
    const { errors, data } = await executeQueryPlan(
      plan ? { kind: 'QueryPlan', node: plan } : { kind: 'QueryPlan' },
      dataSources(subgraphs.map(({ name }) => name), fetch),
      { request: { variables }, metrics: {}, context: {} } as unknown as RequestContext,
      buildOperationContext({ schema: apiSchema, operationDocument: document, ...(operationName ? { operationName } : {}) }),
      wholeSchema,
      plannedSchema,
    );
    return compact(errors?.map(toGraphQLError), data);
  };
}

/**
 * Its remarks on null where the schema has none are left out: an object that another subgraph no longer
 * knows is null by design, and what failed has an error of its own.
 */
function compact(errors: ExecutionResult['errors'], data: ExecutionResult['data']): ExecutionResult {
  return { ...(errors?.length ? { errors } : {}), ...(data === undefined ? {} : { data }) };
}

const toGraphQLError = (error: Error): GraphQLError => (error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error }));

function dataSources(subgraphs: readonly string[], fetch: Fetch): Record<string, GraphQLDataSource> {
  return Object.fromEntries(subgraphs.map((subgraph) => [subgraph, { process: (options) => fetch(toRequest(subgraph, options)) as never }]));
}

function toRequest(subgraph: string, options: Parameters<GraphQLDataSource['process']>[0]): SubgraphRequest {
  const { query = '', operationName, variables = {} } = options.request;
  return { subgraph, query, operationName, variables, path: 'pathInIncomingRequest' in options ? (options.pathInIncomingRequest ?? []) : [] };
}
