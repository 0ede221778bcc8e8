import { AsyncLocalStorage } from 'node:async_hooks';

const requestIds = new AsyncLocalStorage<string>();

/** Runs `work` so that what is logged and answered in it can name its request. */
export function inRequest<Answer>(requestId: string, work: () => Answer): Answer {
  return requestIds.run(requestId, work);
}

/** The id of the request that is being answered; undefined outside of one. */
export function currentRequestId(): string | undefined {
  return requestIds.getStore();
}
