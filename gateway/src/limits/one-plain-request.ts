import type { IncomingHttpHeaders } from 'node:http';
import { GraphQLError } from 'graphql';

/** Refuses several requests in one: each would have limits of its own. */
export function demandOne(body: unknown): void {
  if (!Array.isArray(body)) return;
  throw new GraphQLError('One request asks one operation. Send several requests instead, at once if you like: they share a connection, and answers where they are equal.', { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}

/** What is wrong with a body that is packed: unpacked it could be any size. Undefined when it is plain. */
export function packedBody({ 'content-encoding': encoding }: IncomingHttpHeaders): (Error & { statusCode: number }) | undefined {
  if (encoding === undefined || encoding === 'identity') return undefined;
  return Object.assign(new Error('Send the body as it is, without a content-encoding.'), { statusCode: 415 });
}
