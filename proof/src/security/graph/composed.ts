import { readFileSync } from 'node:fs';
import { Kind, buildSchema, isObjectType } from 'graphql';
import type { ConstDirectiveNode, GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';

const ROOT = new URL('../../../../', import.meta.url);
const schemaOf = (path: string): GraphQLSchema => buildSchema(readFileSync(new URL(path, ROOT), 'utf8'), { assumeValid: true });

/** The whole graph, as it was composed, with what says which subgraph answers what. */
export const supergraph = schemaOf('schema/supergraph.graphql');

/** What is left of the graph for partners. */
export const contract = schemaOf('schema/contracts/partner.api.graphql');

/** A field as one subgraph answers it. */
export interface OwnField {
  readonly subgraph: string;
  /** `Order.status`. */
  readonly name: string;
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}

/** A type that a subgraph can be asked for by reference. */
export interface Entity {
  readonly subgraph: string;
  readonly type: GraphQLObjectType;
  /** `id`, `slug`. */
  readonly keys: readonly string[];
}

const objectTypes = Object.values(supergraph.getTypeMap()).filter(isObjectType).filter(({ name }) => !name.startsWith('__'));
const ROOTS = ['Query', 'Mutation', 'Subscription'] as const;

/** Each field of each object type, once for each subgraph that answers it. */
export const ownFields: readonly OwnField[] = objectTypes.flatMap((type) => {
  const homes = directives(type.astNode, 'join__type').map(({ graph }) => String(graph));
  return Object.values(type.getFields()).flatMap((field) => {
    const joins = directives(field.astNode, 'join__field');
    const subgraphs = joins.length === 0 ? homes : joins.filter(({ external }) => external !== true).map(({ graph }) => String(graph));
    return subgraphs.map((graph) => ({ subgraph: graph.toLowerCase(), name: `${type.name}.${field.name}`, type, field }));
  });
});

/** The fields of Query, Mutation and Subscription. */
export const rootFields: readonly OwnField[] = ownFields.filter(({ type }) => (ROOTS as readonly string[]).includes(type.name));

/** Every entity, once for each subgraph that resolves references to it. */
export const entities: readonly Entity[] = objectTypes.flatMap((type) => {
  const joins = directives(type.astNode, 'join__type').filter(({ key, resolvable }) => key !== undefined && resolvable !== false);
  return [...Map.groupBy(joins, ({ graph }) => String(graph))].map(([graph, keys]) => ({ subgraph: graph.toLowerCase(), type, keys: keys.map(({ key }) => String(key)) }));
});

/** Whether partners' operations may hold a field. */
export function isInContract(name: string): boolean {
  const [type = '', field = ''] = name.split('.');
  const found = contract.getType(type);
  return isObjectType(found) && found.getFields()[field] !== undefined;
}

function directives(node: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined, name: string): readonly Readonly<Record<string, string | boolean | undefined>>[] {
  return (node?.directives ?? []).filter((directive) => directive.name.value === name).map(({ arguments: given = [] }) =>
    Object.fromEntries(given.map(({ name: { value: key }, value }) => [key, value.kind === Kind.BOOLEAN || value.kind === Kind.STRING || value.kind === Kind.ENUM ? value.value : undefined])));
}
