import { Kind, getNamedType, isAbstractType, isCompositeType, isUnionType } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, GraphQLCompositeType, GraphQLSchema, SelectionSetNode } from 'graphql';

/**
 * Whether a document goes to a wider type and back within one field: `book { ... on Media { ... on Book { pages } } }`.
 * There the stock executor loses what is inside, unless the subgraph was asked for the object's type besides; a case
 * of its own tells so in where-stock-is-wrong.ts, and random operations do without.
 */
export function narrowsAgain(schema: GraphQLSchema, { definitions }: DocumentNode): boolean {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);

  /** `declared` is the field's type, `wider` the widest that a fragment took it for. */
  const isLost = ({ selections }: SelectionSetNode, declared: GraphQLCompositeType, wider: GraphQLCompositeType | undefined): boolean => selections.some((selection) => {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value === '__typename') return wider !== undefined && !isAbstractType(declared);
      const outer = wider ?? declared;
      const field = 'getFields' in outer ? outer.getFields()[selection.name.value] : undefined;
      const inner = field && getNamedType(field.type);
      return selection.selectionSet !== undefined && isCompositeType(inner) && isLost(selection.selectionSet, inner, undefined);
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    const named = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : wider ?? declared;
    if (!fragment || !isCompositeType(named)) return false;
    if (!isWithin(schema, declared, named)) return isLost(fragment.selectionSet, named, undefined);
    if (wider && !isWithin(schema, wider, named)) return true;
    return isLost(fragment.selectionSet, declared, named === declared ? wider : named);
  });

  return definitions.some((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return false;
    const root = schema.getRootType(definition.operation);
    return root !== undefined && root !== null && isLost(definition.selectionSet, root, undefined);
  });
}

/** Whether each object of `type` is one of `wider`, by what the types themselves declare. */
function isWithin(schema: GraphQLSchema, type: GraphQLCompositeType, wider: GraphQLCompositeType): boolean {
  return type === wider || (isAbstractType(wider) && !isUnionType(type) && schema.isSubType(wider, type));
}
