import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { read, write } from './merge.ts';
import type { Obj } from './merge.ts';

/** Changes an answer or a representation in place, as the planner asks for it. */
export type Rewrite = (value: unknown) => void;

const ON_TYPE = '... on ';

/** Puts the planner's rewrites together; undefined when there are none. */
export function compileRewrites(schema: GraphQLSchema, rewrites: readonly FetchDataRewrite[] | undefined): Rewrite | undefined {
  if (!rewrites?.length) return undefined;
  const all = rewrites.map((rewrite) => compileRewrite(schema, rewrite));
  return (value) => {
    for (const rewrite of all) rewrite(value);
  };
}

function compileRewrite(schema: GraphQLSchema, rewrite: FetchDataRewrite): Rewrite {
  const path = rewrite.path.slice(0, -1);
  const key = rewrite.path.at(-1) ?? '';
  const change = rewrite.kind === 'ValueSetter' ? (object: Obj) => write(object, key, rewrite.setValueTo) : (object: Obj) => rename(object, key, rewrite.renameKeyTo);
  const visit = (value: unknown, at: number): void => {
    if (Array.isArray(value)) return value.forEach((item) => visit(item, at));
    if (typeof value !== 'object' || value === null) return;
    const step = path[at];
    if (step === undefined) return change(value as Obj);
    if (!step.startsWith(ON_TYPE)) return visit(read(value as Obj, step), at + 1);
    const typename = read(value as Obj, '__typename');
    if (!typename || isOfType(schema, typename, step.slice(ON_TYPE.length))) visit(value, at + 1);
  };
  return (value) => visit(value, 0);
}

/** Whatever the value is, null and false included. */
function rename(object: Obj, from: string, to: string): void {
  const value = read(object, from);
  if (value === undefined) return;
  write(object, to, value);
  write(object, from, undefined);
}

/** Whether an object of type `typename` is one of `condition`, by the supergraph's schema. */
export function isOfType(schema: GraphQLSchema, typename: unknown, condition: string): boolean {
  if (typename === condition) return true;
  const type = typeof typename === 'string' ? schema.getType(typename) : undefined;
  const abstract = schema.getType(condition);
  return isAbstractType(abstract) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(abstract, type);
}
