import { headersOf, searchOf } from './http-request.ts';
import { sendPieces } from './send-pieces.ts';
import { textOf } from './shared-answers.ts';
import type { Endpoint } from './endpoint.ts';
import { closeInPieces } from './response-body.ts';

export const GRAPHQL_PATH = '/graphql';

/** As the specification of GraphQL over HTTP has it: POST, or GET. */
export const graphqlEndpoint: Endpoint = {
  read: async (request, parseJson) => ({
    method: request.method, headers: headersOf(request), search: searchOf(request),
    // Text that is not said to be JSON is not read as if it were.
    body: typeof request.body === 'string' && request.headers['content-type']?.startsWith('application/json') ? await parseJson(request.body) : request.body,
  }),
  textOf: ({ method, headers, body, url }, partner) =>
    (method === 'POST' && typeof body === 'string' && url === GRAPHQL_PATH ? textOf(headers, body, partner?.id) : undefined),
  send: (_request, reply, _identity, { status, body }, extensions) => sendPieces(reply.code(status).header('cache-control', 'no-store'), closeInPieces(body, extensions)),
};
