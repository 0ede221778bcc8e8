/** A service that answers requests. */
export interface RunningService {
  readonly name: string;
  /** `http://127.0.0.1:4001` */
  readonly url: string;
  /** Finishes what is under way, lets go of everything, resolves when nothing is left. Calling again is harmless. */
  stop(): Promise<void>;
}

/** How much data a seeded shop has. */
export type SeedSize = 'ci' | 'demo';
