import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, Kind, getArgumentValues, getNamedType, getOperationAST, getVariableValues, isAbstractType, isEnumType, isLeafType, isListType, isNonNullType, isObjectType, parse } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLFormattedError, GraphQLLeafType, GraphQLObjectType, GraphQLOutputType, GraphQLSchema, SelectionSetNode } from 'graphql';
import type { SubgraphAnswer, SubgraphRequest } from '../execute.ts';
import { hashOf, itemOf } from './chance.ts';
import type { Mishaps } from './mishaps.ts';
import { lengthOf, stable, typeIn } from './world.ts';
import type { Thing, World } from './world.ts';

/** A subgraph that answers in memory. Rejects like the gateway's client of an unavailable one. */
export interface MemorySubgraph {
  readonly name: string;
  answer(request: SubgraphRequest, mishaps: Mishaps): SubgraphAnswer;
}

type Obj = Record<string, unknown>;
type Path = readonly (string | number)[];

/** One request under way. */
interface Asked {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly mishaps: Mishaps;
  readonly errors: GraphQLFormattedError[];
}

/** Says that something is null that must not be, once that is among the errors. */
class Void extends Error {}
const VOID = new Void();

/**
 * A subgraph over a world. Executes as the GraphQL specification says, except where a mishap has it break the
 * promises of its own schema, which graphql-js could not.
 */
export function createMemorySubgraph(name: string, sdl: string, world: World): MemorySubgraph {
  const schema = buildSubgraphSchema(parse(sdl));
  const documents = new Map<string, DocumentNode>();
  const read = (query: string): DocumentNode => {
    const known = documents.get(query) ?? parse(query, { noLocation: true });
    if (documents.size < 5_000) documents.set(query, known);
    return known;
  };
  const run = createRunner(name, schema, world);

  return {
    name,
    answer({ query, operationName, variables: given, path }, mishaps) {
      const document = read(query);
      const operation = getOperationAST(document, operationName);
      if (!operation) throw new Error(`${name} was asked for no operation: ${query}`);
      const { coerced, errors: wrong } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
      if (wrong) return { errors: wrong.map(({ message }) => fault(message, undefined, 'BAD_USER_INPUT')) };
      const mishap = mishaps.request(name, withoutName(query));
      if (mishap === 'unavailable') throw new GraphQLError(`${name} cannot be asked.`, { path: [...path], extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: name } });
      if (mishap === 'no-data') return { data: null, errors: [fault(`${name} is at a loss.`, undefined)] };

      const fragments = new Map(document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [])));
      const asked: Asked = { variables: coerced, fragments, mishaps, errors: [] };
      const data = run(operation.operation, operation.selectionSet, asked);
      if (data && mishap === 'no-entities' && '_entities' in data) data._entities = null;
      if (data && mishap === 'too-few-entities' && Array.isArray(data._entities)) data._entities.pop();
      return { data, ...(asked.errors.length > 0 ? { errors: asked.errors } : {}) };
    },
  };
}

const fault = (message: string, path: Path | undefined, code = 'INTERNAL'): GraphQLFormattedError => ({ message, ...(path ? { path } : {}), extensions: { code } });

/** Plans number their requests; who asks the same without the number meets the same mishaps. */
const withoutName = (query: string): string => query.replace(/^(query|mutation) \w+/, '$1');

function createRunner(subgraph: string, schema: GraphQLSchema, world: World) {
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
  const requires = new Set(objects.flatMap((type) => Object.values(type.getFields())
    .filter(({ astNode }) => astNode?.directives?.some(({ name }) => name.value === 'requires')).map(({ name }) => `${type.name}.${name}`)));

  const applies = (condition: string | undefined, type: GraphQLObjectType): boolean => {
    if (condition === undefined || condition === type.name) return true;
    const abstract = schema.getType(condition);
    return isAbstractType(abstract) && schema.isSubType(abstract, type);
  };
  const isAsked = ({ directives = [] }: { directives?: FieldNode['directives'] }, { variables }: Asked): boolean => directives.every(({ name, arguments: given = [] }) => {
    if (name.value !== 'skip' && name.value !== 'include') return true;
    const value = given[0]?.value;
    return (value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.BOOLEAN && value.value) === (name.value === 'include');
  });
  function collect(type: GraphQLObjectType, { selections }: SelectionSetNode, asked: Asked, fields = new Map<string, FieldNode[]>()): Map<string, FieldNode[]> {
    for (const selection of selections.filter((one) => isAsked(one, asked))) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        fields.set(name, [...(fields.get(name) ?? []), selection]);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : asked.fragments.get(selection.name.value);
      if (fragment && applies(fragment.typeCondition?.name.value, type)) collect(type, fragment.selectionSet, asked, fields);
    }
    return fields;
  }

  /** `possible` are the types that an object in this place may be of. */
  function object(thing: Thing, possible: readonly string[], nodes: readonly FieldNode[] | SelectionSetNode, path: Path, asked: Asked): Obj {
    const type = schema.getType(thing.typename) as GraphQLObjectType;
    const fields = new Map<string, FieldNode[]>();
    for (const set of 'kind' in nodes ? [nodes] : nodes.flatMap(({ selectionSet }) => selectionSet ?? [])) collect(type, set, asked, fields);
    const answered: Obj = {};
    for (const [name, [node, ...others]] of fields) {
      if (!node) continue;
      const value = node.name.value === '__typename' ? nameOf(thing, possible, asked) : field(thing, type, [node, ...others], [...path, name], asked);
      if (value === undefined) continue;
      // As JSON.parse would: `__proto__` is a name like others.
      Object.defineProperty(answered, name, { value, writable: true, enumerable: true, configurable: true });
    }
    return answered;
  }

  function nameOf(thing: Thing, possible: readonly string[], { mishaps }: Asked): string | undefined {
    const mishap = mishaps.object(subgraph, world.familyOf(thing.typename), thing.number);
    if (mishap === 'nameless') return undefined;
    return mishap === 'misnamed' && !ROOTS.has(thing.typename) ? itemOf(['Nobody', ...possible], hashOf(subgraph, thing.typename, thing.number)) : thing.typename;
  }

  function field(thing: Thing, type: GraphQLObjectType, nodes: readonly [FieldNode, ...FieldNode[]], path: Path, asked: Asked): unknown {
    const [node] = nodes;
    const definition = type.getFields()[node.name.value];
    if (!definition) throw new Error(`${subgraph} has no ${type.name}.${node.name.value}`);
    const given = getArgumentValues(definition, node, asked.variables);
    if (type.name === 'Query' && definition.name === '_entities') return (given.representations as Obj[]).map((representation, index) => nullable(() => entity(representation, nodes, [...path, index], asked)));
    const args = Object.keys(given).length > 0 ? stable(given) : '';
    const own = requires.has(`${type.name}.${definition.name}`) ? thing : { typename: thing.typename, number: thing.number };
    return value({ thing: own, field: definition.name, args, nodes, asked }, definition.type, '', path);
  }

  function entity(representation: Obj, nodes: readonly FieldNode[], path: Path, asked: Asked): Obj | null {
    const named = String(representation.__typename);
    const number = world.numberOf(representation);
    if (number === undefined) return null;
    const type = schema.getType(named);
    const typename = isAbstractType(type) ? world.concrete(named, number, schema.getPossibleTypes(type).map(({ name }) => name)) : named;
    if (!isObjectType(schema.getType(typename))) return fail(`${subgraph} knows no ${typename}.`, path, asked);
    const mishap = asked.mishaps.object(subgraph, world.familyOf(typename), number);
    if (mishap === 'missing') return null;
    if (mishap === 'refused') return fail(`${subgraph} refuses ${world.familyOf(typename)} ${number}.`, path, asked);
    return object({ typename, number, said: stable(representation) }, [typename], nodes, path, asked);
  }

  interface Place {
    readonly thing: Thing;
    readonly field: string;
    readonly args: string;
    readonly nodes: readonly FieldNode[];
    readonly asked: Asked;
  }

  function value(place: Place, type: GraphQLOutputType, index: string, path: Path): unknown {
    const { thing, asked } = place;
    const mishap = asked.mishaps.value(subgraph, world.familyOf(thing.typename), thing.number, place.field, index);
    const isRare = !isNonNullType(type) || hashOf(subgraph, thing.number, place.field, index) % 3 === 0;
    if (mishap === 'silent-null' && isRare) return null;
    const complete = (): unknown => {
      if (mishap === 'error') return fail(`${subgraph} fails at ${world.familyOf(thing.typename)}.${place.field} of ${thing.number}.`, path, asked);
      if (mishap === 'null' && isRare) return null;
      const inner = isNonNullType(type) ? type.ofType as GraphQLOutputType : type;
      if (isListType(inner)) return list(place, inner.ofType as GraphQLOutputType, index, path);
      if (isLeafType(inner)) return mishap === 'garbage' ? garbage(inner, hashOf(thing.number, place.field)) : world.leaf(thing, place.field, place.args, index, inner);
      return composite(place, getNamedType(inner).name, index, path);
    };
    if (!isNonNullType(type)) return nullable(complete);
    const completed = complete();
    return completed === null ? fail(`Cannot return null for non-nullable field ${thing.typename}.${place.field}.`, path, asked) : completed;
  }

  function list(place: Place, itemType: GraphQLOutputType, index: string, path: Path): unknown[] {
    const length = lengthOf(world, place.thing, place.field, place.args, index);
    return Array.from({ length }, (_, at) => value(place, itemType, `${index}/${at}`, [...path, at]));
  }

  function composite(place: Place, declared: string, index: string, path: Path): Obj {
    const { thing, field: name, args, nodes, asked } = place;
    const type = schema.getType(declared);
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type).map((one) => one.name) : [declared];
    const typename = typeIn(schema, world, thing, name, args, index, declared);
    return object(world.child(thing, name, args, index, typename), possible, nodes, path, asked);
  }

  return (operation: 'query' | 'mutation' | 'subscription', selectionSet: SelectionSetNode, asked: Asked): Obj | null => {
    const root = schema.getRootType(operation as never);
    if (!root) throw new Error(`${subgraph} has no ${operation}.`);
    return nullable(() => object({ typename: root.name, number: 0 }, [root.name], selectionSet, [], asked));
  };
}

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

function fail(message: string, path: Path, { errors }: Asked): never {
  errors.push(fault(message, path));
  throw VOID;
}

function nullable<Value>(complete: () => Value): Value | null {
  try {
    return complete();
  } catch (error) {
    if (error instanceof Void) return null;
    throw error;
  }
}

function garbage(type: GraphQLLeafType, hash: number): unknown {
  if (isEnumType(type)) return itemOf(['NO_SUCH_VALUE', 5, ''], hash);
  switch (type.name) {
    case 'Int': return itemOf(['7', 1.5, 2 ** 31, true, 1e21], hash);
    case 'Float': return itemOf(['1.5', false], hash);
    case 'Boolean': return itemOf(['true', 1, 0], hash);
    case 'String': return itemOf([5, true, ['x']], hash);
    case 'ID': return itemOf([1.5, false], hash);
    default: return null;
  }
}
