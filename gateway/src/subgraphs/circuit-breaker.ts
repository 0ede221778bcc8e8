import { CircuitState, ConsecutiveBreaker, SamplingBreaker, circuitBreaker, handleWhen } from 'cockatiel';
import type { CircuitBreakerPolicy, IBreaker } from 'cockatiel';
import { Unavailable } from './unavailable.ts';

/** After this long one request is let through to see whether the subgraph is back. */
const HALF_OPEN_AFTER_MS = 2_000;

/**
 * Stops asking a subgraph that does not answer, so that nobody waits for it in vain: after five failures
 * in a row, or when half of at least twenty requests within ten seconds fail.
 */
export function createCircuitBreaker(): CircuitBreakerPolicy {
  return circuitBreaker(handleWhen((error) => error instanceof Unavailable && error.reason !== 'budget'), {
    halfOpenAfter: HALF_OPEN_AFTER_MS,
    breaker: either(new ConsecutiveBreaker(5), new SamplingBreaker({ threshold: 0.5, duration: 10_000, minimumRps: 2 })),
  });
}

/** Whether a subgraph is being asked: 0 no, 1 yes. */
export const isClosed = ({ state }: CircuitBreakerPolicy): 0 | 1 => (state === CircuitState.Closed ? 1 : 0);

/** Both are told of each failure, so neither may be asked only when the other says no. */
function either(...breakers: readonly IBreaker[]): IBreaker {
  return {
    state: undefined,
    success: (state) => breakers.forEach((breaker) => breaker.success(state)),
    failure: (state) => breakers.map((breaker) => breaker.failure(state)).includes(true),
  };
}
