import { Kind, type NameNode } from 'graphql';
import { isRoot, typesOf, typesWithFieldsOf } from './definitions.ts';
import type { Problem, Rule } from './rule.ts';

const PASCAL = /^[A-Z][A-Za-z0-9]*$/;
const CAMEL = /^[a-z][A-Za-z0-9]*$/;
const SCREAMING = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;

/** PascalCase types, camelCase fields and arguments, SCREAMING_SNAKE enum values; queries are nouns, without `get` or `list`. */
export const names: Rule = ({ document }) => [
  ...typesOf(document).flatMap((type) => [
    ...need(PASCAL, type.name, 'PascalCase'),
    ...(type.kind === Kind.ENUM_TYPE_DEFINITION ? (type.values ?? []).flatMap(({ name }) => need(SCREAMING, name, 'SCREAMING_SNAKE_CASE')) : []),
    ...(type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? (type.fields ?? []).flatMap(({ name }) => need(CAMEL, name, 'camelCase')) : []),
  ]),
  ...typesWithFieldsOf(document).flatMap((type) =>
    (type.fields ?? []).flatMap((field) => [
      ...need(CAMEL, field.name, 'camelCase'),
      ...(field.arguments ?? []).flatMap(({ name }) => need(CAMEL, name, 'camelCase')),
      ...(isRoot(type) && /^(get|list)[A-Z]/.test(field.name.value) ? [{ at: field, message: `${field.name.value}: no get or list in front` }] : []),
    ]),
  ),
];

function need(form: RegExp, name: NameNode, called: string): readonly Problem[] {
  return form.test(name.value) ? [] : [{ at: name, message: `${name.value} must be ${called}` }];
}
