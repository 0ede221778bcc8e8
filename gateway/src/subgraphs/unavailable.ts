import { GraphQLError } from 'graphql';

/** Why a subgraph did not answer. Told to logs and metrics, never to clients. `budget`: others had used up the time. */
export type Reason = 'timeout' | 'budget' | 'connection' | 'status' | 'malformed' | 'too-large' | 'circuit-open' | 'busy';

/** A subgraph did not answer, or not in a way that makes sense. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  readonly reason: Reason;

  constructor(reason: Reason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** What clients are told of it. */
export function toUnavailableError(subgraph: string, path: readonly (string | number)[]): GraphQLError {
  return new GraphQLError(`The service ${subgraph} cannot answer at the moment.`, {
    ...(path.length > 0 ? { path: [...path] } : {}),
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', service: subgraph },
  });
}

/** Nobody waits for the answer any more. */
export const toAbortedError = (): GraphQLError => new GraphQLError('The request was given up.', { extensions: { code: 'REQUEST_ABORTED' } });
