import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { Fetch, SubgraphAnswer } from '../execution/execute.ts';
import { VERSION_ALIAS } from './entity-fetch.ts';
import type { Followed } from './prepare.ts';

/** What a followed entity's own subgraph says of it: the answer to the subscription's primary fetch. */
export interface EntitySnapshot {
  /** Not a number where it is not followed by versions. */
  readonly version: number;
  readonly answer: SubgraphAnswer;
}

/**
 * Reads a followed entity as the subscriber: as of a version, or as it is now. Missing and another's are
 * alike: NOT_FOUND.
 */
export async function readEntity({ fetch: entity, field, handed }: Followed, variables: Readonly<Record<string, unknown>>, fetch: Fetch, id: string, version?: number): Promise<EntitySnapshot> {
  const own = Object.fromEntries(entity.variableNames.filter((name) => name in variables).map((name) => [name, variables[name]]));
  const { data, errors = [] } = await fetch({
    subgraph: entity.subgraph, query: entity.query, operationName: undefined, path: [entity.responseKey],
    variables: { ...own, representations: [{ ...handed, __typename: field.entity, id, ...(version === undefined ? {} : { version }) }] },
  });
  const found = firstEntity(data);
  if (!found) throw notThere(entity.responseKey, errors);
  return {
    version: Number(found[VERSION_ALIAS]),
    answer: { data: { [entity.responseKey]: found }, ...(errors.length > 0 ? { errors: errors.map((error) => moved(error, entity.responseKey)) } : {}) },
  };
}

/** Only the version a followed entity has now. */
export async function readVersion({ fetch: entity, field, handed }: Followed, fetch: Fetch, id: string): Promise<number> {
  const { data, errors = [] } = await fetch({
    subgraph: entity.subgraph, query: entity.versionQuery, operationName: undefined, path: [entity.responseKey],
    variables: { representations: [{ ...handed, __typename: field.entity, id }] },
  });
  const found = firstEntity(data);
  if (!found) throw notThere(entity.responseKey, errors);
  return Number(found[VERSION_ALIAS]);
}

function firstEntity(data: SubgraphAnswer['data']): Record<string, unknown> | undefined {
  const entities = data?._entities;
  return Array.isArray(entities) ? ((entities[0] as Record<string, unknown> | null) ?? undefined) : undefined;
}

function notThere(responseKey: string, [error]: readonly GraphQLFormattedError[]): GraphQLError {
  if (error) return new GraphQLError(error.message, { path: [responseKey], extensions: error.extensions });
  return new GraphQLError('There is nothing of this id for you to follow.', { path: [responseKey], extensions: { code: 'NOT_FOUND' } });
}

/** `_entities.0.lines` is `order.lines` to the subscriber. */
function moved({ path = [], ...error }: GraphQLFormattedError, responseKey: string): GraphQLFormattedError {
  return { ...error, path: [responseKey, ...path.slice(2)] };
}
