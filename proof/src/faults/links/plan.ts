import { createRandom } from '@storegraph/sample-shop/random';
import type { Random } from '@storegraph/sample-shop/random';
import { LINKS } from './links.ts';
import type { Link } from './links.ts';
import type { Affliction, Toxic } from './toxic.ts';

/** Links that suffer at one time. */
export interface Trouble {
  /** It begins once so many checkouts were begun. */
  readonly at: number;
  readonly links: readonly Link[];
  readonly affliction: Affliction;
  readonly forMs: number;
}

/** What happens to links, and how often compared with the others. */
export const TOXICS: readonly (readonly [draw: (random: Random) => Toxic, weight: number])[] = [
  [(random) => ({ kind: 'latency', ms: random.int(50, 500), jitterMs: random.int(0, 50) }), 2],
  [(random) => ({ kind: 'bandwidth', bytesPerSecond: random.int(2_000, 50_000) }), 2],
  [() => ({ kind: 'hang' }), 3],
  [() => ({ kind: 'lost' }), 2],
  [(random) => ({ kind: 'reset', afterBytes: random.int(0, 400) }), 3],
  [(random) => ({ kind: 'half-close', afterBytes: random.int(0, 400) }), 1],
  [(random) => ({ kind: 'cut', afterBytes: random.int(0, 400) }), 2],
  [(random) => ({ kind: 'slow-close', ms: random.int(200, 1_000) }), 1],
  [() => ({ kind: 'down' }), 3],
];

/** Links that a checkout needs suffer more often. */
const weightOf = ({ from, to }: Link): number => (['orders', 'payments', 'products'].some((name) => name === from || name === to) ? 3 : 1);
/** As many links suffer at one time. */
const TOGETHER = 3;
/** A way that is bad for some is bad for all, or for a part of them. */
const SHARES: readonly (readonly [number, number])[] = [[1, 3], [0.5, 1]];
/** The last tenth of the checkouts is left alone, so that what comes after the last trouble is seen too. */
const STRUCK = 0.9;
const [BRIEF_MS, LONG_MS] = [300, 6_000];

/** What happens to which links and when: the same for the same seed. */
export function planTroubles({ seed, troubles, checkouts }: { readonly seed: number; readonly troubles: number; readonly checkouts: number }): readonly Trouble[] {
  const random = createRandom(`troubles/${seed}`);
  const weighted = LINKS.map((link) => [link, weightOf(link)] as const);
  return Array.from({ length: troubles }, (): Trouble => ({
    at: random.int(0, Math.floor(checkouts * STRUCK)),
    links: [...new Set(Array.from({ length: random.int(1, TOGETHER) }, () => random.pickWeighted(weighted)))],
    affliction: { toxic: random.pickWeighted(TOXICS)(random), share: random.pickWeighted(SHARES) },
    forMs: random.int(BRIEF_MS, LONG_MS),
  })).sort((one, other) => one.at - other.at);
}
