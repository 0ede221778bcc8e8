import { GraphQLError, getNamedType, getNullableType, isAbstractType, isCompositeType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, parse, specifiedRules, validate } from 'graphql';
import type { DocumentNode, GraphQLArgument, GraphQLCompositeType, GraphQLField, GraphQLInputField, GraphQLInputType, GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { noKeyAliases } from '@storegraph/operations/limits/no-key-aliases';
import { noReservedVariables } from '@storegraph/operations/limits/no-reserved-variables';
import { createChance, hashOf } from './chance.ts';
import type { Chance } from './chance.ts';
import type { MemoryGraph, OperationSize } from './graph.ts';
import { narrowsAgain } from './narrows-again.ts';

/** An operation and values of its variables, several times over. */
export interface RandomOperation {
  readonly text: string;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: readonly Readonly<Record<string, unknown>>[];
}

/** How often variables are given anew. */
const VALUATIONS = 2;

/** A value of a scalar for an argument or field of an input of some name; undefined to have any. */
export type ScalarOf = (type: string, name: string, chance: Chance) => unknown;

const ANY: ScalarOf = () => undefined;

/** A valid operation that the gateway admits. Most draws are; the others are drawn again. */
export function randomOperation({ supergraph, most }: Pick<MemoryGraph, 'most'> & { readonly supergraph: Pick<MemoryGraph['supergraph'], 'apiSchema' | 'keyFields'> }, seed: string, scalarOf: ScalarOf = ANY): RandomOperation {
  const { apiSchema } = supergraph;
  const rules = [...specifiedRules, noKeyAliases(supergraph.keyFields), noReservedVariables];
  for (let attempt = 0; attempt < 200; attempt++) {
    const drawn = draw(apiSchema, most, createChance(`${seed} ${attempt}`), scalarOf);
    if (validate(apiSchema, drawn.document, rules, { maxErrors: 1 }).length === 0 && !narrowsAgain(apiSchema, drawn.document)) return drawn;
  }
  throw new GraphQLError(`No operation of seed ${seed} is valid.`);
}

interface Variable {
  readonly name: string;
  readonly type: GraphQLInputType | 'Boolean!' | 'Boolean';
  readonly byDefault: string | undefined;
  /** Of the argument or field that it was made for. */
  readonly of: string;
}

interface Drawing {
  readonly schema: GraphQLSchema;
  readonly depth: number;
  readonly chance: Chance;
  readonly variables: Variable[];
  readonly scalarOf: ScalarOf;
  readonly fragments: { readonly name: string; readonly on: string; readonly text: string }[];
  /** Fields that may still be drawn. */
  left: number;
}

function draw(schema: GraphQLSchema, { depth, fields }: OperationSize, chance: Chance, scalarOf: ScalarOf): RandomOperation {
  const drawing: Drawing = { schema, depth, chance, scalarOf, variables: [], fragments: [], left: chance.int(4, fields) };
  const mutation = schema.getMutationType();
  const kind = mutation && chance.is(0.25) ? 'mutation' : 'query';
  const root = kind === 'mutation' ? mutation : schema.getQueryType();
  if (!root) throw new GraphQLError('There is no query in this graph.');
  const selection = selectionSet(drawing, root, 0);
  const several = chance.is(0.1);
  const name = several || chance.is(0.4) ? 'Drawn' : '';
  const declared = drawing.variables.map(({ name: variable, type, byDefault }) => `$${variable}: ${String(type)}${byDefault === undefined ? '' : ` = ${byDefault}`}`);
  const text = [
    `${kind} ${name}${declared.length > 0 ? `(${declared.join(', ')})` : ''} ${selection}`,
    ...drawing.fragments.map(({ name: fragment, on, text: body }) => `fragment ${fragment} on ${on} ${body}`),
    ...(several ? [`query Other { __typename }`] : []),
  ].join('\n');
  const document = parse(text);
  return { text, document, operationName: several ? 'Drawn' : chance.is(0.5) && name ? name : undefined, variables: Array.from({ length: VALUATIONS }, () => valuation(drawing)) };
}

function selectionSet(drawing: Drawing, type: GraphQLCompositeType, depth: number): string {
  const { chance } = drawing;
  const parts: string[] = [];
  const isRoot = depth === 0;
  const count = isRoot ? chance.int(1, 3) : chance.int(1, 5);
  for (let drawn = 0; drawn < count; drawn++) {
    if (drawing.left <= 0 && parts.length > 0) break;
    parts.push(part(drawing, type, depth));
  }
  return `{ ${parts.join(' ')} }`;
}

function part(drawing: Drawing, type: GraphQLCompositeType, depth: number): string {
  const { chance, schema } = drawing;
  if (chance.is(isAbstractType(type) ? 0.15 : 0.06)) return `${chance.is(0.4) ? `${chance.pick(['kind', 'a', 'type'])}_: ` : ''}__typename${condition(drawing, 0.05)}`;
  if (type === schema.getQueryType() && depth === 0 && chance.is(0.04)) return introspection(drawing);
  const isFragment = chance.is(isAbstractType(type) ? 0.6 : 0.12);
  if (isFragment || !('getFields' in type)) return fragment(drawing, type, depth);
  return field(drawing, type, depth);
}

function introspection({ chance, schema }: Drawing): string {
  const name = chance.pick(Object.keys(schema.getTypeMap()).filter((type) => !type.startsWith('__')));
  return chance.pick([`__type(name: "${name}") { name kind fields(includeDeprecated: true) { name type { name kind ofType { name } } } }`, '__schema { queryType { name } mutationType { name } }', 'known: __type(name: "Nobody") { name }']);
}

function fragment(drawing: Drawing, type: GraphQLCompositeType, depth: number): string {
  const { chance, schema } = drawing;
  const known = drawing.fragments.filter(({ on }) => overlaps(schema, type, on));
  if (known.length > 0 && chance.is(0.2)) return `...${chance.pick(known).name}${condition(drawing, 0.1)}`;
  const conditions = isAbstractType(type) ? [...schema.getPossibleTypes(type), ...Object.values(schema.getTypeMap()).filter((one) => isAbstractType(one) && one !== type && overlaps(schema, type, one.name))] : [type, ...('getInterfaces' in type ? type.getInterfaces() : [])];
  const on = chance.pick(conditions) as GraphQLCompositeType;
  drawing.left -= 1;
  const body = selectionSet(drawing, on, depth + 1);
  if (chance.is(0.25)) {
    const name = `F${drawing.fragments.length}`;
    drawing.fragments.push({ name, on: on.name, text: body });
    return `...${name}${condition(drawing, 0.1)}`;
  }
  const isBare = on === type && chance.is(0.3);
  return `...${isBare ? '' : ` on ${on.name}`}${condition(drawing, 0.15)} ${body}`;
}

function overlaps(schema: GraphQLSchema, type: GraphQLCompositeType, other: string): boolean {
  const possible = (one: GraphQLCompositeType): readonly GraphQLObjectType[] => (isAbstractType(one) ? schema.getPossibleTypes(one) : [one]);
  const condition = schema.getType(other);
  return isCompositeType(condition) && possible(type).some((one) => possible(condition).includes(one));
}

function field(drawing: Drawing, type: GraphQLObjectType | GraphQLInterfaceType, depth: number): string {
  const { chance } = drawing;
  const fields = Object.values(type.getFields());
  const leaves = fields.filter((one) => isLeafType(getNamedType(one.type)));
  const goesDeeper = drawing.left > 0 && depth < drawing.depth && leaves.length < fields.length && (leaves.length === 0 || chance.is(0.65));
  const picked = chance.pick(goesDeeper ? fields.filter((one) => !leaves.includes(one)) : leaves.length > 0 ? leaves : fields);
  drawing.left -= 1;
  const given = fieldArguments(drawing, picked);
  const inner = getNamedType(picked.type);
  const body = isCompositeType(inner) ? ` ${selectionSet(drawing, inner, depth + 1)}` : '';
  return `${alias(chance, picked, given, fields)}${picked.name}${given}${condition(drawing, 0.08)}${body}`;
}

/** The same field with other arguments needs another name; now and then it has one anyway, which may be that of another field. */
function alias(chance: Chance, { name, type }: GraphQLField<unknown, unknown>, given: string, fields: readonly GraphQLField<unknown, unknown>[]): string {
  if (given && chance.is(0.8)) return `${name}_${hashOf(given).toString(36).slice(0, 4)}: `;
  if (chance.is(0.06)) return `${name}_${hashOf(String(type)).toString(36).slice(0, 3)}: `;
  if (chance.is(0.02)) return `${chance.pick([...fields.map((one) => one.name), 'constructor', 'toString', 'hasOwnProperty', 'length'])}: `;
  return '';
}

function condition(drawing: Drawing, probability: number): string {
  const { chance } = drawing;
  if (!chance.is(probability)) return '';
  const one = (): string => `@${chance.pick(['include', 'skip'])}(if: ${chance.is(0.3) ? chance.pick(['true', 'false']) : `$${conditionVariable(drawing)}`})`;
  if (!chance.is(0.2)) return ` ${one()}`;
  const value = () => (chance.is(0.4) ? chance.pick(['true', 'false']) : `$${conditionVariable(drawing)}`);
  return ` @skip(if: ${value()}) @include(if: ${value()})`;
}

function conditionVariable({ variables, chance }: Drawing): string {
  const known = variables.filter(({ type }) => type === 'Boolean!' || type === 'Boolean');
  if (known.length > 0 && chance.is(0.6)) return chance.pick(known).name;
  const byDefault = chance.is(0.3) ? chance.pick(['true', 'false']) : undefined;
  const variable: Variable = { name: `if${variables.length}`, type: byDefault && chance.is(0.3) ? 'Boolean' : 'Boolean!', byDefault, of: 'if' };
  variables.push(variable);
  return variable.name;
}

function fieldArguments(drawing: Drawing, { name, args }: GraphQLField<unknown, unknown>): string {
  const given = args.flatMap((argument) => (needsValue(argument) || drawing.chance.is(0.5) ? [`${argument.name}: ${inputText(drawing, argument.type, 0, argument.name === 'id' ? name : argument.name)}`] : []));
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

const needsValue = ({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean => isNonNullType(type) && defaultValue === undefined;

function inputText(drawing: Drawing, type: GraphQLInputType, depth: number, of: string): string {
  const { chance, variables } = drawing;
  if (chance.is(0.3)) {
    const known = variables.filter((variable) => String(variable.type) === String(type));
    if (known.length > 0 && chance.is(0.5)) return `$${chance.pick(known).name}`;
    const variable: Variable = { name: `v${variables.length}`, type, byDefault: chance.is(0.25) ? literal(drawing, type, depth, of) : undefined, of };
    variables.push(variable);
    return `$${variable.name}`;
  }
  if (!isNonNullType(type) && chance.is(0.1)) return 'null';
  const inner = getNullableType(type);
  if (isListType(inner)) return chance.is(0.15) ? inputText(drawing, inner.ofType, depth, of) : `[${Array.from({ length: chance.int(0, 2) }, () => inputText(drawing, inner.ofType, depth, of)).join(', ')}]`;
  if (!isInputObjectType(inner)) return literal(drawing, inner, depth, of);
  const fields = Object.values(inner.getFields()).filter((one) => needsValue(one) || (depth < 2 && chance.is(0.5)));
  return `{ ${fields.map((one) => `${one.name}: ${inputText(drawing, one.type, depth + 1, one.name)}`).join(', ')} }`;
}

/** A literal without variables. */
function literal(drawing: Pick<Drawing, 'chance' | 'scalarOf'>, type: GraphQLInputType, depth: number, of: string): string {
  return literalOf(inputValue(drawing, type, depth, of), type);
}

function literalOf(value: unknown, type: GraphQLInputType): string {
  const inner = getNullableType(type);
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${value.map((item) => literalOf(item, isListType(inner) ? inner.ofType : inner as GraphQLInputType)).join(', ')}]`;
  if (isEnumType(inner) && typeof value === 'string') return value;
  if (typeof value !== 'object' || value === undefined) return JSON.stringify(value);
  return `{ ${Object.entries(value).map(([name, item]) => `${name}: ${isInputObjectType(inner) ? literalOf(item, inner.getFields()[name]?.type as GraphQLInputType) : literalOf(item, inner as GraphQLInputType)}`).join(', ')} }`;
}

/** A value as a client gives it for a variable. */
function inputValue(drawing: Pick<Drawing, 'chance' | 'scalarOf'>, type: GraphQLInputType, depth: number, of: string): unknown {
  const { chance, scalarOf } = drawing;
  if (!isNonNullType(type) && chance.is(0.12)) return null;
  const inner = getNullableType(type);
  if (isListType(inner)) return Array.from({ length: chance.int(0, 2) }, () => inputValue(drawing, inner.ofType, depth, of));
  if (isEnumType(inner)) return chance.pick(inner.getValues()).name;
  if (isInputObjectType(inner)) {
    return Object.fromEntries(Object.values(inner.getFields()).flatMap((one): [string, unknown][] => (needsValue(one) || (depth < 2 && chance.is(0.5)) ? [[one.name, inputValue(drawing, one.type, depth + 1, one.name)]] : [])));
  }
  const given = scalarOf((inner as { name: string }).name, of, chance);
  if (given !== undefined) return given;
  switch ((inner as { name: string }).name) {
    case 'Int': return chance.int(-3, 9);
    case 'Float': return chance.int(-30, 90) / 4;
    case 'Boolean': return chance.is(0.5);
    case 'ID': return chance.pick(['id-1', 'id-2', 'id-3', '7']);
    case 'JSON': return chance.pick<unknown>([{ a: [1, { b: 'x' }] }, 'text', 5, [true]]);
    default: return chance.pick(['one-1', 'two "2"', '', 'three']);
  }
}

/** Values of the variables: given, null, or left out where that is allowed. */
function valuation(drawing: Drawing): Record<string, unknown> {
  const { variables, chance } = drawing;
  return Object.fromEntries(variables.flatMap(({ name, type, byDefault, of }): [string, unknown][] => {
    if (type === 'Boolean!' || type === 'Boolean') return byDefault !== undefined && chance.is(0.5) ? [] : [[name, chance.is(0.5)]];
    if ((byDefault !== undefined || !isNonNullType(type)) && chance.is(0.3)) return [];
    return [[name, inputValue(drawing, type, 0, of)]];
  }));
}

