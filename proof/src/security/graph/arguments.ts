import { getNamedType, getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { GraphQLArgument, GraphQLInputField, GraphQLInputType, GraphQLNamedInputType } from 'graphql';
import type { OwnField } from './composed.ts';

/** Something that is given for an argument, or for a field of an input. */
export interface Given {
  /** `input.lines.lineId`: where it stands, lists left out. */
  readonly path: string;
  /** `ID`, `String`, `CountryCode`. */
  readonly type: string;
  /** Whether the operation is not valid without it. */
  readonly isNeeded: boolean;
}

/** What to give at a place; undefined for what any client would. */
export type Give = (given: Given) => unknown;

/** The least that a field takes, with `give` asked about every leaf, also about those that may be left out. */
export function argumentsOf({ field }: OwnField, give: Give = () => undefined): Record<string, unknown> {
  return Object.fromEntries(field.args.flatMap((arg) => entryOf(arg, arg.name, give, [])));
}

/** Every leaf that a field takes. Of an input within itself there is no end: it is told once. */
export function leavesOf({ field }: OwnField): readonly Given[] {
  const leaves: Given[] = [];
  const walk = (type: GraphQLInputType, path: string, within: readonly string[]): void => {
    const named = getNamedType(type);
    if (!isInputObjectType(named)) leaves.push({ path, type: named.name, isNeeded: false });
    else if (!within.includes(named.name)) for (const inner of Object.values(named.getFields())) walk(inner.type, `${path}.${inner.name}`, [...within, named.name]);
  };
  for (const { name, type } of field.args) walk(type, name, []);
  return leaves;
}

function entryOf(of: GraphQLArgument | GraphQLInputField, path: string, give: Give, within: readonly string[]): [string, unknown][] {
  const isNeeded = isNonNullType(of.type) && of.defaultValue === undefined;
  const value = valueOf(getNullableType(of.type), path, give, within, isNeeded);
  return value === undefined ? [] : [[of.name, value]];
}

function valueOf(type: GraphQLInputType, path: string, give: Give, within: readonly string[], isNeeded: boolean): unknown {
  if (isListType(type)) {
    const inner = valueOf(getNullableType(type.ofType), path, give, within, isNeeded);
    return inner === undefined ? undefined : [inner];
  }
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return give({ path, type: named.name, isNeeded }) ?? (isNeeded ? usualOf(named) : undefined);
  if (within.includes(named.name)) return undefined;
  const fields = Object.values(named.getFields());
  const inner = fields.flatMap((field) => entryOf(field, `${path}.${field.name}`, give, [...within, named.name]));
  if (!isNeeded && inner.length === 0) return undefined;
  const needed = isNeeded ? [] : fields.filter(({ type: its, defaultValue, name }) => isNonNullType(its) && defaultValue === undefined && !inner.some(([known]) => known === name));
  return Object.fromEntries([...inner, ...needed.map((field) => [field.name, valueOf(getNullableType(field.type), `${path}.${field.name}`, give, [...within, named.name], true)])]);
}

/** What any client would give for a scalar. */
const USUAL: Readonly<Record<string, unknown>> = {
  String: 'word', Int: 1, Float: 1, Boolean: false, ID: 'none_01h455vb4pex5vsknk084sn02q',
  DateTime: '2026-01-01T00:00:00.000Z', Decimal: '1', CurrencyCode: 'EUR', CountryCode: 'DE', EmailAddress: 'nobody@storegraph.example', URL: 'https://storegraph.example/', BigInt: '1', JSON: {},
};

function usualOf(type: GraphQLNamedInputType): unknown {
  if (isEnumType(type)) return type.getValues()[0]?.name;
  return USUAL[type.name] ?? 'word';
}
