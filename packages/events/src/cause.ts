import { AsyncLocalStorage } from 'node:async_hooks';

/** Why something is being done, so that what follows from it can say so. */
export interface Cause {
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly actor: string;
  readonly traceparent: string | null;
}

const storage = new AsyncLocalStorage<Cause>();

/** Runs `work` so that every event told in it names this cause. */
export function because<Answer>(cause: Cause, work: () => Answer): Answer {
  return storage.run(cause, work);
}

/** The cause of what is being done now; undefined outside of requests and events. */
export function currentCause(): Cause | undefined {
  return storage.getStore();
}
