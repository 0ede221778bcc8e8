import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import { Refusal } from '@storegraph/kernel/refusal';
import type { Log } from '@storegraph/service/log';

/** How faults are told from each other, and who counts them. */
export interface FormatErrorOptions {
  readonly isUnavailable?: (error: unknown) => boolean;
  readonly onError?: (code: string) => void;
}

/**
 * Writes an error for the gateway: refusals by their code, faults of the request as GraphQL
 * names them, a database that cannot answer at the moment as SUBGRAPH_UNAVAILABLE, everything else as INTERNAL, logged
 * here and told nowhere.
 */
export function createFormatError(log: Log, { isUnavailable = () => false, onError = () => {} }: FormatErrorOptions = {}): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const told = tell(formatted, error);
    onError(String(told.extensions?.code));
    return told;
  };

  function tell(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    const cause = unwrapResolverError(error);
    if (cause instanceof Refusal) {
      const { code, field, extra } = cause;
      return { ...formatted, message: cause.message, extensions: { code, ...(field ? { field } : {}), ...extra } };
    }
    if (cause instanceof GraphQLError && formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') {
      return { ...formatted, extensions: { code: formatted.extensions?.code ?? 'BAD_USER_INPUT' } };
    }
    if (isUnavailable(cause)) {
      log.warn({ err: cause, path: formatted.path }, 'the database did not answer');
      return { ...formatted, message: 'This cannot be answered at the moment.', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } };
    }
    log.error({ err: cause, path: formatted.path }, 'a resolver failed');
    return { ...formatted, message: 'Something went wrong.', extensions: { code: 'INTERNAL' } };
  }
}
