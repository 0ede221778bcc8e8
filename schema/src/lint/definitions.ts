import {
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import type { SchemaFile } from './rule.ts';

export type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

export function isRoot({ name }: TypeDefinitionNode): boolean {
  return ROOTS.has(name.value);
}

/** The types, interfaces, inputs, enums, unions and scalars of a document. */
export function typesOf({ definitions }: DocumentNode): readonly TypeDefinitionNode[] {
  return definitions.filter((definition): definition is TypeDefinitionNode => definition.kind.endsWith('TypeDefinition'));
}

export function typesWithFieldsOf(document: DocumentNode): readonly TypeWithFields[] {
  return typesOf(document).filter(
    (type): type is TypeWithFields => type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
}

/** The type of that name in any of the files; shared ones and entities occur in several, the described one goes first. */
export function findType(name: string, files: readonly SchemaFile[]): TypeDefinitionNode | undefined {
  const found = files.flatMap(({ document }) => typesOf(document)).filter((type) => type.name.value === name);
  return found.find(({ description }) => description) ?? found[0];
}

export function directivesOf(node: { readonly directives?: readonly ConstDirectiveNode[] | undefined }, name: string): readonly ConstDirectiveNode[] {
  return (node.directives ?? []).filter((directive) => directive.name.value === name);
}

/** The text a directive's argument was given, if it was. */
export function textArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** Whether the type is another subgraph's entity to which this one adds fields: only an entity's owner describes it. */
export function isContribution(type: TypeDefinitionNode): type is TypeWithFields {
  return directivesOf(type, 'key').length > 0 && !type.description;
}

/** Whether the field only repeats what the entity's owner defines: a part of the key, or `@external`. */
export function isRepeated(field: FieldDefinitionNode, type: TypeWithFields): boolean {
  const keys = directivesOf(type, 'key').flatMap((key) => textArgument(key, 'fields')?.match(/\w+/g) ?? []);
  return keys.includes(field.name.value) || directivesOf(field, 'external').length > 0;
}

export function isNonNull(type: TypeNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE;
}

export function isList(type: TypeNode): boolean {
  return type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
}

/** The name of the type inside lists and exclamation marks. */
export function baseName(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? (type satisfies NamedTypeNode).name.value : baseName(type.type);
}
