import { Kind, type DefinitionNode } from 'graphql';
import { isContribution, isRepeated, isRoot, typesOf, type TypeWithFields } from './definitions.ts';
import type { Problem, Rule } from './rule.ts';

interface Describable {
  readonly description?: unknown;
  readonly name: { readonly value: string };
}

/** Everything a client can see says what it means: types, fields, arguments, enum values, directives. */
export const described: Rule = ({ document }) => [
  ...typesOf(document).flatMap((type) => {
    const describedElsewhere = isRoot(type) || isContribution(type);
    return [...(describedElsewhere ? [] : need(type, type.name.value)), ...membersOf(type)];
  }),
  ...document.definitions.flatMap((definition) => (definition.kind === Kind.DIRECTIVE_DEFINITION ? directive(definition) : [])),
];

function membersOf(type: DefinitionNode): readonly Problem[] {
  switch (type.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return fieldsOf(type);
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return (type.fields ?? []).flatMap((field) => need(field, `${type.name.value}.${field.name.value}`));
    case Kind.ENUM_TYPE_DEFINITION:
      return (type.values ?? []).flatMap((value) => need(value, `${type.name.value}.${value.name.value}`));
    default:
      return [];
  }
}

function fieldsOf(type: TypeWithFields): readonly Problem[] {
  return (type.fields ?? []).flatMap((field) => {
    if (isContribution(type) && isRepeated(field, type)) return [];
    const name = `${type.name.value}.${field.name.value}`;
    return [...need(field, name), ...(field.arguments ?? []).flatMap((argument) => need(argument, `${name}(${argument.name.value}:)`))];
  });
}

function directive(definition: DefinitionNode & { readonly kind: Kind.DIRECTIVE_DEFINITION }): readonly Problem[] {
  const name = `@${definition.name.value}`;
  return [...need(definition, name), ...(definition.arguments ?? []).flatMap((argument) => need(argument, `${name}(${argument.name.value}:)`))];
}

function need(node: Describable & Problem['at'], name: string): readonly Problem[] {
  return node.description ? [] : [{ at: node, message: `${name} has no description` }];
}
