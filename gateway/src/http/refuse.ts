import type { FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { toFormatted } from '../errors/format-error.ts';
import type { FormatError } from '../errors/format-error.ts';

interface HttpExtension {
  readonly status?: number;
  readonly headers?: Iterable<readonly [string, string]>;
}

/** Answers with an error that was found before the operation was looked at. Its `extensions.http` says with which status and headers. */
export function refuse(reply: FastifyReply, error: unknown, formatError: FormatError, extensions: Readonly<Record<string, unknown>> = {}): FastifyReply {
  const refusal = error instanceof GraphQLError ? error : new GraphQLError('A request failed.', { originalError: error as Error });
  const { status = error instanceof GraphQLError ? 400 : 500, headers = [] } = (refusal.extensions.http ?? {}) as HttpExtension;
  for (const [name, value] of headers) reply.header(name, value);
  return reply.code(status).header('cache-control', 'no-store').send({
    errors: [toFormatted(formatError, refusal)],
    extensions: { requestId: String(reply.getHeader('x-request-id')), ...extensions },
  });
}
