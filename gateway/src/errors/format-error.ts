import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { Log } from '@storegraph/service/log';
import { currentRequestId } from '../request-scope.ts';
import { FROM_SUBGRAPHS, OF_THE_GATEWAY } from './codes.ts';
import type { DeclaredCodes } from './codes.ts';

/** Writes an error as clients see it. `formatted` is Apollo Server's form of `error`. */
export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** The last gate: nothing leaves but known codes. What is not known is logged here, once, and shown as INTERNAL. */
export function createFormatError(log: Log, declaredCodes: DeclaredCodes): FormatError {
  const isKnown = (code: unknown): code is string => typeof code === 'string' && (OF_THE_GATEWAY.has(code) || FROM_SUBGRAPHS.has(code) || declaredCodes().has(code));
  return ({ message, locations, path, extensions = {} }, error) => {
    const code = codeOf(error) ?? extensions.code;
    const place = { ...(locations ? { locations } : {}), ...(path ? { path: untilList(path) } : {}) };
    if (!isKnown(code)) {
      // A subgraph's own fault was logged there.
      if (code !== 'INTERNAL') log.error({ err: error, requestId: currentRequestId() }, 'a request failed');
      return { message: 'Something went wrong.', ...place, extensions: { code: 'INTERNAL' } };
    }
    const { field, service } = extensions;
    return { message, ...place, extensions: { code, ...(field ? { field } : {}), ...(service ? { service } : {}) } };
  };
}

/** Validation errors all get one code from Apollo Server; the limits' own codes are on what they threw. */
function codeOf(error: unknown): unknown {
  if (!(error instanceof GraphQLError) || error.extensions.code !== 'GRAPHQL_VALIDATION_FAILED') return undefined;
  return error.originalError instanceof GraphQLError ? error.originalError.extensions.code : undefined;
}

/** For what fails in a list of objects as a whole the executor says `@`; the list is all a client can be told. */
function untilList(path: readonly (string | number)[]): readonly (string | number)[] {
  const at = path.indexOf('@');
  return at < 0 ? path : path.slice(0, at);
}

/** Formats an error that did not come by Apollo Server. */
export function toFormatted(formatError: FormatError, error: GraphQLError): GraphQLFormattedError {
  return formatError(error.toJSON(), error);
}
