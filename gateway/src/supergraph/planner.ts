import { operationFromDocument } from '@apollo/federation-internals';
import type { Schema, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import type { QueryPlan } from '@apollo/query-planner';
import { print } from 'graphql';
import type { DocumentNode } from 'graphql';

/** Plans an operation of a valid document: which subgraph is asked what, in which order. */
export type Plan = (document: DocumentNode, operationName: string | undefined) => QueryPlan;

/** Plans operations, and keeps the plans that are used. */
export interface Planner {
  readonly plan: Plan;
  /** The texts that were planned and are still kept, the most recently used last. */
  planned(): readonly PlannedOperation[];
}

export interface PlannedOperation {
  readonly text: string;
  readonly operationName: string | undefined;
}

export interface PlannerOptions {
  /** How many plans are kept. */
  readonly maxPlans?: number;
  /** Hears whether a plan was kept from before. */
  readonly told?: (wasKept: boolean) => void;
}

/** Plans by an operation's text; the least recently used are forgotten. */
export function createPlanner(supergraph: Supergraph, apiSchema: Schema, { maxPlans = 2_000, told = () => {} }: PlannerOptions = {}): Planner {
  const planner = new QueryPlanner(supergraph);
  const plans = new Map<string, PlannedOperation & { readonly plan: QueryPlan }>();
  const planAnew = (document: DocumentNode, text: string, operationName: string | undefined) => ({
    text, operationName, plan: planner.buildQueryPlan(operationFromDocument(apiSchema, document, operationName ? { operationName } : {})),
  });
  return {
    plan(document, operationName) {
      const text = document.loc?.source.body ?? print(document);
      const key = operationName ? `${operationName}\n${text}` : text;
      const known = plans.get(key);
      told(known !== undefined);
      const planned = known ?? planAnew(document, text, operationName);
      plans.delete(key);
      plans.set(key, planned);
      if (plans.size > maxPlans) plans.delete(plans.keys().next().value ?? '');
      return planned.plan;
    },
    planned: () => [...plans.values()].map(({ text, operationName }) => ({ text, operationName })),
  };
}
