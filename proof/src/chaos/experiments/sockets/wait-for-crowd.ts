import { setTimeout as delay } from 'node:timers/promises';
import { longestPauseMs, type Crowd, type CrowdTold } from '../../../clients/crowd/crowd.ts';

const LOOK_MS = 250;
/** Whoever is let in is shown what there is long before that, also on a busy machine. */
const SILENT_MS = 30_000;

export interface WaitForCrowd {
  /** The versions of their orders that they are to be shown; `behind` counts those who were not. */
  readonly versions?: Readonly<Record<string, number>>;
  /** How many follow. */
  readonly count: number;
  readonly mostMs: number;
  /** When all are let in and nothing has happened to any of them for so long, nothing more can come; who was refused asks again before that. */
  readonly silentMs?: number;
}

/** Waits until it is so of a crowd. Not longer than anything more can come, and not longer than `mostMs`. Answers how they are then. */
export async function waitForCrowd(crowd: Pick<Crowd, 'tell'>, { versions = {}, count, mostMs, silentMs = Math.max(SILENT_MS, longestPauseMs(count) * 1.5) }: WaitForCrowd, isSo: (told: CrowdTold) => boolean): Promise<CrowdTold> {
  const begunAt = performance.now();
  let [before, changedAt] = ['', begunAt];
  for (;;) {
    const told = await crowd.tell(versions);
    const now = performance.now();
    const seen = JSON.stringify(told.figures);
    if (seen !== before || told.figures.open < count) [before, changedAt] = [seen, now];
    if (isSo(told) || now - begunAt >= mostMs || now - changedAt >= silentMs) return told;
    await delay(LOOK_MS);
  }
}
