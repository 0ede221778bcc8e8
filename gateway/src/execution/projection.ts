import { isAbstractType, isCompositeType, isLeafType, isListType, isNonNullType, isObjectType, isUnionType } from 'graphql';
import type { FieldNode, GraphQLCompositeType, GraphQLOutputType, GraphQLSchema, SelectionSetNode } from 'graphql';
import { collectFields } from './collect-fields.ts';
import type { CollectedFields, Selecting } from './collect-fields.ts';
import { leafSerializer } from './serialize-leaf.ts';
import { reader } from './merge.ts';
import type { Obj, Shared } from './merge.ts';

/** The text of an operation's `data`, from everything the subgraphs answered. */
export type Project = (root: Obj, shared: Shared, introspection: Introspection) => string;
/** The JSON of a root field that asks for the schema itself. */
export type Introspection = (responseName: string) => string;

/** What an answer is written on. */
interface Sheet {
  /** Pieces: a text that grows by `+=` is a tree of tens of thousands of nodes, and costs more to clean up than to write. */
  readonly out: string[];
  readonly shared: Shared;
  /** What was written of shared objects, and by whom. */
  readonly written: Map<object, { readonly by: unknown; readonly text: string }>;
  readonly introspection: Introspection;
}

/**
 * Writes a value as JSON. False when it is null and must not be, so that what holds it is null; what was
 * written of it by then is to be taken back.
 */
type Write = (value: unknown, sheet: Sheet) => boolean;
type WriteObject = (object: Obj, sheet: Sheet) => boolean;

/** Answers exactly what is selected, in the order it is selected, and nulls as the specification has them. */
export function compileProjection(selecting: Selecting, rootType: GraphQLCompositeType, selectionSet: SelectionSetNode): Project {
  const write = objectWriter(selecting, rootType, collectFields(selecting, rootType, [selectionSet]));
  return (root, shared, introspection) => {
    const sheet: Sheet = { out: [], shared, written: new Map(), introspection };
    return write(root, sheet) ? sheet.out.join('') : 'null';
  };
}

function objectWriter(selecting: Selecting, type: GraphQLCompositeType, fields: CollectedFields): WriteObject {
  const writers = [...fields].map(([name, nodes], index) => ({ prefix: `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`, write: fieldWriter(selecting, type, name, nodes) }));
  const end = writers.length === 0 ? '{}' : '}';
  return (object, sheet) => {
    for (const { prefix, write } of writers) {
      sheet.out.push(prefix);
      if (!write(object, sheet)) return false;
    }
    return sheet.out.push(end) > 0;
  };
}

function fieldWriter(selecting: Selecting, type: GraphQLCompositeType, name: string, nodes: readonly FieldNode[]): WriteObject {
  const fieldName = nodes[0]?.name.value ?? '';
  if (fieldName === '__typename') return isObjectType(type) ? constant(JSON.stringify(type.name)) : impossible;
  if (fieldName === '__schema' || fieldName === '__type') return (_, { out, introspection }) => out.push(introspection(name)) > 0;
  const definition = 'getFields' in type ? type.getFields()[fieldName] : undefined;
  if (!definition) throw new Error(`${type.name} has no field ${fieldName}.`);
  const readField = reader(name);
  const write = valueWriter(selecting, definition.type, nodes);
  return (object, sheet) => write(readField(object), sheet);
}

const constant = (text: string): WriteObject => (_, { out }) => out.push(text) > 0;
const impossible: WriteObject = () => false;

function valueWriter(selecting: Selecting, type: GraphQLOutputType, nodes: readonly FieldNode[]): Write {
  if (isNonNullType(type)) {
    const write = valueWriter(selecting, type.ofType, nodes);
    return (value, sheet) => write(value, sheet) && sheet.out.at(-1) !== 'null';
  }
  if (isListType(type)) return listWriter(valueWriter(selecting, type.ofType, nodes));
  if (isLeafType(type)) {
    const write = leafSerializer(type);
    return (value, { out }) => out.push(value === null || value === undefined ? 'null' : write(value)) > 0;
  }
  return compositeWriter(selecting, type, nodes.flatMap(({ selectionSet }) => selectionSet ?? []));
}

function listWriter(write: Write): Write {
  return (value, sheet) => {
    const { out } = sheet;
    if (!Array.isArray(value)) return out.push('null') > 0;
    const start = out.push('[');
    for (let index = 0; index < value.length; index++) {
      if (index > 0) out.push(',');
      if (!write(value[index], sheet)) return rewriteFrom(start, 'null', out);
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
    if (!isCompositeType(type) || !mayBe(selecting.schema, declared, type)) return impossible;
    const writer = objectWriter(selecting, type, collectFields(selecting, type, selectionSets));
    byType.set(typename, writer);
    return writer;
  };
  const write = (value: Obj, sheet: Sheet): void => {
    const { out } = sheet;
    const start = out.length + 1;
    const typename = value.__typename;
    if (!(byType.get(typename) ?? writerFor(typename))(value, sheet)) rewriteFrom(start, 'null', out);
  };
  return (value, sheet) => {
    const { out, shared, written } = sheet;
    if (typeof value !== 'object' || value === null) return out.push('null') > 0;
    if (!shared.has(value)) {
      write(value as Obj, sheet);
      return true;
    }
    const known = written.get(value);
    if (known?.by === byType) return out.push(known.text) > 0;
    const start = out.length + 1;
    write(value as Obj, sheet);
    const text = out.slice(start - 1).join('');
    written.set(value, { by: byType, text });
    return rewriteFrom(start, text, out);
  };
}

/** Whether an object of type `type` may be where the schema says `declared`; an interface stands for what implements it. */
function mayBe(schema: GraphQLSchema, declared: GraphQLCompositeType, type: GraphQLCompositeType): boolean {
  if (type === declared) return true;
  const isKind = (abstract: GraphQLCompositeType, of: GraphQLCompositeType): boolean => isAbstractType(abstract) && !isUnionType(of) && schema.isSubType(abstract, of);
  return isKind(declared, type) || isKind(type, declared);
}

/** Puts `text` in place of everything that was written since the piece before `start`. */
function rewriteFrom(start: number, text: string, out: string[]): true {
  out.length = start - 1;
  out.push(text);
  return true;
}
