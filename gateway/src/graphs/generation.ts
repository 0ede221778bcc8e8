import type { ApolloServer, ApolloServerPlugin } from '@apollo/server';
import { getOperationAST, parse } from 'graphql';
import type { Log } from '@storegraph/service/log';
import type { FormatError } from '../errors/format-error.ts';
import { createApolloServer } from '../execution/apollo-server.ts';
import { createCompiledExecutor } from '../execution/compiled-executor.ts';
import type { Execute } from '../execution/execute.ts';
import { createGraph } from '../execution/graph.ts';
import type { FetchFor } from '../execution/graph.ts';
import type { GatewayFigures } from '../figures.ts';
import { KEEPS_NOTHING, createKeepings } from '../kept/keeping.ts';
import type { Keepings } from '../kept/keeping.ts';
import { createKeptEntities } from '../kept/kept-entities.ts';
import type { Kept } from '../kept/kept.ts';
import type { DocumentLimits } from '../limits/limits.ts';
import type { RequestContext } from '../request-context.ts';
import { readSupergraph } from '../supergraph/read-supergraph.ts';
import type { GatewaySupergraph } from '../supergraph/read-supergraph.ts';
import type { Writes } from '../writes.ts';
import type { PlannedOperation } from '../supergraph/planner.ts';

/** One supergraph, ready to answer. It never changes: another supergraph is another generation. */
export interface Generation {
  /** `main`, or the name of a contract. */
  readonly variant: string;
  /** Counted up with each swap. */
  readonly number: number;
  readonly supergraph: GatewaySupergraph;
  readonly execute: Execute;
  readonly keepings: Keepings;
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
  readonly writes: Writes;
  /** What subgraphs said of objects; undefined where nothing is kept. */
  readonly kept?: Kept<string> | undefined;
  readonly figures: GatewayFigures;
  readonly log: Log;
}

/** Makes a generation. Rejects when the text is no supergraph. */
export async function createGeneration({ variant, number, sdl, fetchFor, limits, introspection, formatError, plugins, writes, kept, figures, log }: GenerationOptions): Promise<Generation> {
  const supergraph = readSupergraph(sdl, { told: (wasKept) => figures.plans.inc({ outcome: wasKept ? 'kept' : 'planned' }) });
  const execute = createCompiledExecutor(supergraph);
  const keepings = kept ? createKeepings(supergraph.wholeSchema, supergraph.cachedFields) : KEEPS_NOTHING;
  const keptEntities = kept && createKeptEntities({ kept, keepings, wroteLately: writes.wroteLately, told: (wasKept) => figures.entities.inc({ outcome: wasKept ? 'kept' : 'asked' }) });
  const graph = createGraph({ supergraph, execute, keepings, keptEntities, fetchFor, writes, told: (isShared) => figures.runs.inc({ outcome: isShared ? 'shared' : 'alone' }) });
  const server = createApolloServer({ graph, keyFields: supergraph.keyFields, limits, introspection, formatError, log, plugins });
  await server.start();
  return { variant, number, supergraph, execute, keepings, server };
}

/** Plans operations before anybody asks, so that nobody waits for it. What cannot be planned here is passed over: who asks for it is told why. */
export async function warmUp({ supergraph: { planner }, keepings }: Pick<Generation, 'supergraph' | 'keepings'>, operations: readonly PlannedOperation[]): Promise<number> {
  let planned = 0;
  for (const { text, operationName } of operations) {
    try {
      const document = parse(text);
      const operation = getOperationAST(document, operationName);
      planner.plan((operation && keepings.ofOperation(document, operation)?.document) ?? document, operationName);
      planned += 1;
    } catch {
      // Nobody has asked yet.
    }
    // Requests go first.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return planned;
}
