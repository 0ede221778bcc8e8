import { createRandom } from '@storegraph/sample-shop/random';

/** A process that is killed or held still. */
export interface Fault {
  /** It strikes once so many checkouts were begun. */
  readonly at: number;
  readonly victim: string;
  /** How long it is held still; a kill when there is none. */
  readonly pauseMs?: number;
}

/** Who can be struck, and how often compared with the others. */
export const VICTIMS: readonly (readonly [name: string, weight: number])[] = [
  ['orders', 3], ['payments', 3], ['products', 3], ['gateway', 2], ['nats', 2], ['postgres', 2], ['simulator', 2], ['users', 1], ['carrier', 1], ['reviews', 1], ['recommendations', 1],
];

/** The last tenth of the checkouts is left alone, so that what comes after the last fault is seen too. */
const STRUCK = 0.9;
const LONGEST_PAUSE_MS = 4_000;

/** What happens to whom and when: the same for the same seed. */
export function planFaults({ seed, kills, pauses, checkouts }: { readonly seed: number; readonly kills: number; readonly pauses: number; readonly checkouts: number }): readonly Fault[] {
  const random = createRandom(`faults/${seed}`);
  const fault = (isPause: boolean): Fault => ({
    at: random.int(0, Math.floor(checkouts * STRUCK)), victim: random.pickWeighted(VICTIMS), ...(isPause ? { pauseMs: random.int(200, LONGEST_PAUSE_MS) } : {}),
  });
  return [...Array.from({ length: kills }, () => fault(false)), ...Array.from({ length: pauses }, () => fault(true))].sort((one, other) => one.at - other.at);
}
