import type { DocumentNode, GraphQLSchema } from 'graphql';
import { compileCost } from '@storegraph/operations/cost';
import type { Cost, CostRules } from '@storegraph/operations/cost';

/** What an operation costs, compiled once for each document. */
export type CostOf = (schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined) => Cost;

/** What was compiled is forgotten with its schema and with its document. */
export function createCostOf(rules: Partial<CostRules> = {}): CostOf {
  const bySchema = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, Map<string | undefined, Cost>>>();
  return (schema, document, operationName) => {
    const byDocument = bySchema.get(schema) ?? new WeakMap<DocumentNode, Map<string | undefined, Cost>>();
    bySchema.set(schema, byDocument);
    const byName = byDocument.get(document) ?? new Map<string | undefined, Cost>();
    byDocument.set(document, byName);
    const cost = byName.get(operationName) ?? compileCost(schema, document, operationName, rules);
    byName.set(operationName, cost);
    return cost;
  };
}
