import { execute as executeGraphQL, getNamedType, isLeafType, isListType, isNonNullType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLOutputType, GraphQLSchema } from 'graphql';
import type { Asking, MemoryGraph } from './graph.ts';
import { lengthOf, stable, typeIn } from './world.ts';
import type { Thing, World } from './world.ts';

/**
 * What one server would answer that had the whole graph to itself, nothing going wrong: graphql-js over the graph's
 * world, without plans and subgraphs. The text of `data`, in the order of the specification.
 */
export async function answerAsOneServer({ supergraph: { apiSchema }, world }: MemoryGraph, { document, operationName, variables }: Asking): Promise<string> {
  const { data, errors } = await executeGraphQL({
    schema: apiSchema, document, operationName, variableValues: variables,
    fieldResolver: createResolver(apiSchema, world), typeResolver: (thing: Thing) => thing.typename,
  });
  if (errors) throw new AggregateError(errors, 'One server cannot answer this.');
  return JSON.stringify(data);
}

function createResolver(schema: GraphQLSchema, world: World): GraphQLFieldResolver<Thing | undefined, unknown> {
  return (source, given: Record<string, unknown>, _, { fieldName, parentType, returnType }) => {
    const thing = source ?? { typename: parentType.name, number: 0 };
    const args = Object.keys(given).length > 0 ? stable(given) : '';
    const value = (type: GraphQLOutputType, index: string): unknown => {
      if (isNonNullType(type)) return value(type.ofType, index);
      if (isListType(type)) return Array.from({ length: lengthOf(world, thing, fieldName, args, index) }, (_item, at) => value(type.ofType, `${index}/${at}`));
      if (isLeafType(type)) return world.leaf(thing, fieldName, args, index, type);
      return world.child(thing, fieldName, args, index, typeIn(schema, world, thing, fieldName, args, index, getNamedType(type).name));
    };
    return value(returnType, '');
  };
}
