import { AsyncLocalStorage } from 'node:async_hooks';
import { currentScope, inScope } from '@storegraph/tracing/scope';

/** Why something is being done, so that what follows from it can say so. */
export interface Cause {
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly actor: string;
  readonly traceparent: string | null;
}

const storage = new AsyncLocalStorage<Cause>();

/** Runs `work` so that every event told in it names this cause, and what is logged in it the request behind it. */
export function because<Answer>(cause: Cause, work: () => Answer): Answer {
  const span = currentScope()?.span;
  return storage.run(cause, () => inScope({ requestId: cause.correlationId, traceparent: cause.traceparent, ...(span ? { span } : {}) }, work));
}

/** The cause of what is being done now; undefined outside of requests and events. */
export function currentCause(): Cause | undefined {
  return storage.getStore();
}
