import { setTimeout as delay } from 'node:timers/promises';

/** Tries again, each 100 ms, until it does not throw; then what it resolved with. Throws its last error after so many ms. */
export async function until<Value>(attempt: () => Promise<Value>, withinMs: number): Promise<Value> {
  const giveUpAt = Date.now() + withinMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
      // Nobody waits any more once all else has ended.
      await delay(100, undefined, { ref: false });
    }
  }
}
