import { setTimeout as delay } from 'node:timers/promises';

/** Faults on their way through a shop. */
export interface Storm {
  /** Told that another checkout begins; resolves when it may: those of the plan that come before it have struck. */
  begin(): Promise<void>;
  /** Told that a checkout that was begun at this time, by `performance.now()`, went well. */
  served(begunAt: number): void;
  /** All have struck. */
  readonly over: Promise<void>;
  /** From a fault to the end of the first checkout that was begun after it, in ms. */
  readonly longestRecoveryMs: number;
  /** When the last fault was over, by `performance.now()`. */
  readonly lastAt: number;
}

/** So many checkouts may be ahead of the plan. */
const AHEAD = 4;
const LOOK_MS = 25;

/** Carries a fault out; calls `hit` when it strikes, and resolves when it is over. */
export type Strike<Fault> = (fault: Fault, hit: () => void) => Promise<void>;

/** Carries a plan out: one fault after the other, each when so many checkouts were begun as its `at` says. */
export function startStorm<Fault extends { readonly at: number }>(plan: readonly Fault[], strike: Strike<Fault>, say: (line: string) => void): Storm {
  let begun = 0;
  let struck = 0;
  const waiting = new Set<() => void>();
  const open = new Set<number>();
  const storm = { longestRecoveryMs: 0, lastAt: performance.now() };
  const mayBegin = (): boolean => struck >= plan.length || begun < (plan[struck] as Fault).at + AHEAD;

  const over = (async () => {
    for (const fault of plan) {
      while (begun < fault.at) await delay(LOOK_MS);
      await strike(fault, () => open.add(performance.now()));
      storm.lastAt = performance.now();
      struck += 1;
      if (struck % 10 === 0 || struck === plan.length) say(`${struck} of ${plan.length} faults, ${begun} checkouts begun`);
      for (const go of waiting) go();
      waiting.clear();
    }
  })();
  // Whoever waits for it hears of it.
  over.catch(() => {});

  return Object.assign(storm, {
    over,
    async begin() {
      while (!mayBegin()) await Promise.race([new Promise<void>((resolve) => waiting.add(resolve)), over]);
      begun += 1;
    },
    served(begunAt: number) {
      const now = performance.now();
      for (const at of open) {
        if (at > begunAt) continue;
        storm.longestRecoveryMs = Math.max(storm.longestRecoveryMs, now - at);
        open.delete(at);
      }
    },
  });
}
