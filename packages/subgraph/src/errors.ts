import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import { Refusal } from '@storegraph/kernel/refusal';
import type { Log } from '@storegraph/service/log';

/**
 * Writes an error for the gateway: refusals by their code, faults of the request as GraphQL
 * names them, everything else as INTERNAL, logged here and told nowhere.
 */
export function createFormatError(log: Log, onError: (code: string) => void = () => {}): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
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
    log.error({ err: cause, path: formatted.path }, 'a resolver failed');
    return { ...formatted, message: 'Something went wrong.', extensions: { code: 'INTERNAL' } };
  }
}
