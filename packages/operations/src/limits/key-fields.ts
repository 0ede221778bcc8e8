import { parse } from 'graphql';
import type { ConstDirectiveNode, DocumentNode, ObjectTypeDefinitionNode, SelectionSetNode } from 'graphql';

/** The fields by which a type's objects are found again in other subgraphs, by the type's name. */
export type KeyFields = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads them from a supergraph: the fields of `@key`, and those a subgraph needs of another by `@requires`.
 * The planner selects them beside the client's own fields.
 */
export function readKeyFields(supergraph: DocumentNode): KeyFields {
  const fields = new Map<string, Set<string>>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== 'ObjectTypeDefinition' && definition.kind !== 'InterfaceTypeDefinition') continue;
    for (const set of fieldSetsOf(definition as ObjectTypeDefinitionNode)) addTo(fields, definition.name.value, set);
  }
  return fields;
}

function fieldSetsOf({ directives = [], fields = [] }: ObjectTypeDefinitionNode): string[] {
  return [
    ...textsOf(directives, 'join__type', 'key'),
    ...fields.flatMap((field) => textsOf(field.directives ?? [], 'join__field', 'requires')),
  ];
}

function textsOf(directives: readonly ConstDirectiveNode[], directive: string, argument: string): string[] {
  return directives
    .filter(({ name }) => name.value === directive)
    .flatMap(({ arguments: given = [] }) => given.filter(({ name }) => name.value === argument))
    .flatMap(({ value }) => (value.kind === 'StringValue' ? [value.value] : []));
}

function addTo(fields: Map<string, Set<string>>, type: string, fieldSet: string): void {
  const names = fields.get(type) ?? new Set<string>();
  fields.set(type, names);
  const operation = parse(`{ ${fieldSet} }`).definitions[0];
  if (operation?.kind === 'OperationDefinition') for (const name of namesIn(operation.selectionSet)) names.add(name);
}

/** Names below the first level are taken as if they were on it: too careful rather than too little. */
function namesIn({ selections }: SelectionSetNode): string[] {
  return selections.flatMap((selection) => [
    ...(selection.kind === 'Field' ? [selection.name.value] : []),
    ...('selectionSet' in selection && selection.selectionSet ? namesIn(selection.selectionSet) : []),
  ]);
}
