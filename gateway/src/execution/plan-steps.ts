import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { GraphQLError, isInterfaceType } from 'graphql';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Valuation } from './conditions.ts';
import { distinctEntities, standIns } from './entities.ts';
import type { Entity, Replaced } from './entities.ts';
import type { Fetch, SubgraphAnswer } from './execute.ts';
import { isObj, merge, share } from './merge.ts';
import type { Obj, Shared } from './merge.ts';
import { compileRepresentation } from './representations.ts';
import { compileRewrites } from './rewrites.ts';
import { placesAt, targetsAt } from './response-path.ts';
import type { ResponsePath } from './response-path.ts';

/** One execution under way. */
export interface Run {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly valuation: Valuation;
  readonly fetch: Fetch;
  /** Everything the subgraphs answered so far, put together. */
  readonly root: Obj;
  /** What of it is at several places. */
  readonly shared: Shared;
  readonly replaced: Replaced;
  readonly errors: GraphQLError[];
}

/** A part of a plan, ready to be run. Never rejects: what fails is among the run's errors. */
export type Step = (run: Run) => Promise<void>;

/** Compiles a query plan. `schema` is the supergraph's, with everything that clients do not see. */
export function compilePlan(schema: GraphQLSchema, node: PlanNode, path: ResponsePath = []): Step {
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
function plainFetch(schema: GraphQLSchema, node: FetchNode, path: ResponsePath): Step {
  const { ask, variablesOf } = asker(node, path);
  const rewrite = compileRewrites(schema, node.outputRewrites);
  return async (run) => {
    const { shared, replaced } = run;
    const targets = targetsAt(run.root, path, shared);
    if (targets.length === 0) return;
    const copiesBefore = shared.copies.length;
    const answer = await ask(run, variablesOf(run));
    for (const error of answer?.errors ?? []) run.errors.push(placed(error, error.path && [...path, ...error.path]));
    if (!isObj(answer?.data)) return;
    rewrite?.(answer.data);
    const objects = standIns(targets.map(({ object }) => object), replaced, shared.copies.slice(copiesBefore));
    if (objects.length > 1) share(answer.data, shared);
    for (const object of objects) merge(object, answer.data, shared);
  };
}

/** Asks a subgraph for more of objects that others know: each object once, however often the answer has it. */
function entityFetch(schema: GraphQLSchema, node: FetchNode, path: ResponsePath): Step {
  const { ask, variablesOf } = asker(node, path);
  const representing = compileRepresentation(schema, node);
  const rewrite = compileRewrites(schema, node.outputRewrites);
  /** A subgraph that knows an interface alone says its name; who knew the object before knows better. */
  const concrete = (said: unknown, known: unknown): unknown => (said === known || (typeof said === 'string' && !isInterfaceType(schema.getType(said))) ? said : known ?? said);

  return async (run) => {
    const { root, shared, replaced, errors } = run;
    const asked = distinctEntities(targetsAt(root, path, shared), representing, shared, replaced);
    if (asked.length === 0) return;
    const copiesBefore = shared.copies.length;
    const answer = await ask(run, { ...variablesOf(run), representations: asked.map(({ representation }) => representation) });
    const copies = shared.copies.slice(copiesBefore);
    for (const error of answer?.errors ?? []) errors.push(...atEach(error, asked, run, path, copies));
    if (!isObj(answer?.data)) return;
    const entities = answer.data._entities;
    if (!Array.isArray(entities) || entities.length !== asked.length) {
      errors.push(new GraphQLError(`${node.serviceName} answered ${Array.isArray(entities) ? entities.length : 'no'} of ${asked.length} entities.`, { path: untilList(path) }));
      return;
    }
    asked.forEach((one, index) => {
      const entity: unknown = entities[index];
      const objects = standIns(one.objects, replaced, copies);
      if (!isObj(entity)) return;
      const named = entity.__typename;
      entity.__typename = concrete(named, objects[0]?.__typename);
      rewrite?.(entity);
      if (objects.length > 1) share(entity, shared);
      for (const object of objects) {
        entity.__typename = concrete(named, object.__typename);
        merge(object, entity, shared);
      }
    });
  };
}

function asker(part: FetchNode, path: ResponsePath) {
  const { serviceName, variableUsages = [] } = part;
  const { query, operationName } = alike(part);
  return {
    variablesOf: ({ variables }: Run): Obj => {
      const used: Obj = {};
      for (const name of variableUsages) if (Object.hasOwn(variables, name) && variables[name] !== undefined) used[name] = variables[name];
      return used;
    },
    ask: async (run: Run, variables: Obj): Promise<SubgraphAnswer | undefined> => {
      try {
        return await run.fetch({ subgraph: serviceName, query, operationName, variables, path, part });
      } catch (error) {
        run.errors.push(error instanceof GraphQLError ? error : new GraphQLError('A subgraph could not be asked.', { originalError: error as Error }));
        return undefined;
      }
    },
  };
}

/**
 * The planner numbers the requests of a plan by their names: `Overview__reviews__2`. Without the number, requests that ask
 * the same in different parts of a plan are the same text, and are sent once when they are under way together.
 */
function alike({ operation, operationName }: Pick<FetchNode, 'operation' | 'operationName'>): { query: string; operationName: string | undefined } {
  const name = operationName?.replace(/__\d+$/, '');
  return { query: operationName && name ? operation.replace(operationName, name) : operation, operationName: name };
}

/** An error about one entity is told at each place that it is at. */
function atEach(error: GraphQLFormattedError, asked: readonly Entity[], { root, replaced }: Run, path: ResponsePath, copies: Shared['copies']): GraphQLError[] {
  const [, index, ...rest] = error.path ?? [];
  const entity = typeof index === 'number' ? asked[index] : undefined;
  const meant = new Set(entity && standIns(entity.objects, replaced, copies));
  const places = placesAt(root, path).filter(({ object }) => meant.has(object));
  return places.length === 0 ? [placed(error, untilList(path))] : places.map(({ place }) => placed(error, [...place, ...rest]));
}

const placed = ({ message, extensions }: GraphQLFormattedError, path: readonly (string | number)[] | undefined): GraphQLError =>
  new GraphQLError(message, { ...(path ? { path } : {}), ...(extensions ? { extensions } : {}) });

/** For what concerns all items of a list, the list is all a client can be told. */
function untilList(path: ResponsePath): ResponsePath {
  const at = path.indexOf('@');
  return at < 0 ? path : path.slice(0, at);
}
