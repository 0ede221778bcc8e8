import { Kind, TypeInfo, getNamedType, isAbstractType, isObjectType, parse, print, visit, visitWithTypeInfo } from 'graphql';
import type { DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { CachedFields } from '../supergraph/cached-fields.ts';

/** How long the answers of an operation may be kept, and what ends it sooner. */
export interface Keeping {
  readonly maxAgeMs: number;
  /** Events that end it whatever they are about. Those about objects of the answer end it anyway. */
  readonly changedBy: ReadonlySet<string>;
  /** The document, asking each object that has one for its id besides what it asks for: events name objects by it. */
  readonly document: DocumentNode;
}

/** Says of an operation of a valid document whether its answers may be kept. */
export type KeepingOf = (document: DocumentNode, operation: OperationDefinitionNode) => Keeping | undefined;

export const KEEPS_NOTHING: KeepingOf = () => undefined;

export function createKeepingOf(schema: GraphQLSchema, fields: CachedFields): KeepingOf {
  const known = new WeakMap<OperationDefinitionNode, { readonly keeping: Keeping | undefined }>();
  return (document, operation) => {
    if (fields.size === 0 || operation.operation !== 'query') return undefined;
    const before = known.get(operation);
    if (before) return before.keeping;
    const keeping = keepingOf(schema, fields, document);
    known.set(operation, { keeping });
    return keeping;
  };
}

/** One private field, in whatever operation of the document, and nothing is kept. */
function keepingOf(schema: GraphQLSchema, fields: CachedFields, document: DocumentNode): Keeping | undefined {
  const types = new TypeInfo(schema);
  const changedBy = new Set<string>();
  let maxAgeMs = Number.POSITIVE_INFINITY;
  let isPrivate = false;
  const asking = visit(document, visitWithTypeInfo(types, {
    Field(node: FieldNode) {
      if (node.name.value === '__typename') return;
      const rule = fields.of(types.getParentType()?.name ?? '', node.name.value);
      // What else is called `id` leaves no place for it.
      isPrivate ||= rule === undefined || (node.alias?.value === 'id' && node.name.value !== 'id');
      maxAgeMs = Math.min(maxAgeMs, rule?.maxAgeMs ?? 0);
      for (const event of rule?.changedBy ?? []) changedBy.add(event);
    },
    SelectionSet: {
      leave(node: SelectionSetNode) {
        const type = types.getParentType();
        const named = type && getNamedType(type);
        if (!named || !(isObjectType(named) || isAbstractType(named)) || !fields.hasId(named.name)) return undefined;
        const asksForIt = node.selections.some((selection) => selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === 'id');
        return asksForIt ? undefined : { ...node, selections: [ID, ...node.selections] };
      },
    },
  }));
  if (isPrivate || !Number.isFinite(maxAgeMs)) return undefined;
  return { maxAgeMs, changedBy, document: asking === document ? document : readAnew(asking) };
}

const ID: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'id' } };

/** With a text of its own: plans are known by it. */
const readAnew = (document: DocumentNode): DocumentNode => parse(print(document));

