import { Kind, print, type FieldDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';
import { baseName, findType, isNonNull, typesWithFieldsOf } from './definitions.ts';
import type { Problem, Rule, SchemaFile } from './rule.ts';

/** The mutations that cannot be refused, and why; their payloads have no `userErrors`. */
const NEVER_REFUSED: Readonly<Record<string, string>> = { logout: 'ending an ended session is no error', reindexSearch: 'what is under way is not begun again' };

/** A mutation takes one `input` or nothing, and answers `<Mutation>Payload!` with its refusals in `userErrors: [<Mutation>Error!]!`. */
export const mutations: Rule = ({ document }, all) =>
  typesWithFieldsOf(document)
    .filter(({ name }) => name.value === 'Mutation')
    .flatMap(({ fields = [] }) => fields)
    .flatMap((mutation) => [...inputOf(mutation), ...payloadOf(mutation, all)]);

function inputOf(mutation: FieldDefinitionNode): readonly Problem[] {
  const name = mutation.name.value;
  const [input, ...others] = mutation.arguments ?? [];
  if (!input) return [];
  const isRight = others.length === 0 && input.name.value === 'input' && baseName(input.type) === `${pascal(name)}Input` && isNonNull(input.type);
  return isRight ? [] : [{ at: mutation, message: `${name} must take one argument, input: ${pascal(name)}Input!, or none` }];
}

function payloadOf(mutation: FieldDefinitionNode, all: readonly SchemaFile[]): readonly Problem[] {
  const name = mutation.name.value;
  const payload = findType(baseName(mutation.type), all);
  if (payload?.kind !== Kind.OBJECT_TYPE_DEFINITION || payload.name.value !== `${pascal(name)}Payload` || !isNonNull(mutation.type)) {
    return [{ at: mutation, message: `${name} must answer ${pascal(name)}Payload!` }];
  }
  if (name in NEVER_REFUSED) return [];
  const userErrors = payload.fields?.find((field) => field.name.value === 'userErrors');
  const expected = `[${pascal(name)}Error!]!`;
  if (!userErrors || print(userErrors.type) !== expected) {
    return [{ at: mutation, message: `${payload.name.value} must have userErrors: ${expected}` }];
  }
  return [...nullableBeside(payload), ...errorOf(mutation, all)];
}

/** A refused mutation has nothing to show: every other field of the payload can be null. */
function nullableBeside(payload: ObjectTypeDefinitionNode): readonly Problem[] {
  return (payload.fields ?? [])
    .filter((field) => field.name.value !== 'userErrors' && isNonNull(field.type))
    .map((field) => ({ at: field, message: `${payload.name.value}.${field.name.value} must be nullable: it is null when refused` }));
}

function errorOf(mutation: FieldDefinitionNode, all: readonly SchemaFile[]): readonly Problem[] {
  const errorName = `${pascal(mutation.name.value)}Error`;
  const error = findType(errorName, all);
  const fields = error?.kind === Kind.OBJECT_TYPE_DEFINITION ? (error.fields ?? []) : [];
  return Object.entries({ code: `${errorName}Code!`, message: 'String!', field: '[String!]' })
    .filter(([field, type]) => !fields.some((found) => found.name.value === field && print(found.type) === type))
    .map(([field, type]) => ({ at: error ?? mutation, message: `${errorName} must have ${field}: ${type}` }));
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
