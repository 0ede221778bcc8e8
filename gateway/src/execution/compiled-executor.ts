import type { PlanNode } from '@apollo/query-planner';
import { GraphQLError, getOperationAST } from 'graphql';
import type { DocumentNode, ExecutionResult, OperationDefinitionNode } from 'graphql';
import type { GatewaySupergraph } from '../supergraph/read-supergraph.ts';
import { AnswerText } from './answer-text.ts';
import { fragmentsOf } from './collect-fields.ts';
import { conditionVariables, valuationOf } from './conditions.ts';
import type { Valuation } from './conditions.ts';
import type { Execute, Execution } from './execute.ts';
import { introspect } from './introspection.ts';
import { Shared } from './merge.ts';
import { compilePlan } from './plan-steps.ts';
import type { Run, Step } from './plan-steps.ts';
import { compileProjection } from './projection.ts';
import type { Project } from './projection.ts';
import { createRevalidatedAnswers } from './revalidated-answers.ts';

/** A client chooses the valuations it asks with, and each costs memory. */
const MAX_PROJECTIONS = 64;

/**
 * Runs query plans as steps that are compiled once per plan, and writes the answer's text by a projection that
 * is compiled once per operation (and once for each valuation of its `@skip` and `@include`).
 */
export function createCompiledExecutor({ apiSchema, wholeSchema }: GatewaySupergraph): Execute {
  const steps = new WeakMap<PlanNode, Step>();
  const projections = new WeakMap<OperationDefinitionNode, (valuation: Valuation) => Project>();
  const revalidated = createRevalidatedAnswers();

  const stepFor = (plan: PlanNode): Step => {
    const step = steps.get(plan) ?? compilePlan(wholeSchema, plan);
    steps.set(plan, step);
    return step;
  };
  const projectionFor = (document: DocumentNode, operation: OperationDefinitionNode): ((valuation: Valuation) => Project) => {
    const known = projections.get(operation) ?? createProjections(document, operation);
    projections.set(operation, known);
    return known;
  };

  function createProjections(document: DocumentNode, operation: OperationDefinitionNode): (valuation: Valuation) => Project {
    const fragments = fragmentsOf(document);
    const variables = conditionVariables(document);
    const rootType = apiSchema.getRootType(operation.operation);
    if (!rootType) throw new GraphQLError(`There is no ${operation.operation} in this graph.`);
    const compiled = new Map<string, Project>();
    return (valuation) => {
      const asked = definedVariables(variables, operation);
      const key = asked.map((name) => (valuation(name) ? '1' : '0')).join('');
      const known = compiled.get(key);
      if (known) return known;
      // A projection is compiled piece by piece while it is used, long after this request's variables are gone.
      const values = new Map(asked.map((name, index) => [name, key[index] === '1']));
      const project = compileProjection({ schema: apiSchema, fragments, valuation: (name) => values.get(name) === true }, rootType, operation.selectionSet);
      if (compiled.size < MAX_PROJECTIONS) compiled.set(key, project);
      return project;
    };
  }

  const run = async ({ document, variables, plan, fetch }: Execution, operation: OperationDefinitionNode): Promise<ExecutionResult> => {
    const state: Run = { variables, valuation: valuationOf(operation, variables), fetch, root: {}, shared: new Shared(), replaced: new Map(), errors: [] };
    try {
      const project = projectionFor(document, operation)(state.valuation);
      if (plan) await stepFor(plan)(state);
      return toResult(project(state.root, state.shared, introspect(apiSchema, document, operation, variables)), state.errors);
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  };

  return async (execution) => {
    const { document, operationName, plan } = execution;
    const operation = getOperationAST(document, operationName);
    if (!operation) return { errors: [new GraphQLError('There is no operation of that name.', { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } })] };
    if (operation.operation !== 'query' || !plan) return run(execution, operation);
    return revalidated.answer({ ...execution, plan }, (fetch) => run({ ...execution, fetch }, operation));
  };
}

/** A document may hold several operations; each declares the variables it uses. */
function definedVariables(names: readonly string[], { variableDefinitions = [] }: OperationDefinitionNode): readonly string[] {
  const defined = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  return names.filter((name) => defined.has(name));
}

/** An answer that is null as a whole says why, even when no subgraph said so. */
function toResult(text: string, errors: readonly GraphQLError[]): ExecutionResult {
  if (text === 'null') return { errors: errors.length > 0 ? errors : [new GraphQLError('A value is null that must not be.')], data: null };
  return { ...(errors.length > 0 ? { errors } : {}), data: new AnswerText(text) as unknown as NonNullable<ExecutionResult['data']> };
}
