import { getDirectiveValues, getNamedType, getNullableType, GraphQLIncludeDirective, GraphQLSkipDirective, isAbstractType, isCompositeType, isEnumType, isListType, isNonNullType, isObjectType, Kind } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLCompositeType, GraphQLObjectType, GraphQLOutputType, GraphQLSchema, SelectionNode, SelectionSetNode } from 'graphql';

/** What an answer is to: its operation must ask for `__typename` wherever a type has several forms (`withTypenames`). */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The name under which `withTypenames` asks for the type. */
export const TYPENAME = 'typename__';

/** Where data is not what its schema says: a field that is missing or was not asked for, null where there is none, a value of another type. Each with its path. */
export function faultsOf({ schema, document, operationName, variables }: Asked, data: unknown): readonly string[] {
  const faults: string[] = [];
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find(({ name }) => operationName === undefined || name?.value === operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) throw new Error('There is no such operation.');
  const given = { ...Object.fromEntries((operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) => (defaultValue?.kind === Kind.BOOLEAN ? [[variable.name.value, defaultValue.value]] : []))), ...variables };
  const fragments = new Map(document.definitions.flatMap((definition) => (definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [])));
  if (data !== null) checkObject(data, [operation.selectionSet], root, '');
  return faults;

  function checkObject(value: unknown, sets: readonly SelectionSetNode[], type: GraphQLCompositeType, path: string): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return void faults.push(`${path}: ${JSON.stringify(value)} is no ${type.name}`);
    const object = value as Readonly<Record<string, unknown>>;
    const runtime = isAbstractType(type) ? schema.getType(String(object[TYPENAME])) : type;
    if (!isObjectType(runtime) || (isAbstractType(type) && !schema.isSubType(type, runtime))) return void faults.push(`${path}: ${String(object[TYPENAME])} is no ${type.name}`);
    const fields = new Map<string, FieldNode[]>();
    for (const set of sets) collect(set.selections, runtime, fields);
    for (const [name, nodes] of fields) {
      const asked = nodes[0]?.name.value ?? '';
      const inner = `${path}.${name}`;
      if (!(name in object)) faults.push(`${inner} is missing`);
      else if (asked === '__typename') { if (object[name] !== runtime.name) faults.push(`${inner}: ${JSON.stringify(object[name])} is not ${runtime.name}`); }
      else if (!asked.startsWith('__')) checkValue(object[name], (runtime.getFields()[asked] as { type: GraphQLOutputType }).type, nodes, inner);
    }
    for (const name of Object.keys(object)) if (!fields.has(name)) faults.push(`${path}.${name} was not asked for`);
  }

  function checkValue(value: unknown, type: GraphQLOutputType, nodes: readonly FieldNode[], path: string): void {
    if (value === null || value === undefined) return void (isNonNullType(type) && faults.push(`${path} is null, which ${String(type)} never is`));
    const inner = getNullableType(type) as GraphQLOutputType;
    if (isListType(inner)) return Array.isArray(value) ? value.forEach((item, index) => checkValue(item, inner.ofType as GraphQLOutputType, nodes, `${path}[${index}]`)) : void faults.push(`${path}: ${JSON.stringify(value)} is no list`);
    const named = getNamedType(inner);
    if (isCompositeType(named)) return checkObject(value, nodes.flatMap(({ selectionSet }) => selectionSet ?? []), named, path);
    if (isEnumType(named) ? typeof value !== 'string' || !named.getValue(value) : !(LEAVES[named.name] ?? isText)(value)) faults.push(`${path}: ${JSON.stringify(value)} is no ${named.name}`);
  }

  function collect(selections: readonly SelectionNode[], type: GraphQLObjectType, fields: Map<string, FieldNode[]>): void {
    for (const node of selections) {
      if (getDirectiveValues(GraphQLSkipDirective, node, given)?.['if'] === true || getDirectiveValues(GraphQLIncludeDirective, node, given)?.['if'] === false) continue;
      if (node.kind === Kind.FIELD) {
        const name = node.alias?.value ?? node.name.value;
        fields.set(name, [...(fields.get(name) ?? []), node]);
      } else {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? (fragments.get(node.name.value) as FragmentDefinitionNode) : node;
        const on = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : type;
        if (on === type || (isAbstractType(on) && schema.isSubType(on, type))) collect(fragment.selectionSet.selections, type, fields);
      }
    }
  }
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

/** How values of scalars look; all others are text. */
const LEAVES: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  Float: isNumber,
  Boolean: (value) => typeof value === 'boolean',
  ID: (value) => isText(value) && value !== '',
  Decimal: (value) => /^-?\d+(\.\d+)?$/.test(String(value)) && isText(value),
  DateTime: (value) => isText(value) && !Number.isNaN(Date.parse(value as string)) && (value as string).endsWith('Z'),
  CurrencyCode: (value) => /^[A-Z]{3}$/.test(String(value)),
  CountryCode: (value) => /^[A-Z]{2}$/.test(String(value)),
  JSON: () => true,
};
