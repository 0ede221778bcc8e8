/** A service that answers requests. */
export interface RunningService {
  readonly name: string;
  /** `http://127.0.0.1:4001` */
  readonly url: string;
  /**
   * From now on not ready, but still answering, so that whoever spreads requests over several copies sends none here any
   * more before it stops.
   */
  standDown?(): void;
  /** Finishes what is under way, lets go of everything, resolves when nothing is left. Calling again is harmless. */
  stop(): Promise<void>;
}

/** All sizes of a seeded shop. */
export const SEED_SIZES = ['ci', 'demo', 'load-m', 'load-l'] as const;
/** How much data a seeded shop has: enough for a test, to look around in, or to measure with. */
export type SeedSize = (typeof SEED_SIZES)[number];
