import { Kind, OperationTypeNode, executeSync } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode, SelectionNode } from 'graphql';
import { fragmentsOf } from './collect-fields.ts';
import type { Introspection } from './projection.ts';

/** Answers the root fields of a query that ask for the schema itself; the subgraphs are not asked for it. */
export function introspect(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): Introspection {
  let data: Readonly<Record<string, unknown>> | null | undefined;
  return (responseName) => {
    data ??= run(schema, document, operation, variables);
    return JSON.stringify(data?.[responseName] ?? null);
  };
}

function run(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variableValues: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | null | undefined {
  const fragments = fragmentsOf(document);
  const only = (selections: readonly SelectionNode[]): SelectionNode[] => selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return ['__schema', '__type'].includes(selection.name.value) ? [selection] : [];
    const selectionSet = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
    const inner = only(selectionSet?.selections ?? []);
    return inner.length === 0 ? [] : [{ kind: Kind.INLINE_FRAGMENT, ...(selection.directives ? { directives: selection.directives } : {}), selectionSet: { kind: Kind.SELECTION_SET, selections: inner } }];
  });
  const asked: OperationDefinitionNode = { ...operation, operation: OperationTypeNode.QUERY, selectionSet: { kind: Kind.SELECTION_SET, selections: only(operation.selectionSet.selections) } };
  return executeSync({ schema, document: { kind: Kind.DOCUMENT, definitions: [asked, ...fragments.values()] }, rootValue: {}, variableValues }).data;
}
