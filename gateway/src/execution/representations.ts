import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { merge, reader, write } from './merge.ts';
import type { Obj, Shared } from './merge.ts';
import { compileRewrites, isOfType } from './rewrites.ts';

/** What a subgraph is told of an object so that it knows which one is meant; undefined when too little is known of it. */
export type Represent = (object: Obj) => Obj | undefined;

/** Reads the planner's `requires` once, so that each object is represented fast. */
export function compileRepresentation(schema: GraphQLSchema, { requires = [], inputRewrites }: FetchNode): Represent {
  const select = compileSelections(schema, requires);
  const rewrite = compileRewrites(schema, inputRewrites);
  return (object) => {
    const representation = select(object);
    if (!representation?.__typename) return undefined;
    rewrite?.(representation);
    return representation;
  };
}

const NOTHING_SHARED: Shared = new Set();

/** Null when a selected field is missing. */
type Select = (source: Obj) => Obj | null;
type Part = (source: Obj, into: Obj) => boolean;

function compileSelections(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Select {
  const parts = selections.map((selection) => compilePart(schema, selection));
  return (source) => {
    const into: Obj = {};
    for (const part of parts) if (!part(source, into)) return null;
    return into;
  };
}

function compilePart(schema: GraphQLSchema, selection: QueryPlanSelectionNode): Part {
  if (selection.kind === 'InlineFragment') {
    const { typeCondition } = selection;
    if (!typeCondition) return () => true;
    const select = compileSelections(schema, selection.selections);
    const known = new Map<unknown, boolean>();
    const applies = (typename: unknown): boolean => {
      const answer = known.get(typename) ?? isOfType(schema, typename, typeCondition);
      if (known.size < 1_000) known.set(typename, answer);
      return answer;
    };
    return (source, into) => {
      if (!applies(source.__typename)) return true;
      const selected = select(source);
      if (selected) merge(into, selected, NOTHING_SHARED);
      return true;
    };
  }
  const key = selection.alias ?? selection.name;
  const readKey = reader(key);
  const select = selection.selections && compileSelections(schema, selection.selections);
  const pick = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(pick);
    return select && typeof value === 'object' && value !== null ? select(value as Obj) : value;
  };
  return (source, into) => {
    const value = readKey(source);
    if (value === undefined) return false;
    write(into, key, pick(value));
    return true;
  };
}
