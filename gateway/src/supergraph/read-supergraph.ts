import { Supergraph } from '@apollo/federation-internals';
import type { Schema } from '@apollo/federation-internals';
import { parse } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { readKeyFields } from '@storegraph/operations/limits/key-fields';
import type { KeyFields } from '@storegraph/operations/limits/key-fields';
import { readCachedFields } from './cached-fields.ts';
import type { CachedFields } from './cached-fields.ts';
import { readLiveFields } from './live-fields.ts';
import type { LiveField } from './live-fields.ts';
import { createPlanner } from './planner.ts';
import type { Planner, PlannerOptions } from './planner.ts';
import type { SubgraphAddress } from './supergraph-list.ts';

/** Everything the gateway knows of one supergraph. It never changes: another supergraph is another one of these. */
export interface GatewaySupergraph {
  readonly sdl: string;
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** The same, in the planner's form. */
  readonly plannedSchema: Schema;
  /** With everything subgraphs tell each other. */
  readonly wholeSchema: GraphQLSchema;
  readonly planner: Planner;
  readonly keyFields: KeyFields;
  readonly liveFields: ReadonlyMap<string, LiveField>;
  /** Which fields may be cached. */
  readonly cachedFields: CachedFields;
  /** The codes that the graph's own `…ErrorCode` enums declare. */
  readonly errorCodes: ReadonlySet<string>;
  /** The subgraphs, where the composition said they answer. */
  readonly subgraphs: readonly SubgraphAddress[];
}

/** Reads a composed supergraph. Throws when it is none. */
export function readSupergraph(sdl: string, planning?: PlannerOptions): GatewaySupergraph {
  const document = parse(sdl);
  const supergraph = Supergraph.build(sdl, { validateSupergraph: true });
  const plannedSchema = supergraph.apiSchema();
  return {
    sdl,
    apiSchema: plannedSchema.toGraphQLJSSchema(),
    plannedSchema,
    wholeSchema: supergraph.schema.toGraphQLJSSchema(),
    planner: createPlanner(supergraph, plannedSchema, planning),
    keyFields: readKeyFields(document),
    liveFields: readLiveFields(document),
    cachedFields: readCachedFields(document),
    errorCodes: readErrorCodes(document),
    subgraphs: supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
  };
}

function readErrorCodes({ definitions }: DocumentNode): ReadonlySet<string> {
  const enums = definitions.flatMap((definition) => (definition.kind === 'EnumTypeDefinition' && definition.name.value.endsWith('ErrorCode') ? [definition] : []));
  return new Set(enums.flatMap(({ values = [] }) => values.map(({ name }) => name.value)));
}
