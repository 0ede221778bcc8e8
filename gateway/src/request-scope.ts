import { currentScope, inScope } from '@storegraph/tracing/scope';

/** Runs `work` so that what is logged and answered in it can name its request. */
export function inRequest<Answer>(requestId: string, work: () => Answer): Answer {
  const outer = currentScope();
  // The HTTP server has opened the scope already; over a socket there is none.
  if (outer?.requestId === requestId) return work();
  return inScope({ traceparent: null, ...outer, requestId }, work);
}

/** The id of the request that is being answered; undefined outside of one. */
export function currentRequestId(): string | undefined {
  return currentScope()?.requestId ?? undefined;
}
