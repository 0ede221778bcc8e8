import { createRequire } from 'node:module';
import type { executeQueryPlan } from '@apollo/gateway';
import type { QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';

/** A supergraph as Apollo's planner knows it. */
export type Supergraph = QueryPlanner['supergraph'];
/** The schema clients see, in the planner's own form. */
export type ApiSchema = Parameters<typeof executeQueryPlan>[5];
/** An operation in the planner's own form. */
export type Operation = Parameters<QueryPlanner['buildQueryPlan']>[0];

interface FederationInternals {
  readonly Supergraph: { build(sdl: string, options: { validateSupergraph: boolean }): Supergraph };
  operationFromDocument(schema: ApiSchema, document: DocumentNode, options: { operationName?: string | undefined }): Operation;
}

/**
 * What the planner is fed with is made by a package that only Apollo's gateway depends on.
 * It is asked for from there, so that both are of one version and one instance.
 */
const requireAsGateway = createRequire(createRequire(import.meta.url).resolve('@apollo/gateway'));

export const { Supergraph: SupergraphReader, operationFromDocument } = requireAsGateway('@apollo/federation-internals') as FederationInternals;
