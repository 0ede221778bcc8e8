import { parse } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import { refuse } from './refuse.ts';

/** Two looks and not one for both: that would look for the one again behind each of the other. */
const MAY_BE_ONE = (query: string): boolean => /\bsubscription\b/.test(query) && /@(skip|include)\b/.test(query);

/**
 * Refuses `@skip` and `@include` on a subscription's root field, also by way of fragments: without it there
 * is nothing to follow. It cannot be a rule beside the others, since one of GraphQL's own throws on such a
 * document. Throws a `GraphQLError`; what is no document is left to the parser.
 */
export function demandUnconditional(query: unknown, maxTokens: number): void {
  if (typeof query !== 'string' || !MAY_BE_ONE(query)) return;
  const document = tryParse(query, maxTokens);
  for (const definition of document?.definitions ?? []) {
    if (definition.kind !== 'OperationDefinition' || definition.operation !== 'subscription') continue;
    const conditional = rootSelections(document as DocumentNode, definition.selectionSet).find(isConditional);
    if (conditional) throw refuse('CONDITIONAL_SUBSCRIPTION', 'A subscription cannot be conditional; leave it out instead.', conditional, 400);
  }
}

const isConditional = ({ directives }: SelectionNode): boolean => directives?.some(({ name }) => name.value === 'skip' || name.value === 'include') ?? false;

function rootSelections(document: DocumentNode, { selections }: SelectionSetNode, seen = new Set<FragmentDefinitionNode>()): SelectionNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'Field') return [selection];
    if (selection.kind === 'InlineFragment') return [selection, ...rootSelections(document, selection.selectionSet, seen)];
    const fragment = document.definitions.find((definition) => definition.kind === 'FragmentDefinition' && definition.name.value === selection.name.value) as FragmentDefinitionNode | undefined;
    if (!fragment || seen.has(fragment)) return [selection];
    seen.add(fragment);
    return [selection, ...rootSelections(document, fragment.selectionSet, seen)];
  });
}

function tryParse(query: string, maxTokens: number): DocumentNode | undefined {
  try {
    return parse(query, { maxTokens });
  } catch {
    return undefined;
  }
}
