import { z } from 'zod';

/** How webhooks misbehave; what is not there is as it should be. Kept in memory alone: a restart mends everything. */
export interface Faults {
  /** How often each is sent besides, though it was taken. */
  readonly duplicates: number;
  /** How long each is kept back at most: a part of that by chance, so that they overtake each other. */
  readonly delayMs: number;
  /** Whether each is sent once wrongly signed before it is sent as it should be. */
  readonly forged: boolean;
}

/** None. */
export const NO_FAULTS: Faults = { duplicates: 0, delayMs: 0, forged: false };

/** Faults as a test asks for them; `{}` mends all. */
export const faultsOnWire = z.object({ duplicates: z.int().min(0).max(20).default(0), delayMs: z.int().min(0).max(60_000).default(0), forged: z.boolean().default(false) });
