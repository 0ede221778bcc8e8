import type { ASTNode, FieldNode, OperationDefinitionNode, SelectionSetNode, ValidationContext } from 'graphql';

/** How a selection set's measure follows from the measures of what it selects. */
export interface Measure {
  field(field: FieldNode, below: number): number;
  /** Of the fields and fragments next to each other. */
  all(parts: readonly number[]): number;
}

/**
 * Measures an operation with its fragments spread out. Each fragment is measured once, however often it is
 * spread, so that a document that doubles itself with each fragment costs no more than its text.
 */
export function measure(context: ValidationContext, { selectionSet }: OperationDefinitionNode, { field, all }: Measure): number {
  const fragments = new Map<string, number>();

  const ofSet = (set: SelectionSetNode | undefined): number => (set ? all(set.selections.map(ofSelection)) : all([]));
  const ofSelection = (selection: SelectionSetNode['selections'][number]): number => {
    if (selection.kind === 'Field') return field(selection, ofSet(selection.selectionSet));
    if (selection.kind === 'InlineFragment') return ofSet(selection.selectionSet);
    return ofFragment(selection.name.value);
  };
  const ofFragment = (name: string): number => {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    // A fragment within itself is another rule's business; here it ends.
    fragments.set(name, 0);
    const measured = ofSet(context.getFragment(name)?.selectionSet);
    fragments.set(name, measured);
    return measured;
  };
  return ofSet(selectionSet);
}

/** How often something occurs in all parts together. */
export const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);
/** How often in the part where it occurs most; 0 when there is none. */
export const most = (parts: readonly number[]): number => Math.max(0, ...parts);

/** Introspection is as deep as the schema's own description; graphql-js limits it by itself. */
export const isIntrospection = (node: ASTNode): boolean => node.kind === 'Field' && node.name.value.startsWith('__');
