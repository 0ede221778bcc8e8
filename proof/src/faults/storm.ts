import { setTimeout as delay } from 'node:timers/promises';
import { processOf, signal } from '../shop/processes.ts';
import type { ShopFacts } from '../shop/start-shop.ts';
import type { Fault } from './plan.ts';

/** Faults on their way through a shop. */
export interface Storm {
  /** Told that another checkout begins; resolves when it may: those of the plan that come before it have struck. */
  begin(): Promise<void>;
  /** Told that a checkout that was begun at this time, by `performance.now()`, went well. */
  served(begunAt: number): void;
  /** All have struck. */
  readonly over: Promise<void>;
  /** How often each was killed. */
  readonly kills: Readonly<Record<string, number>>;
  readonly pauses: number;
  /** From a fault to the end of the first checkout that was begun after it, in ms. */
  readonly longestRecoveryMs: number;
  /** When the last process was killed or let go on, by `performance.now()`. */
  readonly lastAt: number;
}

/** So many checkouts may be ahead of the plan. */
const AHEAD = 4;
const LOOK_MS = 25;
/** Whoever does not come back in this time is not coming back. */
const COME_BACK_MS = 120_000;

/** Carries a plan out: one fault after the other, each when it is due and its victim is alive. */
export function startStorm(shop: Pick<ShopFacts, 'dataDirectory'>, plan: readonly Fault[], say: (line: string) => void): Storm {
  let begun = 0;
  let struck = 0;
  const waiting = new Set<() => void>();
  const open = new Set<number>();
  const storm = { kills: {} as Record<string, number>, pauses: 0, longestRecoveryMs: 0, lastAt: performance.now() };
  const mayBegin = (): boolean => struck >= plan.length || begun < (plan[struck] as Fault).at + AHEAD;

  const strike = async ({ victim, pauseMs }: Fault): Promise<void> => {
    const giveUpAt = performance.now() + COME_BACK_MS;
    while (!processOf(shop, victim)) {
      if (performance.now() > giveUpAt) throw new Error(`${victim} does not come back`);
      await delay(LOOK_MS);
    }
    if (!signal(shop, victim, pauseMs === undefined ? 'SIGKILL' : 'SIGSTOP')) return strike({ at: 0, victim, ...(pauseMs === undefined ? {} : { pauseMs }) });
    open.add(performance.now());
    if (pauseMs === undefined) storm.kills[victim] = (storm.kills[victim] ?? 0) + 1;
    else {
      storm.pauses += 1;
      await delay(pauseMs);
      signal(shop, victim, 'SIGCONT');
    }
    storm.lastAt = performance.now();
  };

  const over = (async () => {
    for (const fault of plan) {
      while (begun < fault.at) await delay(LOOK_MS);
      await strike(fault);
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
