import { GraphQLError, getOperationAST, getVariableValues, specifiedRules, validate } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import type { Caller } from '@storegraph/kernel/caller';
import type { Generation } from '../graphs/generation.ts';
import { limitRules } from '../limits/limits.ts';
import type { DocumentLimits } from '../limits/limits.ts';
import { prepareSubscription } from './prepare.ts';
import type { PreparedSubscription } from './prepare.ts';

/** Plans a running subscription for another supergraph. Throws a `GraphQLError` when it is not valid there. */
export type Replan = (generation: Generation, running: PreparedSubscription, caller: Caller) => PreparedSubscription;

export function createReplan(limits: DocumentLimits): Replan {
  return ({ supergraph }, { document, operationName, variables }, caller) => {
    const [fault] = validate(supergraph.apiSchema, document, [...specifiedRules, ...limitRules(limits, supergraph.keyFields)]);
    if (fault) throw invalid(fault.message);
    const operation = getOperationAST(document, operationName) as OperationDefinitionNode;
    const { coerced, errors } = getVariableValues(supergraph.apiSchema, operation.variableDefinitions ?? [], variables);
    if (errors) throw invalid(errors[0]?.message ?? 'The variables are not valid.');
    const { node } = supergraph.planner.plan(document, operationName);
    if (node?.kind !== 'Subscription') throw invalid('This is no subscription any more.');
    return prepareSubscription(supergraph, { document, operation, operationName, variables, coerced, node }, caller);
  };
}

const invalid = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
