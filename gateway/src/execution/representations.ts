import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { Shared, merge, reader, write } from './merge.ts';
import type { Obj } from './merge.ts';
import { compileRewrites, isOfType } from './rewrites.ts';

/** What a subgraph is told of an object so that it knows which one is meant. */
export interface Representing {
  /** Undefined when too little is known of the object. */
  represent(object: Obj): Obj | undefined;
  /** A text that only objects with the same representation have in common: it costs less than the representation's own. */
  keyOf(object: Obj): string;
}

/** Reads the planner's `requires` once, so that each object is represented fast. */
export function compileRepresentation(schema: GraphQLSchema, { requires = [], inputRewrites }: FetchNode): Representing {
  const { select, keyOf } = compileSelections(schema, requires);
  const rewrite = compileRewrites(schema, inputRewrites);
  return {
    represent(object) {
      const representation = select(object);
      if (!representation?.__typename) return undefined;
      rewrite?.(representation);
      return representation;
    },
    keyOf: (object) => keyOf(object) ?? MISSING,
  };
}

const NOTHING_SHARED = new Shared();
/** Stands in a key for what an object lacks. No value begins with it. */
const MISSING = '~';

interface Selections {
  /** Null when a selected field is missing. */
  select(source: Obj): Obj | null;
  keyOf(source: Obj): string | undefined;
}

interface Part {
  take(source: Obj, into: Obj): boolean;
  keyOf(source: Obj): string | undefined;
}

function compileSelections(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Selections {
  const parts = selections.map((selection) => compilePart(schema, selection));
  return {
    select(source) {
      const into: Obj = {};
      for (const part of parts) if (!part.take(source, into)) return null;
      return into;
    },
    keyOf(source) {
      let key = '';
      for (const part of parts) {
        const ofPart = part.keyOf(source);
        if (ofPart === undefined) return undefined;
        key += ofPart;
      }
      return key;
    },
  };
}

function compilePart(schema: GraphQLSchema, selection: QueryPlanSelectionNode): Part {
  if (selection.kind === 'InlineFragment') {
    const { typeCondition } = selection;
    if (!typeCondition) return { take: () => true, keyOf: () => '' };
    const { select, keyOf } = compileSelections(schema, selection.selections);
    const known = new Map<unknown, boolean>();
    const applies = (typename: unknown): boolean => {
      const answer = known.get(typename) ?? isOfType(schema, typename, typeCondition);
      if (known.size < 1_000) known.set(typename, answer);
      return answer;
    };
    return {
      take(source, into) {
        if (!applies(source.__typename)) return true;
        const selected = select(source);
        if (selected) merge(into, selected, NOTHING_SHARED);
        return true;
      },
      keyOf: (source) => (applies(source.__typename) ? (keyOf(source) ?? MISSING) : MISSING),
    };
  }
  const key = selection.alias ?? selection.name;
  const readKey = reader(key);
  const select = selection.selections && compileSelections(schema, selection.selections).select;
  const pick = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(pick);
    return select && typeof value === 'object' && value !== null ? select(value as Obj) : value;
  };
  return {
    take(source, into) {
      const value = readKey(source);
      if (value === undefined) return false;
      write(into, key, pick(value));
      return true;
    },
    keyOf(source) {
      const value = readKey(source);
      // Each kind of value says itself where it ends, so that two keys are equal only piece by piece.
      if (typeof value === 'string') return `${value.length}"${value}`;
      if (typeof value === 'number' || typeof value === 'boolean') return `${value},`;
      return value === undefined ? undefined : JSON.stringify(pick(value));
    },
  };
}
