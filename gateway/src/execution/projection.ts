import { isCompositeType, isLeafType, isListType, isNonNullType, isObjectType } from 'graphql';
import type { FieldNode, GraphQLCompositeType, GraphQLOutputType, SelectionSetNode } from 'graphql';
import { collectFields } from './collect-fields.ts';
import type { CollectedFields, Selecting } from './collect-fields.ts';
import { leafWriter } from './leaves.ts';
import { reader } from './merge.ts';
import type { Obj } from './merge.ts';

/** The text of an operation's `data`, from everything the subgraphs answered. */
export type Project = (root: Obj, introspection: Introspection) => string;
/** The JSON of a root field that asks for the schema itself. */
export type Introspection = (responseName: string) => string;

/** Writes a value as JSON; undefined when it is null and must not be, so that what holds it is null. */
type Write = (value: unknown) => string | undefined;
type WriteObject = (object: Obj, introspection: Introspection) => string | undefined;

/** Answers exactly what is selected, in the order it is selected, and nulls as the specification has them. */
export function compileProjection(selecting: Selecting, rootType: GraphQLCompositeType, selectionSet: SelectionSetNode): Project {
  const write = objectWriter(selecting, rootType, collectFields(selecting, rootType, [selectionSet]));
  return (root, introspection) => write(root, introspection) ?? 'null';
}

function objectWriter(selecting: Selecting, type: GraphQLCompositeType, fields: CollectedFields): WriteObject {
  const writers = [...fields].map(([name, nodes], index) => ({ prefix: `${index === 0 ? '' : ','}${JSON.stringify(name)}:`, write: fieldWriter(selecting, type, name, nodes) }));
  return (object, introspection) => {
    let text = '{';
    for (const { prefix, write } of writers) {
      const value = write(object, introspection);
      if (value === undefined) return undefined;
      text += prefix + value;
    }
    return `${text}}`;
  };
}

function fieldWriter(selecting: Selecting, type: GraphQLCompositeType, name: string, nodes: readonly FieldNode[]): WriteObject {
  const fieldName = nodes[0]?.name.value ?? '';
  if (fieldName === '__typename') return constant(isObjectType(type) ? JSON.stringify(type.name) : undefined);
  if (fieldName === '__schema' || fieldName === '__type') return (_, introspection) => introspection(name);
  const definition = 'getFields' in type ? type.getFields()[fieldName] : undefined;
  if (!definition) throw new Error(`${type.name} has no field ${fieldName}.`);
  const readField = reader(name);
  const write = valueWriter(selecting, definition.type, nodes);
  return (object) => write(readField(object));
}

/** The schema is asked for at the root only. */
const noIntrospection: Introspection = () => 'null';
const constant = (text: string | undefined): WriteObject => () => text;

function valueWriter(selecting: Selecting, type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
  if (isNonNullType(type)) {
    const write = valueWriter(selecting, type.ofType, nodes);
    return (value) => {
      const text = write(value);
      return text === 'null' ? undefined : text;
    };
  }
  if (isListType(type)) return listWriter(valueWriter(selecting, type.ofType, nodes));
  if (isLeafType(type)) {
    const write = leafWriter(type);
    return (value) => (value === null || value === undefined ? 'null' : write(value));
  }
  return compositeWriter(selecting, type, nodes.flatMap(({ selectionSet }) => selectionSet ?? []));
}

function listWriter(write: Write): Write {
  return (value) => {
    if (!Array.isArray(value)) return 'null';
    let text = '[';
    for (let index = 0; index < value.length; index++) {
      const item = write(value[index]);
      if (item === undefined) return 'null';
      text += index === 0 ? item : `,${item}`;
    }
    return `${text}]`;
  };
}

/** What is selected depends on what the object says it is; an object that says nothing is taken for what the schema says. */
function compositeWriter(selecting: Selecting, declared: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]): Write {
  const byType = new Map<unknown, WriteObject>();
  const writerFor = (typename: unknown): WriteObject => {
    const type = typename === undefined || typename === null ? declared : typeof typename === 'string' ? selecting.schema.getType(typename) : undefined;
    const writer = isCompositeType(type) ? objectWriter(selecting, type, collectFields(selecting, type, selectionSets)) : constant(undefined);
    // Subgraphs name types; a made-up one must not cost memory each time.
    if (isCompositeType(type)) byType.set(typename, writer);
    return writer;
  };
  return (value) => {
    if (typeof value !== 'object' || value === null) return 'null';
    const typename = (value as Obj).__typename;
    return (byType.get(typename) ?? writerFor(typename))(value as Obj, noIntrospection) ?? 'null';
  };
}
