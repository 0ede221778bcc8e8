import { Kind, getArgumentValues, getNamedType, isObjectType } from 'graphql';
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** By the nodes of a field: all objects of a list have the same in one request. */
const known = new WeakMap<readonly FieldNode[], Map<string, readonly unknown[]>>();

/**
 * The arguments with which a field is asked of what this resolver answers, once for each time it is asked: to load
 * together what will be needed together. What depends on `@skip` or `@include` is left out, and loaded when it is needed.
 */
export function argumentsBelow<Args>(info: GraphQLResolveInfo, field: string): readonly Args[] {
  const fields = known.get(info.fieldNodes) ?? new Map<string, readonly unknown[]>();
  known.set(info.fieldNodes, fields);
  const found = fields.get(field) ?? look(info, field);
  fields.set(field, found);
  return found as readonly Args[];
}

function look({ fieldNodes, fragments, returnType, variableValues }: GraphQLResolveInfo, name: string): readonly unknown[] {
  const type = getNamedType(returnType);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`${type.name} has no field ${name}.`);
  const below = (selectionSet: SelectionSetNode | undefined): readonly unknown[] =>
    (selectionSet?.selections ?? []).flatMap((selection) => {
      if (selection.directives?.length) return [];
      if (selection.kind === Kind.FIELD) return selection.name.value === name ? [getArgumentValues(field, selection, variableValues)] : [];
      return below(selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments[selection.name.value]?.selectionSet);
    });
  return fieldNodes.flatMap(({ selectionSet }) => below(selectionSet));
}
