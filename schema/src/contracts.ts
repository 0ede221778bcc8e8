import { readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import { Kind, parse, print, printSchema, visit } from 'graphql';
import type { ConstDirectiveNode, DocumentNode, InputObjectTypeDefinitionNode, InterfaceTypeDefinitionNode, ObjectTypeDefinitionNode, TypeDefinitionNode, TypeNode } from 'graphql';
import { parse as parseYaml } from 'yaml';
import type { ComposedGraph } from './compose.ts';
import { inRepository } from './repository.ts';

/** A variant of the graph, by the tags of what belongs to it. */
export interface Contract {
  readonly name: string;
  /** A field is in when it or its type carries one of these… */
  readonly include: readonly string[];
  /** …and neither carries one of these. */
  readonly exclude: readonly string[];
}

/** Where contracts are composed to, from the top of the repository. */
export const contractsFolder = 'schema/contracts';

/** The contracts of schema/contracts.yaml. */
export function readContracts(): readonly Contract[] {
  const { contracts } = parseYaml(readFileSync(inRepository('schema/contracts.yaml'), 'utf8')) as { contracts: Record<string, { include: string[]; exclude?: string[] }> };
  return Object.entries(contracts).map(([name, { include, exclude = [] }]) => ({ name, include, exclude }));
}

/** The committed files of a contract, from the top of the repository. */
export function contractFiles({ name }: Contract): { readonly supergraph: string; readonly api: string } {
  return { supergraph: `${contractsFolder}/${name}.supergraph.graphql`, api: `${contractsFolder}/${name}.api.graphql` };
}

type FieldsType = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** What federation writes down for itself. */
const MACHINERY = /^(join|link|tag|inaccessible|core|federation)__/;
const INACCESSIBLE: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'inaccessible' } };
const INACCESSIBLE_SPEC = parse(`
  extend schema @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)
  directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
`);

/**
 * The graph as a contract's clients see it: the same supergraph, in which whatever is not theirs is inaccessible to
 * operations and introspection alike, while the planner still uses it for keys. Throws an `Error` when a field of the
 * contract needs what is not part of it.
 */
export function composeContract({ supergraphSdl }: ComposedGraph, contract: Contract): ComposedGraph {
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const marked = withInaccessible(mark(supergraph, contract));
  const text = `${print(marked).trimEnd()}\n`;
  return { supergraphSdl: text, apiSdl: `${printSchema(Supergraph.build(text).apiSchema().toGraphQLJSSchema()).trimEnd()}\n` };
}

function mark(supergraph: DocumentNode, { include, exclude }: Contract): DocumentNode {
  const tagged = (node: { readonly directives?: readonly ConstDirectiveNode[] }, tags: readonly string[]) =>
    (node.directives ?? []).some(({ name, arguments: args = [] }) => name.value === 'tag' && args.some(({ value }) => value.kind === Kind.STRING && tags.includes(value.value)));
  const isIn = (type: FieldsType, field: NonNullable<FieldsType['fields']>[number]) =>
    (tagged(type, include) || tagged(field, include)) && !tagged(type, exclude) && !tagged(field, exclude);
  const reached = new Set([...reachable(supergraph, isIn), ...enumsByThemselves(supergraph)]);

  const markType = <Type extends TypeDefinitionNode>(type: Type): Type | undefined =>
    (MACHINERY.test(type.name.value) || reached.has(type.name.value) ? undefined : hide(type));
  const markFields = <Type extends FieldsType>(type: Type): Type | undefined => {
    if (MACHINERY.test(type.name.value)) return undefined;
    if (!reached.has(type.name.value)) return hide(type);
    return { ...type, fields: (type.fields ?? []).map((field) => (isIn(type, field) ? field : hide(field))) };
  };
  return visit(supergraph, {
    ObjectTypeDefinition: markFields, InterfaceTypeDefinition: markFields,
    UnionTypeDefinition: markType, ScalarTypeDefinition: markType, EnumTypeDefinition: markType, InputObjectTypeDefinition: markType,
  });
}

/** The types that the contract's fields lead to, from the roots on. */
function reachable({ definitions }: DocumentNode, isIn: (type: FieldsType, field: NonNullable<FieldsType['fields']>[number]) => boolean): ReadonlySet<string> {
  const byName = new Map(definitions.flatMap((definition) => ('name' in definition && definition.name ? [[definition.name.value, definition] as const] : [])));
  const reached = new Set<string>();
  const visitType = (name: string): void => {
    const type = byName.get(name);
    if (!type || reached.has(name)) return;
    reached.add(name);
    if (type.kind === Kind.UNION_TYPE_DEFINITION) type.types?.forEach(({ name: member }) => visitType(member.value));
    if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) inputFields(type).forEach(visitType);
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) return;
    const fields = (type.fields ?? []).filter((field) => isIn(type, field));
    for (const field of fields) [field.type, ...(field.arguments ?? []).map((argument) => argument.type)].map(nameOf).forEach(visitType);
  };
  for (const root of ['Query', 'Mutation', 'Subscription']) {
    const type = byName.get(root);
    if (type?.kind === Kind.OBJECT_TYPE_DEFINITION && type.fields?.some((field) => isIn(type, field))) visitType(root);
  }
  return reached;
}

/** Enums that no field of the whole graph leads to: they tell of the graph itself, as which codes errors have. */
function enumsByThemselves(supergraph: DocumentNode): readonly string[] {
  const used = reachable(supergraph, () => true);
  return supergraph.definitions.flatMap((type) => (type.kind === Kind.ENUM_TYPE_DEFINITION && !used.has(type.name.value) ? [type.name.value] : []));
}

const inputFields = ({ fields = [] }: InputObjectTypeDefinitionNode): readonly string[] => fields.map(({ type }) => nameOf(type));

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

function hide<Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(node: Node): Node {
  return node.directives?.some(({ name }) => name.value === 'inaccessible') ? node : { ...node, directives: [...(node.directives ?? []), INACCESSIBLE] };
}

/** Says what `@inaccessible` is, unless the supergraph does already. */
function withInaccessible(supergraph: DocumentNode): DocumentNode {
  if (supergraph.definitions.some((definition) => definition.kind === Kind.DIRECTIVE_DEFINITION && definition.name.value === 'inaccessible')) return supergraph;
  const [link, directive] = INACCESSIBLE_SPEC.definitions;
  return {
    ...supergraph,
    definitions: [
      ...supergraph.definitions.map((definition) =>
        (definition.kind === Kind.SCHEMA_DEFINITION && link?.kind === Kind.SCHEMA_EXTENSION ? { ...definition, directives: [...(definition.directives ?? []), ...(link.directives ?? [])] } : definition)),
      ...(directive ? [directive] : []),
    ],
  };
}
