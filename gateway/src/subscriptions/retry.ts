import { setTimeout as delay } from 'node:timers/promises';

const PAUSES_MS = [250, 500, 1_000, 2_000, 4_000];

/** Tries again while `isTransient` failures last, for about eight seconds; then the last failure is the outcome. */
export async function retry<Answer>(work: () => Promise<Answer>, isTransient: (error: unknown) => boolean, signal: AbortSignal, pausesMs: readonly number[] = PAUSES_MS): Promise<Answer> {
  for (const pauseMs of pausesMs) {
    try {
      return await work();
    } catch (error) {
      if (!isTransient(error) || signal.aborted) throw error;
    }
    await delay(pauseMs, undefined, { signal });
  }
  return work();
}
