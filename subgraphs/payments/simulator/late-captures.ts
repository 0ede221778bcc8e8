import type { Charge } from './charge.ts';

/** Takes money later, and lets go what nobody takes, across restarts: what is due is in the charge. */
export interface LateCaptures {
  watch(charge: Charge): void;
  stop(): void;
}

/** The longest a timer of Node.js can be. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** `capture` and `expire` are called when the time of a watched charge has come; at once when it went by while nobody watched. */
export function createLateCaptures({ capture, expire }: { capture: (key: string) => void; expire: (key: string) => void }): LateCaptures {
  const timers = new Set<NodeJS.Timeout>();
  return {
    watch({ key, status, capturesAt, expiresAt }) {
      const [due, what] = status === 'processing' ? [capturesAt, capture] : [expiresAt, expire];
      if (!due || (status !== 'processing' && status !== 'authorized')) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        what(key);
      }, Math.min(Math.max(0, Date.parse(due) - Date.now()), MAX_TIMER_MS));
      timers.add(timer);
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
