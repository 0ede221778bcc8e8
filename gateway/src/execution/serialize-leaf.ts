import { isEnumType, isSpecifiedScalarType } from 'graphql';
import type { GraphQLLeafType } from 'graphql';

/** Writes a value as JSON; `null` when it is none of its type. */
export type SerializeLeaf = (value: unknown) => string;

const integer = /^-?\d+$/;
const writeInteger = (value: number): string => {
  const text = String(value);
  return integer.test(text) ? text : 'null';
};
const writeText = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : 'null');

/** What a subgraph may answer for GraphQL's own scalars. */
const SPECIFIED: Readonly<Record<string, SerializeLeaf>> = {
  String: writeText,
  ID: (value) => (typeof value === 'number' ? writeInteger(value) : writeText(value)),
  Int: (value) => (typeof value === 'number' ? writeInteger(value) : 'null'),
  Float: (value) => (typeof value === 'number' && Number.isFinite(value) ? String(value) : 'null'),
  Boolean: (value) => (typeof value === 'boolean' ? String(value) : 'null'),
};

/** How values of a scalar or an enum are written. Of scalars that only the subgraphs know everything is right. */
export function leafSerializer(type: GraphQLLeafType): SerializeLeaf {
  if (isEnumType(type)) {
    const written = new Map(type.getValues().map(({ name }) => [name, JSON.stringify(name)]));
    return (value) => written.get(value as string) ?? 'null';
  }
  const specified = isSpecifiedScalarType(type) ? SPECIFIED[type.name] : undefined;
  return specified ?? ((value) => (value === undefined ? 'null' : JSON.stringify(value)));
}
