import { BREAK, Kind, parse, print, specifiedRules, validate, visit } from 'graphql';
import type { ASTNode, DocumentNode, GraphQLSchema, SelectionSetNode } from 'graphql';

/**
 * Leaves out one selection after the other, as long as what is left is valid and still shows what it is to show.
 * Answers the smallest document it comes to.
 */
export async function shrink(schema: GraphQLSchema, document: DocumentNode, shows: (smaller: DocumentNode) => Promise<boolean>): Promise<DocumentNode> {
  let smallest = document;
  for (let at = 0; at < countSelections(smallest);) {
    const smaller = tidy(without(smallest, at));
    const isBetter = smaller && validate(schema, smaller, specifiedRules, { maxErrors: 1 }).length === 0 && await shows(smaller);
    if (isBetter) smallest = smaller;
    else at++;
  }
  return smallest;
}

const isSelection = ({ kind }: ASTNode): boolean => kind === Kind.FIELD || kind === Kind.INLINE_FRAGMENT || kind === Kind.FRAGMENT_SPREAD;

function countSelections(document: DocumentNode): number {
  let count = 0;
  visit(document, { enter: (node) => void (count += isSelection(node) ? 1 : 0) });
  return count;
}

/** The document without its selection of that number. */
function without(document: DocumentNode, number: number): DocumentNode {
  let at = 0;
  return visit(document, { enter: (node): null | undefined => (isSelection(node) && at++ === number ? null : undefined) });
}

/** Without fragments and variables that nothing uses. Undefined when a selection set has become empty. */
function tidy(document: DocumentNode): DocumentNode | undefined {
  let isEmpty = false;
  visit(document, { SelectionSet: ({ selections }: SelectionSetNode) => (selections.length === 0 ? ((isEmpty = true), BREAK) : undefined) });
  if (isEmpty) return undefined;
  const spread = new Set<string>();
  visit(document, { FragmentSpread: ({ name }) => void spread.add(name.value) });
  const kept = document.definitions.filter((definition) => definition.kind !== Kind.FRAGMENT_DEFINITION || spread.has(definition.name.value));
  if (kept.length < document.definitions.length) return tidy({ ...document, definitions: kept });
  const used = new Set<string>();
  visit(document, { VariableDefinition: () => false as const, Variable: ({ name }) => void used.add(name.value) });
  return parse(print(visit(document, { VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null) })));
}
