import type { FetchNode } from '@apollo/query-planner';
import { Kind, TypeInfo, parse, print, visit, visitWithTypeInfo } from 'graphql';
import type { ASTNode, DocumentNode, FieldNode, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { CachedFields } from '../supergraph/cached-fields.ts';

/** How long something may be cached, and what ends it sooner. */
export interface CachePolicy {
  readonly maxAgeMs: number;
  /** Events that end it whatever they are about. Those about objects that it shows end it anyway. */
  readonly changedBy: ReadonlySet<string>;
}

/** The same of an operation's answers. */
export interface OperationCachePolicy extends CachePolicy {
  /** The document, asking each object that has one for its id besides what it asks for: events name objects by it. */
  readonly document: DocumentNode;
}

/** Says what may be cached: undefined for what somebody may have to himself. */
export interface CachePolicies {
  /** The answers of an operation of a valid document. */
  ofOperation(document: DocumentNode, operation: OperationDefinitionNode): OperationCachePolicy | undefined;
  /** The objects that a part of a plan asks a subgraph for. */
  ofEntities(part: FetchNode): CachePolicy | undefined;
}

export const NOTHING_CACHED: CachePolicies = { ofOperation: () => undefined, ofEntities: () => undefined };

/** `schema` is the supergraph's, with everything that clients do not see. */
export function createCachePolicies(schema: GraphQLSchema, fields: CachedFields): CachePolicies {
  if (fields.size === 0) return NOTHING_CACHED;
  const byOperation = remembering((operation: OperationDefinitionNode, document: DocumentNode) => (operation.operation === 'query' ? policyOf(schema, fields, document) : undefined));
  const byPart = remembering(({ operationDocumentNode, operation }: FetchNode) => {
    const asked = operationDocumentNode ?? parse(operation);
    const policy = policyOf(schema, fields, asked);
    // What it does not ask for the id of, no event could end.
    return policy?.document === asked ? policy : undefined;
  });
  return { ofOperation: (document, operation) => byOperation(operation, document), ofEntities: byPart };
}

/** Asked once for each thing. */
function remembering<Thing extends object, Rest extends unknown[], Said>(say: (thing: Thing, ...rest: Rest) => Said): (thing: Thing, ...rest: Rest) => Said {
  const known = new WeakMap<Thing, { readonly said: Said }>();
  return (thing, ...rest) => {
    const before = known.get(thing) ?? { said: say(thing, ...rest) };
    known.set(thing, before);
    return before.said;
  };
}

/** One private field, in whatever operation of the document, and nothing is cached. */
function policyOf(schema: GraphQLSchema, fields: CachedFields, document: DocumentNode): OperationCachePolicy | undefined {
  const types = new TypeInfo(schema);
  const changedBy = new Set<string>();
  let maxAgeMs = Number.POSITIVE_INFINITY;
  let isPrivate = false;
  const asking = visit(document, visitWithTypeInfo(types, {
    Field(node: FieldNode) {
      if (FEDERATION.has(node.name.value)) return;
      const rule = fields.of(types.getParentType()?.name ?? '', node.name.value);
      // What else is called `id` leaves no place for it.
      isPrivate ||= rule === undefined || (node.alias?.value === 'id' && node.name.value !== 'id');
      maxAgeMs = Math.min(maxAgeMs, rule?.maxAgeMs ?? 0);
      for (const event of rule?.changedBy ?? []) changedBy.add(event);
    },
    SelectionSet: {
      leave(node: SelectionSetNode, _key, parent, _path, ancestors) {
        if (!fields.hasId(types.getParentType()?.name ?? '') || node.selections.some(isId) || isOfEntities([...ancestors, parent])) return undefined;
        return { ...node, selections: [ID, ...node.selections] };
      },
    },
  }));
  if (isPrivate || !Number.isFinite(maxAgeMs)) return undefined;
  return { maxAgeMs, changedBy, document: asking === document ? document : readAnew(asking) };
}

const FEDERATION: ReadonlySet<string> = new Set(['__typename', '_entities']);

const ID: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'id' } };

const isId = (selection: SelectionSetNode['selections'][number]): boolean => selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === 'id';

/** Whether a selection is of what a subgraph is asked for by its id. */
function isOfEntities(around: readonly (ASTNode | readonly ASTNode[] | undefined)[]): boolean {
  const field = around.findLast((one): one is FieldNode => one !== undefined && 'kind' in one && one.kind === Kind.FIELD);
  return field?.name.value === '_entities';
}

/** With a text of its own: plans are known by it. */
const readAnew = (document: DocumentNode): DocumentNode => parse(print(document));
