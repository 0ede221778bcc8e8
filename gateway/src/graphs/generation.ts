import type { ApolloServer, ApolloServerPlugin } from '@apollo/server';
import { getOperationAST, parse } from 'graphql';
import type { Log } from '@storegraph/service/log';
import type { FormatError } from '../errors/format-error.ts';
import { createApolloServer } from '../execution/apollo-server.ts';
import { createCompiledExecutor } from '../execution/compiled-executor.ts';
import type { Execute } from '../execution/execute.ts';
import { createGraph } from '../execution/graph.ts';
import type { FetchFor } from '../execution/graph.ts';
import type { GatewayMetrics } from '../metrics.ts';
import { NOTHING_CACHED, createCachePolicies } from '../cache/cache-policy.ts';
import type { CachePolicies } from '../cache/cache-policy.ts';
import { createEntityCache } from '../cache/entity-cache.ts';
import type { Cache } from '../cache/cache.ts';
import type { DocumentLimits } from '../limits/limits.ts';
import type { RequestContext } from '../request-context.ts';
import { readSupergraph } from '../supergraph/read-supergraph.ts';
import type { GatewaySupergraph } from '../supergraph/read-supergraph.ts';
import type { WriteTracker } from '../sharing/write-tracker.ts';
import type { PlannedOperation } from '../supergraph/planner.ts';

/** One supergraph, ready to answer. It never changes: another supergraph is another generation. */
export interface Generation {
  /** `main`, or the name of a contract. */
  readonly variant: string;
  /** Counted up with each swap. */
  readonly number: number;
  readonly supergraph: GatewaySupergraph;
  readonly execute: Execute;
  readonly policies: CachePolicies;
  readonly server: ApolloServer<RequestContext>;
}

export interface GenerationOptions {
  readonly variant: string;
  readonly number: number;
  readonly sdl: string;
  readonly fetchFor: FetchFor;
  readonly limits: DocumentLimits;
  readonly introspection: boolean;
  readonly formatError: FormatError;
  readonly plugins: readonly ApolloServerPlugin<RequestContext>[];
  readonly writes: WriteTracker;
  /** What subgraphs said of objects; undefined where nothing is cached. */
  readonly cachedEntities?: Cache<string> | undefined;
  readonly metrics: GatewayMetrics;
  readonly log: Log;
}

/** Makes a generation. Rejects when the text is no supergraph. */
export async function createGeneration({ variant, number, sdl, fetchFor, limits, introspection, formatError, plugins, writes, cachedEntities, metrics, log }: GenerationOptions): Promise<Generation> {
  const supergraph = readSupergraph(sdl, { told: (isHit) => metrics.plans.inc({ outcome: isHit ? 'kept' : 'planned' }) });
  const execute = createCompiledExecutor(supergraph);
  const policies = cachedEntities ? createCachePolicies(supergraph.wholeSchema, supergraph.cachedFields) : NOTHING_CACHED;
  const entityCache = cachedEntities && createEntityCache({ cache: cachedEntities, policies, wroteRecently: writes.wroteRecently, told: (isHit) => metrics.entities.inc({ outcome: isHit ? 'kept' : 'asked' }) });
  const graph = createGraph({ supergraph, execute, policies, entityCache, fetchFor, writes, told: (isShared) => metrics.runs.inc({ outcome: isShared ? 'shared' : 'alone' }) });
  const server = createApolloServer({ graph, keyFields: supergraph.keyFields, limits, introspection, formatError, log, plugins });
  await server.start();
  return { variant, number, supergraph, execute, policies, server };
}

/** Plans operations before anybody asks, so that nobody waits for it. What cannot be planned here is passed over: who asks for it is told why. */
export async function warmUp({ supergraph: { planner }, policies }: Pick<Generation, 'supergraph' | 'policies'>, operations: readonly PlannedOperation[]): Promise<number> {
  let planned = 0;
  for (const { text, operationName } of operations) {
    try {
      const document = parse(text);
      const operation = getOperationAST(document, operationName);
      planner.plan((operation && policies.ofOperation(document, operation)?.document) ?? document, operationName);
      planned += 1;
    } catch {
      // Nobody has asked yet.
    }
    // Requests go first.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return planned;
}
