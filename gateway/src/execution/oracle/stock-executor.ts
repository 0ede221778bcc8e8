import { buildOperationContext, executeQueryPlan } from '@apollo/gateway';
import type { GraphQLDataSource } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import type { GatewaySupergraph } from '../../supergraph/read-supergraph.ts';
import type { Execute, Fetch, SubgraphRequest } from '../execute.ts';

type RequestContext = Parameters<typeof executeQueryPlan>[2];

/**
 * Runs query plans with the executor of Apollo's gateway: what ours is held against. What it thinks wrong of
 * values it says in `extensions.valueCompletion`, and only when nothing else failed.
 */
export function createStockExecutor({ apiSchema, plannedSchema, wholeSchema, subgraphs }: GatewaySupergraph): Execute {
  return async ({ document, operationName, variables, plan, fetch }) => {
    const { errors, data, extensions } = await executeQueryPlan(
      plan ? { kind: 'QueryPlan', node: plan } : { kind: 'QueryPlan' },
      dataSources(subgraphs.map(({ name }) => name), fetch),
      { request: { variables }, metrics: {}, context: {} } as unknown as RequestContext,
      buildOperationContext({ schema: apiSchema, operationDocument: document, ...(operationName ? { operationName } : {}) }),
      wholeSchema,
      plannedSchema,
    );
    return { ...(errors?.length ? { errors: errors.map(toGraphQLError) } : {}), ...(data === undefined ? {} : { data }), ...(extensions ? { extensions } : {}) };
  };
}

const toGraphQLError = (error: Error): GraphQLError => (error instanceof GraphQLError ? error : new GraphQLError(error.message, { originalError: error }));

function dataSources(subgraphs: readonly string[], fetch: Fetch): Record<string, GraphQLDataSource> {
  return Object.fromEntries(subgraphs.map((subgraph) => [subgraph, { process: (options) => fetch(toRequest(subgraph, options)) as never }]));
}

function toRequest(subgraph: string, options: Parameters<GraphQLDataSource['process']>[0]): SubgraphRequest {
  const { query = '', operationName, variables = {} } = options.request;
  return { subgraph, query, operationName, variables, path: 'pathInIncomingRequest' in options ? (options.pathInIncomingRequest ?? []) : [] };
}
