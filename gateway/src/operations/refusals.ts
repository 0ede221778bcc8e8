import { GraphQLError } from 'graphql';

/** Nothing is published, or remembered, by this id. Words and status are those that Apollo's clients go by: they send the text next. */
export const notFound = (): GraphQLError => refuse('PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND', 200);

/** A partner sent a text, or nothing. */
export const operationRequired = (): GraphQLError => refuse('A partner runs the operations it has published: send the id of one, and no other text.', 'PERSISTED_OPERATION_REQUIRED', 403);

/** It was published once. */
export const retired = (name: string): GraphQLError => refuse(`The operation ${name} is retired.`, 'PERSISTED_OPERATION_RETIRED', 410);

/** The hash is of some other text. */
export const wrongHash = (): GraphQLError => refuse('provided sha does not match query', 'BAD_REQUEST', 400);

/** The id is not of the form. */
export const unreadableId = (message: string): GraphQLError => refuse(message, 'BAD_REQUEST', 400);

/** What changes something is not asked by GET. */
export const notByGet = (): GraphQLError => refuse('Only queries are asked by GET.', 'BAD_REQUEST', 405, [['allow', 'POST']]);

function refuse(message: string, code: string, status: number, headers: readonly (readonly [string, string])[] = []): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, headers: new Map(headers) } } });
}
