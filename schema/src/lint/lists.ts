import { Kind, print, type FieldDefinitionNode } from 'graphql';
import { BOUNDED_LISTS } from './bounded-lists.ts';
import { baseName, findType, isList, isNonNull, typesWithFieldsOf, type TypeWithFields } from './definitions.ts';
import type { Problem, Rule, SchemaFile } from './rule.ts';

/** What is a plain array by the conventions themselves. */
const ARRAYS = new Set(['edges', 'userErrors']);

/** Lists that can grow are Relay connections; a plain array of objects is in the table of bounded lists. */
export const lists: Rule = ({ document }, all) =>
  typesWithFieldsOf(document).flatMap((type) => [
    ...(type.name.value.endsWith('Connection') ? connection(type) : []),
    ...(type.fields ?? []).flatMap((field) => [...array(type, field, all), ...connectionField(type, field)]),
  ]);

/** The entries of the table that no list needs any more. */
export function staleBoundedLists(all: readonly SchemaFile[]): readonly string[] {
  const fields = all.flatMap(({ document }) => typesWithFieldsOf(document)).flatMap((type) => (type.fields ?? []).map((field) => `${type.name.value}.${field.name.value}`));
  return Object.keys(BOUNDED_LISTS).filter((name) => !fields.includes(name));
}

function array(type: TypeWithFields, field: FieldDefinitionNode, all: readonly SchemaFile[]): readonly Problem[] {
  const name = `${type.name.value}.${field.name.value}`;
  if (!isList(field.type) || ARRAYS.has(field.name.value) || name in BOUNDED_LISTS) return [];
  const kind = findType(baseName(field.type), all)?.kind;
  const holdsObjects = kind === Kind.OBJECT_TYPE_DEFINITION || kind === Kind.INTERFACE_TYPE_DEFINITION || kind === Kind.UNION_TYPE_DEFINITION;
  return holdsObjects
    ? [{ at: field, message: `${name} can grow, so it must be a connection; if something bounds it, say what in schema/src/lint/bounded-lists.ts` }]
    : [];
}

function connection(type: TypeWithFields): readonly Problem[] {
  const name = type.name.value;
  const edge = `${name.replace(/Connection$/, '')}Edge`;
  return Object.entries({ edges: `[${edge}!]!`, pageInfo: 'PageInfo!', totalCount: 'Int' })
    .filter(([field, expected]) => !type.fields?.some((found) => found.name.value === field && print(found.type) === expected))
    .map(([field, expected]) => ({ at: type, message: `${name} must have ${field}: ${expected}` }));
}

function connectionField(type: TypeWithFields, field: FieldDefinitionNode): readonly Problem[] {
  if (!baseName(field.type).endsWith('Connection')) return [];
  const first = field.arguments?.find(({ name }) => name.value === 'first');
  const after = field.arguments?.find(({ name }) => name.value === 'after');
  const isPaged = first && print(first.type) === 'Int' && first.defaultValue && after && !isNonNull(after.type);
  return isPaged ? [] : [{ at: field, message: `${type.name.value}.${field.name.value} must take first: Int = 20 and after: String` }];
}
