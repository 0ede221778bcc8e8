import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLID, getNamedType, isLeafType, isRequiredArgument, parse, type GraphQLField } from 'graphql';
import { readSchemaText } from '@storegraph/subgraph/schema-text';

/** A query for one thing by its id, as an operation with the variable `$id`. */
export interface QueryById {
  readonly field: string;
  readonly text: string;
}

/** The queries of a subgraph that can be asked with an id alone. */
export function queriesByIdOf(schemaFolder: URL): readonly QueryById[] {
  const schema = buildSubgraphSchema({ typeDefs: parse(readSchemaText(schemaFolder)) });
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(queryById);
}

function queryById({ name: field, type, args }: GraphQLField<unknown, unknown>): readonly QueryById[] {
  const id = args.find((arg) => getNamedType(arg.type) === GraphQLID);
  if (!id || args.some((arg) => arg !== id && isRequiredArgument(arg))) return [];
  const selection = isLeafType(getNamedType(type)) ? '' : ' { __typename }';
  return [{ field, text: `query ($id: ID!) { ${field}(${id.name}: $id)${selection} }` }];
}
