import type { DocumentNode, FieldNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';

/** The fields an operation selects at its root, those of fragments included. */
export function rootFields({ definitions }: DocumentNode, { selectionSet }: OperationDefinitionNode): readonly FieldNode[] {
  const seen = new Set<string>();
  const ofSet = ({ selections }: SelectionSetNode): FieldNode[] => selections.flatMap((selection) => {
    if (selection.kind === 'Field') return [selection];
    if (selection.kind === 'InlineFragment') return ofSet(selection.selectionSet);
    const name = selection.name.value;
    if (seen.has(name)) return [];
    seen.add(name);
    const fragment = definitions.find((definition): definition is FragmentDefinitionNode => definition.kind === 'FragmentDefinition' && definition.name.value === name);
    return fragment ? ofSet(fragment.selectionSet) : [];
  });
  return ofSet(selectionSet);
}
