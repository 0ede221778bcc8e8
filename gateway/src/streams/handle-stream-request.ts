import type { HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { currentScope } from '@storegraph/tracing/scope';
import type { IsAllowedOrigin } from '../http/cors.ts';
import type { AddressOf } from '../identity/client-address.ts';
import type { Identify } from '../identity/identify.ts';
import { demandNoBatch } from '../limits/no-batching.ts';
import type { OperationAsked } from '../subscriptions/admit.ts';
import type { StreamFormat } from './stream-format.ts';
import type { Streams } from './streams.ts';

export interface StreamRequestDeps {
  readonly streams: Streams;
  readonly identify: Identify;
  readonly addressOf: AddressOf;
  readonly isAllowedOrigin: IsAllowedOrigin;
  /** Reads a request as one of GraphQL over HTTP. */
  readonly read: (request: FastifyRequest) => Promise<HTTPGraphQLRequest>;
}

/** Answers a request whose sender accepts a stream of answers. Rejects with a `GraphQLError` for what is refused before the first. */
export async function handleStreamRequest({ streams, identify, addressOf, isAllowedOrigin, read }: StreamRequestDeps, format: StreamFormat, request: FastifyRequest, reply: FastifyReply, signal: AbortSignal): Promise<void> {
  const { authorization, 'x-api-key': apiKey, origin, host } = request.headers;
  // An event source asks without asking first whether it may.
  if (origin !== undefined && !isAllowedOrigin(origin, host)) throw new GraphQLError('Pages of this origin may not use the graph.', { extensions: { code: 'FORBIDDEN', http: { status: 403 } } });
  const identity = await identify({ authorization, apiKey: apiKey === undefined ? undefined : String(apiKey), address: addressOf(request.raw), headers: request.headers });
  const told = await read(request);
  demandNoBatch(told.body);
  const asked = operationOf(told);
  const lastEventId = request.headers['last-event-id'];
  await streams.answer({
    format, identity, method: request.method,
    asked: { ...asked, cursor: lastEventId === undefined || lastEventId === '' ? (asked.extensions as { cursor?: unknown } | null | undefined)?.cursor : String(lastEventId) },
    request: { requestId: String(reply.getHeader('x-request-id')), traceparent: currentScope()?.traceparent ?? undefined, signal },
  }, reply);
}

/** What a request says of its operation, by its body or by its address. Throws when that cannot be read. */
function operationOf({ method, search, body }: HTTPGraphQLRequest): OperationAsked {
  if (method !== 'GET') {
    if (typeof body !== 'object' || body === null) throw unreadable('Send the operation as application/json.');
    return body;
  }
  const params = new URLSearchParams(search);
  const textOf = (name: string) => params.get(name) ?? undefined;
  return { query: textOf('query'), operationName: textOf('operationName'), documentId: textOf('documentId'), variables: jsonOf(params, 'variables'), extensions: jsonOf(params, 'extensions') };
}

function jsonOf(params: URLSearchParams, name: string): unknown {
  const text = params.get(name);
  try {
    return text === null || text === '' ? undefined : JSON.parse(text);
  } catch {
    throw unreadable(`\`${name}\` is not JSON.`);
  }
}

const unreadable = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
