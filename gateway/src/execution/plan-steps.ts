import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Valuation } from './conditions.ts';
import type { Fetch, SubgraphAnswer } from './execute.ts';
import { copy, isObj, merge } from './merge.ts';
import type { Obj } from './merge.ts';
import { compileRepresentation } from './representations.ts';
import { compileRewrites } from './rewrites.ts';
import { placesAt, targetsAt } from './targets.ts';
import type { TargetPath } from './targets.ts';

/** One execution under way. */
export interface Run {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly valuation: Valuation;
  readonly fetch: Fetch;
  /** Everything the subgraphs answered so far, put together. */
  readonly root: Obj;
  readonly errors: GraphQLError[];
}

/** A part of a plan, ready to be run. Never rejects: what fails is among the run's errors. */
export type Step = (run: Run) => Promise<void>;

/** Compiles a query plan. `schema` is the supergraph's, with everything that clients do not see. */
export function compilePlan(schema: GraphQLSchema, node: PlanNode, path: TargetPath = []): Step {
  switch (node.kind) {
    case 'Sequence': return inSequence(node.nodes.map((child) => compilePlan(schema, child, path)));
    case 'Parallel': return inParallel(node.nodes.map((child) => compilePlan(schema, child, path)));
    case 'Flatten': return compilePlan(schema, node.node, [...path, ...node.path]);
    case 'Condition': {
      const then = node.ifClause && compilePlan(schema, node.ifClause, path);
      const otherwise = node.elseClause && compilePlan(schema, node.elseClause, path);
      return async (run) => (run.valuation(node.condition) ? then : otherwise)?.(run);
    }
    case 'Fetch': return node.requires ? entityFetch(schema, node, path) : plainFetch(schema, node, path);
    case 'Defer': throw new Error('@defer is not served.');
  }
}

function inSequence(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function inParallel(steps: readonly Step[]): Step {
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}

/** Asks a subgraph's root. */
function plainFetch(schema: GraphQLSchema, node: FetchNode, path: TargetPath): Step {
  const { ask, variablesOf } = asker(node, path);
  const rewrite = compileRewrites(schema, node.outputRewrites);
  return async (run) => {
    const targets = targetsAt(run.root, path);
    if (targets.length === 0) return;
    const answer = await ask(run, variablesOf(run));
    for (const error of answer?.errors ?? []) run.errors.push(placed(error, error.path && [...path, ...error.path]));
    if (!isObj(answer?.data)) return;
    rewrite?.(answer.data);
    targets.forEach((target, index) => merge(target, index === 0 ? answer.data as Obj : copy(answer.data as Obj)));
  };
}

/** Asks a subgraph for more of objects that others know: each object once, however often the answer has it. */
function entityFetch(schema: GraphQLSchema, node: FetchNode, path: TargetPath): Step {
  const { ask, variablesOf } = asker(node, path);
  const represent = compileRepresentation(schema, node);
  const rewrite = compileRewrites(schema, node.outputRewrites);

  return async (run) => {
    const targets = targetsAt(run.root, path);
    const { representations, indexes } = distinct(targets, represent);
    if (representations.length === 0) return;
    const answer = await ask(run, { ...variablesOf(run), representations });
    if (answer?.errors) run.errors.push(...answer.errors.flatMap((error) => atEach(error, indexes, run.root, path)));
    if (!isObj(answer?.data)) return;
    const entities = answer.data._entities;
    if (!Array.isArray(entities) || entities.length !== representations.length) {
      run.errors.push(new GraphQLError(`${node.serviceName} answered ${Array.isArray(entities) ? entities.length : 'no'} of ${representations.length} entities.`, { path: untilList(path) }));
      return;
    }
    const isUsed: boolean[] = [];
    targets.forEach((target, at) => {
      const index = indexes[at] ?? -1;
      const entity: unknown = entities[index];
      if (!isObj(entity)) return;
      if (rewrite && !isUsed[index]) {
        entity.__typename ??= target.__typename;
        rewrite(entity);
      }
      // Targets may come to differ by what is fetched later, so they share nothing.
      merge(target, index in isUsed ? copy(entity) : entity);
      isUsed[index] = true;
    });
  };
}

/** The representations without repetition, and for each target which one is its own; -1 when it has none. */
function distinct(targets: readonly Obj[], represent: (target: Obj) => Obj | undefined): { representations: Obj[]; indexes: number[] } {
  const representations: Obj[] = [];
  const known = new Map<string, number>();
  const indexes = targets.map((target) => {
    const representation = represent(target);
    if (!representation) return -1;
    const text = JSON.stringify(representation);
    const index = known.get(text);
    if (index !== undefined) return index;
    known.set(text, representations.length);
    return representations.push(representation) - 1;
  });
  return { representations, indexes };
}

function asker({ serviceName, operation, operationName, variableUsages = [] }: FetchNode, path: TargetPath) {
  return {
    variablesOf: ({ variables }: Run): Obj => {
      const used: Obj = {};
      for (const name of variableUsages) if (Object.hasOwn(variables, name) && variables[name] !== undefined) used[name] = variables[name];
      return used;
    },
    ask: async (run: Run, variables: Obj): Promise<SubgraphAnswer | undefined> => {
      try {
        return await run.fetch({ subgraph: serviceName, query: operation, operationName, variables, path });
      } catch (error) {
        run.errors.push(error instanceof GraphQLError ? error : new GraphQLError('A subgraph could not be asked.', { originalError: error as Error }));
        return undefined;
      }
    },
  };
}

/** An error about one representation is told at each place that it stands for. */
function atEach(error: GraphQLFormattedError, indexes: readonly number[], root: Obj, path: TargetPath): GraphQLError[] {
  const [, index, ...rest] = error.path ?? [];
  if (typeof index !== 'number') return [placed(error, untilList(path))];
  const places = placesAt(root, path).filter((_, at) => indexes[at] === index);
  return places.length === 0 ? [placed(error, untilList(path))] : places.map((place) => placed(error, [...place, ...rest]));
}

const placed = ({ message, extensions }: GraphQLFormattedError, path: readonly (string | number)[] | undefined): GraphQLError =>
  new GraphQLError(message, { ...(path ? { path } : {}), ...(extensions ? { extensions } : {}) });

/** For what concerns all items of a list, the list is all a client can be told. */
function untilList(path: TargetPath): TargetPath {
  const at = path.indexOf('@');
  return at < 0 ? path : path.slice(0, at);
}
