import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { toFormatted } from '../errors/format-error.ts';
import type { FormatError } from '../errors/format-error.ts';

interface HttpExtension {
  readonly status?: number;
  readonly headers?: Iterable<readonly [string, string]>;
}

/** What an error says of its answer: the status, and headers besides the usual ones. */
export function httpOf({ extensions }: GraphQLError, usual = 400): Required<HttpExtension> {
  return { status: usual, headers: [], ...(extensions.http as HttpExtension | undefined) };
}

/** Answers with an error that was found before the operation was looked at. Its `extensions.http` says with which status and headers. */
export function refuse(reply: FastifyReply, error: unknown, formatError: FormatError, extensions: Readonly<Record<string, unknown>> = {}): FastifyReply {
  const refusal = error instanceof GraphQLError ? error : new GraphQLError('A request failed.', { originalError: error as Error });
  const { status, headers } = httpOf(refusal, error instanceof GraphQLError ? 400 : 500);
  for (const [name, value] of headers) reply.header(name, value);
  return reply.code(status).header('cache-control', 'no-store').send({
    errors: [toFormatted(formatError, refusal)],
    extensions: { requestId: String(reply.getHeader('x-request-id')), ...extensions },
  });
}

/** What Fastify says of a request that it cannot read. */
export interface Unread {
  readonly statusCode?: number;
  readonly message: string;
  readonly code?: string;
}

/** What is said instead of Fastify's words, by its code, where they tell no mend. */
const MENDS: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'Send the operation as JSON, with `content-type: application/json`.',
};

/** What cannot be read is no GraphQL request, but it is answered as one. Anything else that went wrong is a fault. */
export function refuseUnread(reply: FastifyReply, error: Unread, formatError: FormatError): FastifyReply {
  const { statusCode: status = 500, code: reason = '', message } = error;
  const code = status === 413 ? 'PAYLOAD_TOO_LARGE' : 'BAD_REQUEST';
  return refuse(reply, status < 500 ? new GraphQLError(MENDS[reason] ?? message, { extensions: { code, http: { status } } }) : error, formatError);
}
