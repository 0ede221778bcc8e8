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

/**
 * Writes a value as JSON at the end of `out`. False when it is null and must not be, so that what holds it
 * is null; what was written of it by then is to be taken back. (Pieces in an array: a text that grows by `+=`
 * is a tree of tens of thousands of nodes, and costs more to clean up than to write.)
 */
type Write = (value: unknown, out: string[]) => boolean;
type WriteObject = (object: Obj, out: string[], introspection: Introspection) => boolean;

/** Answers exactly what is selected, in the order it is selected, and nulls as the specification has them. */
export function compileProjection(selecting: Selecting, rootType: GraphQLCompositeType, selectionSet: SelectionSetNode): Project {
  const write = objectWriter(selecting, rootType, collectFields(selecting, rootType, [selectionSet]));
  return (root, introspection) => {
    const out: string[] = [];
    return write(root, out, introspection) ? out.join('') : 'null';
  };
}

/** The schema is asked for at the root only. */
const noIntrospection: Introspection = () => 'null';

function objectWriter(selecting: Selecting, type: GraphQLCompositeType, fields: CollectedFields): WriteObject {
  const writers = [...fields].map(([name, nodes], index) => ({ prefix: `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`, write: fieldWriter(selecting, type, name, nodes) }));
  const end = writers.length === 0 ? '{}' : '}';
  return (object, out, introspection) => {
    for (const { prefix, write } of writers) {
      out.push(prefix);
      if (!write(object, out, introspection)) return false;
    }
    out.push(end);
    return true;
  };
}

function fieldWriter(selecting: Selecting, type: GraphQLCompositeType, name: string, nodes: readonly FieldNode[]): WriteObject {
  const fieldName = nodes[0]?.name.value ?? '';
  if (fieldName === '__typename') return isObjectType(type) ? constant(JSON.stringify(type.name)) : impossible;
  if (fieldName === '__schema' || fieldName === '__type') return (_, out, introspection) => out.push(introspection(name)) > 0;
  const definition = 'getFields' in type ? type.getFields()[fieldName] : undefined;
  if (!definition) throw new Error(`${type.name} has no field ${fieldName}.`);
  const readField = reader(name);
  const write = valueWriter(selecting, definition.type, nodes);
  return (object, out) => write(readField(object), out);
}

const constant = (text: string): WriteObject => (_, out) => out.push(text) > 0;
const impossible: WriteObject = () => false;

function valueWriter(selecting: Selecting, type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
  if (isNonNullType(type)) {
    const write = valueWriter(selecting, type.ofType, nodes);
    return (value, out) => write(value, out) && out.at(-1) !== 'null';
  }
  if (isListType(type)) return listWriter(valueWriter(selecting, type.ofType, nodes));
  if (isLeafType(type)) {
    const write = leafWriter(type);
    return (value, out) => out.push(value === null || value === undefined ? 'null' : write(value)) > 0;
  }
  return compositeWriter(selecting, type, nodes.flatMap(({ selectionSet }) => selectionSet ?? []));
}

function listWriter(write: Write): Write {
  return (value, out) => {
    if (!Array.isArray(value)) return out.push('null') > 0;
    const start = out.push('[');
    for (let index = 0; index < value.length; index++) {
      if (index > 0) out.push(',');
      if (!write(value[index], out)) return nullFrom(start, out);
    }
    return out.push(']') > 0;
  };
}

/** What is selected depends on what the object says it is; an object that says nothing is taken for what the schema says. */
function compositeWriter(selecting: Selecting, declared: GraphQLCompositeType, selectionSets: readonly SelectionSetNode[]): Write {
  const byType = new Map<unknown, WriteObject>();
  const writerFor = (typename: unknown): WriteObject => {
    const type = typename === undefined || typename === null ? declared : typeof typename === 'string' ? selecting.schema.getType(typename) : undefined;
    // Subgraphs name types; a made-up one must not cost memory each time.
    if (!isCompositeType(type)) return impossible;
    const writer = objectWriter(selecting, type, collectFields(selecting, type, selectionSets));
    byType.set(typename, writer);
    return writer;
  };
  return (value, out) => {
    if (typeof value !== 'object' || value === null) return out.push('null') > 0;
    const typename = (value as Obj).__typename;
    const start = out.length + 1;
    return (byType.get(typename) ?? writerFor(typename))(value as Obj, out, noIntrospection) || nullFrom(start, out);
  };
}

/** Takes back what was written of a value since its first piece, the one before `start`, and writes null instead. */
function nullFrom(start: number, out: string[]): true {
  out.length = start - 1;
  out.push('null');
  return true;
}
