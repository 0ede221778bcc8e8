import { QueryPlanner } from '@apollo/query-planner';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { operationFromDocument } from './apollo-internals.ts';
import type { ApiSchema, Supergraph } from './apollo-internals.ts';

/** Plans an operation of a valid document: which subgraph is asked what, in which order. */
export type Plan = (document: DocumentNode, operationName: string | undefined) => QueryPlan;

/**
 * Plans are made once per operation of a document and kept as long as the document is:
 * documents are bounded where they are kept.
 */
export function createPlanner(supergraph: Supergraph, apiSchema: ApiSchema): Plan {
  const planner = new QueryPlanner(supergraph);
  const plans = new WeakMap<DocumentNode, Map<string, QueryPlan>>();
  return (document, operationName) => {
    const ofDocument = plans.get(document) ?? new Map<string, QueryPlan>();
    plans.set(document, ofDocument);
    const known = ofDocument.get(operationName ?? '');
    if (known) return known;
    const plan = planner.buildQueryPlan(operationFromDocument(apiSchema, document, { operationName }));
    ofDocument.set(operationName ?? '', plan);
    return plan;
  };
}
