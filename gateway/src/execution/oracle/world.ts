import { Kind, isAbstractType, isEnumType, parse } from 'graphql';
import type { FieldNode, GraphQLLeafType, GraphQLSchema, SelectionSetNode } from 'graphql';
import { hashOf, itemOf } from './chance.ts';

/** An object as every subgraph knows it: what it is called there, and which one it is. */
export interface Thing {
  readonly typename: string;
  readonly number: number;
  /** What the gateway said of it when it asked for it as an entity. */
  readonly said?: string;
}

/**
 * What there is behind the subgraphs of one supergraph. Every value follows from the type, the number of the
 * object, the field and its arguments, so that all subgraphs say the same without knowing each other; and an
 * object's number can be read from each of its keys.
 */
export interface World {
  /** The name under which all subgraphs mean the same object: of an implementation of an interface entity, the interface. */
  familyOf(typename: string): string;
  /** The object in a field. `index` is its place in the field's lists. */
  child(parent: Thing, field: string, args: string, index: string, typename: string): Thing;
  leaf(thing: Thing, field: string, args: string, index: string, type: GraphQLLeafType): unknown;
  /** The concrete type of an object of which only an interface entity's name was said. */
  concrete(typename: string, number: number, possible: readonly string[]): string;
  /** The number of the object that a representation means; undefined when it cannot be told. */
  numberOf(representation: Readonly<Record<string, unknown>>): number | undefined;
}

/** So few that the same entity is met at several places of an answer. */
const ENTITIES_OF_A_TYPE = 5;

export function createWorld(supergraphSdl: string): World {
  const { keys, families } = readEntities(supergraphSdl);
  const familyOf = (typename: string): string => families.get(typename)?.name ?? typename;
  const place = (typename: string) => {
    const family = families.get(typename);
    return { count: family?.members.length ?? 1, index: Math.max(0, family?.members.indexOf(typename) ?? 0) };
  };
  const isEntity = (typename: string): boolean => keys.has(typename);
  const isKey = (typename: string, field: string): boolean => keys.get(typename)?.has(field) ?? false;

  return {
    familyOf,
    child(parent, field, args, index, typename) {
      const hash = hashOf(familyOf(parent.typename), parent.number, field, args, index);
      const own = Math.floor(parent.number / place(parent.typename).count);
      if (!isEntity(typename)) return { typename, number: isKey(parent.typename, field) ? own : hash };
      const base = isKey(parent.typename, field) ? own % ENTITIES_OF_A_TYPE : hash % ENTITIES_OF_A_TYPE;
      const family = families.get(typename);
      if (family?.name === typename) return { typename, number: base * family.members.length + (hash % family.members.length) };
      const { count, index: at } = place(typename);
      return { typename, number: base * count + at };
    },
    leaf(thing, field, args, index, type) {
      const hash = hashOf(familyOf(thing.typename), thing.number, field, args, index, thing.said ?? '');
      if (isEnumType(type)) return itemOf(type.getValues(), hash).name;
      switch (type.name) {
        case 'ID': case 'String': return isKey(thing.typename, field) || hash % 4 > 0 ? `${field}-${thing.number}` : `${field} "${hash.toString(36)}"\u2028-${thing.number}`;
        case 'Int': return isKey(thing.typename, field) ? thing.number : (hash % 2_000) - 1_000 || 7; // not 0, which the stock executor loses where the planner renames
        case 'Float': return hash % 3 === 0 ? hash % 100 : (hash % 10_000) / 7;
        case 'Boolean': return hash % 2 === 0;
        default: return isKey(thing.typename, field) ? `${field}-${thing.number}` : itemOf(OF_ANY_KIND, hash);
      }
    },
    concrete(typename, number, possible) {
      const members = families.get(typename)?.members ?? possible;
      return itemOf(members, number);
    },
    numberOf(representation) {
      const typename = String(representation.__typename);
      for (const [field, value] of Object.entries(representation)) {
        if (field === '__typename' || !isKey(typename, field)) continue;
        if (typeof value === 'number' && Number.isInteger(value)) return value;
        const told = typeof value === 'string' ? /-(\d+)$/.exec(value)?.[1] : undefined;
        if (told) return Number(told);
      }
      for (const [field, value] of Object.entries(representation)) {
        if (!isKey(typename, field) || typeof value !== 'object' || value === null) continue;
        const inner = numberWithin(value);
        const { count, index } = place(typename);
        if (inner !== undefined) return inner * count + index;
      }
      return undefined;
    },
  };
}

/** What a scalar of the subgraphs' own may be. */
const OF_ANY_KIND: readonly unknown[] = ['text', 7, -0.5, true, [], [1, null, 'two', [3]], {}, { a: 1, b: { c: [null, { d: 'x' }] } }, { __typename: 'Nobody', length: 2 }, false, 0, ''];

function numberWithin(value: object): number | undefined {
  for (const inner of Object.values(value) as unknown[]) {
    if (typeof inner === 'number') return inner;
    const told = typeof inner === 'string' ? /-(\d+)$/.exec(inner)?.[1] : undefined;
    const found = told ? Number(told) : typeof inner === 'object' && inner !== null ? numberWithin(inner) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Entities {
  /** By type: the fields by which its objects are told apart. */
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>;
  /** By interface entity and by each of its implementations. */
  readonly families: ReadonlyMap<string, { readonly name: string; readonly members: readonly string[] }>;
}

function readEntities(supergraphSdl: string): Entities {
  const keys = new Map<string, Set<string>>();
  const implementers = new Map<string, string[]>();
  const interfaces = new Set<string>();
  for (const definition of parse(supergraphSdl).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const name = definition.name.value;
    if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION) interfaces.add(name);
    else for (const { name: implemented } of definition.interfaces ?? []) implementers.set(implemented.value, [...(implementers.get(implemented.value) ?? []), name]);
    for (const { name: directive, arguments: given = [] } of definition.directives ?? []) {
      const key = given.find((argument) => argument.name.value === 'key')?.value;
      if (directive.value !== 'join__type' || key?.kind !== Kind.STRING) continue;
      const known = keys.get(name) ?? new Set();
      for (const field of fieldsOf(key.value)) known.add(field);
      keys.set(name, known);
    }
  }
  const families = new Map<string, { name: string; members: string[] }>();
  for (const name of [...interfaces].filter((candidate) => keys.has(candidate))) {
    const family = { name, members: (implementers.get(name) ?? []).sort() };
    for (const member of [name, ...family.members]) {
      families.set(member, family);
      keys.set(member, new Set([...(keys.get(member) ?? []), ...(keys.get(name) ?? [])]));
    }
  }
  return { keys, families };
}

function fieldsOf(fieldSet: string): string[] {
  const [operation] = parse(`{ ${fieldSet} }`).definitions;
  const { selections } = (operation as { selectionSet: SelectionSetNode }).selectionSet;
  return selections.filter((selection): selection is FieldNode => selection.kind === Kind.FIELD).map(({ name }) => name.value);
}

/** How many items a list has. */
export function lengthOf(world: World, { typename, number }: Thing, field: string, args: string, index: string): number {
  return hashOf('length', world.familyOf(typename), number, field, args, index) % 4;
}

/** What an object in a field is, of all that the schema lets it be. */
export function typeIn(schema: GraphQLSchema, world: World, { typename, number }: Thing, field: string, args: string, index: string, declared: string): string {
  const type = schema.getType(declared);
  if (!isAbstractType(type)) return declared;
  return itemOf(schema.getPossibleTypes(type).map(({ name }) => name).sort(), hashOf('type', world.familyOf(typename), number, field, args, index));
}

/** JSON with the keys in order. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1))) : inner));
}
