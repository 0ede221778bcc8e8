import { setTimeout as delay } from 'node:timers/promises';
import { processOf, signal } from '../shop/processes.ts';
import type { ShopFacts } from '../shop/start-shop.ts';
import type { Fault } from './plan.ts';
import type { Strike } from './storm.ts';

/** Kills processes or holds them still, and counts. */
export interface ProcessStriker {
  readonly strike: Strike<Fault>;
  /** How often each was killed. */
  readonly kills: Readonly<Record<string, number>>;
  readonly pauses: number;
}

const LOOK_MS = 25;
/** Whoever does not come back in this time is not coming back. */
const COME_BACK_MS = 120_000;

/** Strikes a shop's processes, each as soon as it is alive. */
export function createProcessStriker(shop: Pick<ShopFacts, 'dataDirectory'>): ProcessStriker {
  const kills: Record<string, number> = {};
  const striker = { kills, pauses: 0 };
  const strike: Strike<Fault> = async (fault, hit) => {
    const { victim, pauseMs } = fault;
    const giveUpAt = performance.now() + COME_BACK_MS;
    while (!processOf(shop, victim)) {
      if (performance.now() > giveUpAt) throw new Error(`${victim} does not come back`);
      await delay(LOOK_MS);
    }
    if (!signal(shop, victim, pauseMs === undefined ? 'SIGKILL' : 'SIGSTOP')) return strike(fault, hit);
    hit();
    if (pauseMs === undefined) kills[victim] = (kills[victim] ?? 0) + 1;
    else {
      striker.pauses += 1;
      await delay(pauseMs);
      signal(shop, victim, 'SIGCONT');
    }
  };
  return Object.assign(striker, { strike });
}
