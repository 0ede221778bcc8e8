import type { Charge } from './charge.ts';

/** Takes money later, lets go what nobody takes, and has it disputed, across restarts: what is due is in the charge. */
export interface LateCaptures {
  watch(charge: Charge): void;
  stop(): void;
}

/** The longest a timer of Node.js can be. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Each is called when the time of a watched charge has come; at once when it went by while nobody watched. */
export function createLateCaptures({ capture, expire, dispute }: Readonly<Record<'capture' | 'expire' | 'dispute', (key: string) => void>>): LateCaptures {
  const timers = new Set<NodeJS.Timeout>();
  return {
    watch({ key, status, capturesAt, expiresAt, disputesAt }) {
      const plans: Readonly<Partial<Record<Charge['status'], readonly [string | null | undefined, (key: string) => void]>>> = {
        processing: [capturesAt, capture], authorized: [expiresAt, expire], captured: [disputesAt, dispute],
      };
      const [due, what] = plans[status] ?? [];
      if (!due || !what) return;
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
