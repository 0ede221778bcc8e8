import type { Load } from '../loader/job.ts';
import type { Figures } from '../shared/figures.ts';
import type { ContenderName } from './contenders/contender.ts';
import { jobFor, startContender } from './measure-contender.ts';
import type { ModeName } from './modes.ts';
import type { Options } from './options.ts';
import type { Stage } from './stage.ts';

const MB = 1024 * 1024;
/** How often the heap is looked at. */
const LOOKS = 10;
/** Of all requests. What is kept once, for good, is kept by then. */
const WARM_SHARE = 0.1;
/** Growth beyond this between the first look and the last, when extended to a million requests, is a leak. */
const FLAT_MB = 8;

interface Heap {
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
}

/** How requests are shared out: most are alike, some have an authorization of their own, a few share nothing. */
const SHARES: readonly (readonly [ModeName, number])[] = [['identical', 0.9], ['authorization', 0.09], ['unshareable', 0.01]];

/** Answers very many requests of all modes, and looks at the heap after forced collections meanwhile. */
export async function measureMemory(stage: Stage, name: ContenderName, { requests, connections }: Options, figures: Figures, tell: (line: string) => void): Promise<void> {
  const running = await startContender(stage, name);
  try {
    const ask = async (count: number): Promise<void> => {
      for (const [mode, share] of SHARES) {
        const job = jobFor(stage, running, mode, connections, { seconds: 0, requests: Math.ceil(count * share) });
        const { failures, failure } = await Promise.race([running.child.failed, stage.loader.ask<Load>(job)]);
        if (failures > 0) throw new Error(`${name} did not answer ${failures} requests rightly: ${failure ?? ''}`);
      }
    };
    await ask(requests * WARM_SHARE);
    const heaps: { readonly after: number; readonly heapMb: number }[] = [];
    for (let look = 0; look <= LOOKS; look += 1) {
      if (look > 0) await ask((requests * (1 - WARM_SHARE)) / LOOKS);
      const { heapUsed, external, rss } = await running.child.ask<Heap>('heap');
      const after = Math.round(requests * (WARM_SHARE + ((1 - WARM_SHARE) * look) / LOOKS));
      heaps.push({ after, heapMb: (heapUsed + external) / MB });
      tell(`${name}: ${after} requests, ${((heapUsed + external) / MB).toFixed(1)} MB used, ${(rss / MB).toFixed(0)} MB resident`);
    }
    const perMillion = slopeOf(heaps.map(({ after, heapMb }) => [after / 1e6, heapMb]));
    figures.tell({ figure: `gateway.memory.${name}.used`, value: heaps.at(-1)?.heapMb ?? Number.NaN, unit: 'MB', rounds: heaps.map(({ heapMb }) => heapMb) });
    figures.tell({ figure: `gateway.memory.${name}.growth`, value: perMillion, unit: 'MB per million requests', wanted: `≤ ${FLAT_MB}`, met: perMillion <= FLAT_MB });
  } finally {
    await running.child.stop();
  }
}

/** The slope of the straight line that lies nearest to all points. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
  return spread === 0 ? 0 : points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / spread;
}
