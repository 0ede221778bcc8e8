import { Kind, getArgumentValues, getNamedType, isObjectType } from 'graphql';
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** By a request's variables, then by the nodes of a field: all objects of a list have the same. Nodes alone may be those of many requests. */
const known = new WeakMap<object, Map<readonly FieldNode[], Map<string, readonly unknown[]>>>();

/**
 * The arguments with which a field is asked of what this resolver answers, once for each time it is asked: to load
 * together what will be needed together. What depends on `@skip` or `@include` is left out, and loaded when it is needed.
 */
export function argumentsBelow<Args>(info: GraphQLResolveInfo, field: string): readonly Args[] {
  const ofRequest = known.get(info.variableValues) ?? new Map<readonly FieldNode[], Map<string, readonly unknown[]>>();
  const fields = ofRequest.get(info.fieldNodes) ?? new Map<string, readonly unknown[]>();
  known.set(info.variableValues, ofRequest.set(info.fieldNodes, fields));
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
