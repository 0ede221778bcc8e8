import { GraphQLError } from 'graphql';

/** Refuses several requests in one: each would have limits of its own. */
export function demandNoBatch(body: unknown): void {
  if (!Array.isArray(body)) return;
  throw new GraphQLError('One request asks one operation. Send several requests instead, at once if you like: they share a connection, and answers where they are equal.', { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}
