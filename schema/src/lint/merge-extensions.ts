import { Kind, type DefinitionNode, type DocumentNode, type TypeDefinitionNode, type TypeExtensionNode } from 'graphql';

const isDefined = (node: DefinitionNode): node is TypeDefinitionNode => node.kind.endsWith('TypeDefinition');
const isExtension = (node: DefinitionNode): node is TypeExtensionNode => node.kind.endsWith('TypeExtension');

/** A document in which each type has what its extensions add to it: a feature keeps what it adds in a section of its own, and the rules hold there too. */
export function mergeExtensions(document: DocumentNode): DocumentNode {
  const extensions = Map.groupBy(document.definitions.filter(isExtension), ({ name }) => name.value);
  const defined = new Set(document.definitions.filter(isDefined).map(({ name }) => name.value));
  return {
    ...document,
    definitions: document.definitions
      .filter((node) => !isExtension(node) || !defined.has(node.name.value))
      .map((node) => (isDefined(node) ? (extensions.get(node.name.value) ?? []).reduce(extend, node) : node)),
  };
}

function extend(type: TypeDefinitionNode, extension: TypeExtensionNode): TypeDefinitionNode {
  const directives = [...(type.directives ?? []), ...(extension.directives ?? [])];
  switch (type.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return { ...type, directives, fields: [...(type.fields ?? []), ...('fields' in extension ? (extension.fields ?? []) : [])] } as TypeDefinitionNode;
    case Kind.ENUM_TYPE_DEFINITION:
      return { ...type, directives, values: [...(type.values ?? []), ...('values' in extension ? (extension.values ?? []) : [])] };
    default:
      return { ...type, directives };
  }
}
