import type { FragmentDefinitionNode, SelectionNode, SelectionSetNode, ValidationContext, ValidationRule } from 'graphql';
import { refuse } from './refuse.ts';

/** Refuses `@skip` and `@include` on a subscription's root field, also by way of fragments: without it there is nothing to follow. */
export const noConditionalSubscriptions: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (operation.operation !== 'subscription') return;
    for (const selection of rootSelections(context, operation.selectionSet)) {
      const condition = selection.directives?.find(({ name }) => name.value === 'skip' || name.value === 'include');
      if (condition) context.reportError(refuse('CONDITIONAL_SUBSCRIPTION', 'A subscription cannot be conditional; leave it out instead.', condition));
    }
  },
});

function rootSelections(context: ValidationContext, { selections }: SelectionSetNode, seen = new Set<FragmentDefinitionNode>()): SelectionNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === 'Field') return [selection];
    if (selection.kind === 'InlineFragment') return [selection, ...rootSelections(context, selection.selectionSet, seen)];
    const fragment = context.getFragment(selection.name.value);
    if (!fragment || seen.has(fragment)) return [selection];
    seen.add(fragment);
    return [selection, ...rootSelections(context, fragment.selectionSet, seen)];
  });
}
