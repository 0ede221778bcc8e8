import { Kind, defaultTypeResolver, getArgumentValues, getVariableValues, isAbstractType, isLeafType, isListType, isNonNullType, typeFromAST } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLAbstractType, GraphQLField, GraphQLObjectType, GraphQLOutputType, GraphQLResolveInfo, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';

/**
 * Runs a compiled query and resolves with its `data`. Rejects where there would be an error to tell, of whatever
 * kind: graphql-js then runs the query anew, and tells it with its path and with what is null for it.
 */
export type RunQuery<Context> = (context: Context, variables: Readonly<Record<string, unknown>>) => Promise<Record<string, unknown>>;

/** Fragments in fragments can stand for more fields than anybody could want. */
const MAX_FIELDS = 2_000;

/** A query that is under way. */
interface Run {
  readonly context: unknown;
  readonly variables: Record<string, unknown>;
  /** What is the same for all objects of a list is made once; by the numbers of the fields. */
  readonly args: Record<string, unknown>[];
  readonly infos: GraphQLResolveInfo[];
  waiting: number;
  isOver: boolean;
  readonly arrive: () => void;
  readonly fail: (error: unknown) => void;
}

type Target = Record<string | number, unknown>;
/** What is answered of what was resolved. Throws what is an error. */
type Complete = (value: unknown, run: Run) => unknown;
type Fill = (target: Target, source: unknown, run: Run) => void;

/** Of queries that are run by graphql-js alone. */
class NotCompiled extends Error {}

/**
 * Compiles a valid query once, to be run many times: graphql-js looks at each field of each object anew, and spends more
 * on a page of some hundred prices than its statements cost. Undefined for what is asked seldom: mutations, `@skip` and
 * `@include`, the schema itself.
 */
export function compileQuery<Context>(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): RunQuery<Context> | undefined {
  const type = schema.getQueryType();
  if (operation.operation !== 'query' || !type) return undefined;
  try {
    const fill = createCompiler(schema, document, operation)(type, [operation.selectionSet]);
    return (context, inputs) => {
      const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], inputs);
      return coerced ? start(fill, context, coerced) : Promise.reject(errors[0] ?? new NotCompiled());
    };
  } catch (error) {
    if (error instanceof NotCompiled) return undefined;
    throw error;
  }
}

function start(fill: Fill, context: unknown, variables: Record<string, unknown>): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const data: Record<string, unknown> = {};
    const run: Run = {
      context, variables, args: [], infos: [], waiting: 1, isOver: false,
      arrive() {
        run.waiting -= 1;
        if (run.waiting === 0) resolve(data);
      },
      fail(error) {
        run.isOver = true;
        reject(error instanceof Error ? error : new TypeError(String(error)));
      },
    };
    try {
      fill(data, undefined, run);
      run.arrive();
    } catch (error) {
      run.fail(error);
    }
  });
}

/** Writes a value where it belongs: at once, or when it is there. */
function put(target: Target, key: string | number, value: unknown, complete: Complete, run: Run): void {
  if (!isPromise(value)) {
    target[key] = complete(value, run);
    return;
  }
  target[key] = null; // keeps its place among the fields
  run.waiting += 1;
  value.then((there) => {
    if (run.isOver) return;
    try {
      target[key] = complete(there, run);
    } catch (error) {
      run.fail(error);
      return;
    }
    run.arrive();
  }, run.fail);
}

function createCompiler(schema: GraphQLSchema, { definitions }: DocumentNode, operation: OperationDefinitionNode) {
  const fragments = Object.fromEntries(definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]));
  let numbered = 0;

  function objectFiller(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Fill {
    if (type.isTypeOf) throw new NotCompiled();
    const fillers = [...collect(schema, fragments, type, selectionSets)].map(([name, nodes]) => fieldFiller(type, name, nodes));
    return (target, source, run) => {
      for (const fill of fillers) fill(target, source, run);
    };
  }

  function fieldFiller(parentType: GraphQLObjectType, name: string, fieldNodes: readonly [FieldNode, ...FieldNode[]]): Fill {
    const [node] = fieldNodes;
    const fieldName = node.name.value;
    const number = numbered++;
    if (name === '__proto__' || number >= MAX_FIELDS) throw new NotCompiled();
    if (fieldName === '__typename') return (target) => { target[name] = parentType.name; };
    const field = parentType.getFields()[fieldName];
    if (!field) throw new NotCompiled();
    const argsOf = (run: Run) => (run.args[number] ??= getArgumentValues(field, node, run.variables));
    const infoOf = (run: Run) => (run.infos[number] ??= {
      fieldName, fieldNodes, parentType, returnType: field.type, schema, fragments, operation, rootValue: undefined, variableValues: run.variables,
      path: { prev: undefined, key: name, typename: parentType.name },
    });
    const resolve = resolver(field, argsOf, infoOf);
    const complete = completer(field.type, fieldNodes, infoOf);
    return (target, source, run) => put(target, name, resolve(source, run), complete, run);
  }

  function completer(type: GraphQLOutputType, nodes: readonly FieldNode[], infoOf: (run: Run) => GraphQLResolveInfo): Complete {
    if (isNonNullType(type)) {
      const complete = completer(type.ofType, nodes, infoOf);
      return (value, run) => complete(value, run) ?? impossible(`${String(type)} is null`);
    }
    if (isListType(type)) {
      const complete = completer(type.ofType, nodes, infoOf);
      return orNull((value, run) => {
        if (!isIterable(value)) return impossible(`${String(type)} is no list`);
        const list: unknown[] = [];
        for (const item of value) put(list as unknown as Target, list.length, item, complete, run);
        return list;
      });
    }
    if (isLeafType(type)) return orNull((value) => type.serialize(value) ?? impossible(`${type.name} is null when written`));
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const fillerOf = isAbstractType(type) ? abstractFiller(type, selectionSets, infoOf) : always(objectFiller(type, selectionSets));
    return orNull((value, run) => {
      const answered = {};
      fillerOf(value, run)(answered, value, run);
      return answered;
    });
  }

  function abstractFiller(type: GraphQLAbstractType, selectionSets: readonly SelectionSetNode[], infoOf: (run: Run) => GraphQLResolveInfo) {
    const fillers = new Map(schema.getPossibleTypes(type).map((possible) => [possible.name, objectFiller(possible, selectionSets)]));
    const resolveType = type.resolveType ?? defaultTypeResolver;
    return (value: unknown, run: Run): Fill => {
      const name = resolveType(value, run.context, infoOf(run), type);
      return (typeof name === 'string' ? fillers.get(name) : undefined) ?? impossible(`${type.name} is of no type`);
    };
  }

  return objectFiller;
}

function resolver(field: GraphQLField<unknown, unknown>, argsOf: (run: Run) => Record<string, unknown>, infoOf: (run: Run) => GraphQLResolveInfo) {
  const { resolve, name } = field;
  if (resolve) return (source: unknown, run: Run): unknown => resolve(source, argsOf(run), run.context, infoOf(run));
  // What graphql-js does where there is no resolver.
  return (source: unknown, run: Run): unknown => {
    if (typeof source !== 'object' || source === null) return undefined;
    const value = (source as Record<string, unknown>)[name];
    return typeof value === 'function' ? (source as Record<string, (...args: unknown[]) => unknown>)[name]?.(argsOf(run), run.context, infoOf(run)) : value;
  };
}

/** The fields of an object of this type, by the names they are answered under, in their order. */
function collect(schema: GraphQLSchema, fragments: Readonly<Record<string, FragmentDefinitionNode>>, type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]> {
  const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
  const seen = new Set<string>();
  const isOf = (condition: FragmentDefinitionNode['typeCondition'] | undefined): boolean => {
    const wanted = condition ? typeFromAST(schema, condition) : type;
    return wanted === type || (isAbstractType(wanted) && schema.isSubType(wanted, type));
  };
  const look = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.directives?.length) throw new NotCompiled();
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const nodes = fields.get(name);
        if (nodes) nodes.push(selection);
        else fields.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (isOf(selection.typeCondition)) look(selection.selectionSet);
      } else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments[selection.name.value];
        if (!fragment || fragment.directives?.length) throw new NotCompiled();
        if (isOf(fragment.typeCondition)) look(fragment.selectionSet);
      }
    }
  };
  selectionSets.forEach(look);
  return fields;
}

const orNull = (complete: Complete): Complete => (value, run) => {
  if (value === null || value === undefined) return null;
  if (value instanceof Error) throw value;
  return complete(value, run);
};
const always = (fill: Fill) => (): Fill => fill;
const isPromise = (value: unknown): value is PromiseLike<unknown> => typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
const isIterable = (value: unknown): value is Iterable<unknown> => typeof value === 'object' && value !== null && Symbol.iterator in value;

function impossible(what: string): never {
  throw new TypeError(what);
}
