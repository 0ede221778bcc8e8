import type { Charge } from './charge.ts';

/** Takes money later, across restarts: what is due is in the charge. */
export interface LateCaptures {
  watch(charge: Charge): void;
  stop(): void;
}

/** `capture` is called when the time of a watched charge has come; at once when it went by while nobody watched. */
export function createLateCaptures(capture: (key: string) => void): LateCaptures {
  const timers = new Set<NodeJS.Timeout>();
  return {
    watch({ key, status, capturesAt }) {
      if (status !== 'processing' || !capturesAt) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        capture(key);
      }, Math.max(0, Date.parse(capturesAt) - Date.now()));
      timers.add(timer);
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
