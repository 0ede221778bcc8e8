import type { Id } from '@storegraph/kernel/ids';
import type { Operation } from './partner.ts';

/** The upper bounds, in ms, of the classes by which runs are counted; one more class holds the longer ones. */
export const LATENCY_BOUNDS_MS = [5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000] as const;

/** Some runs of an operation. */
export interface UsageNote {
  readonly partnerId: Id<'partner'>;
  readonly operationId: string;
  readonly count: number;
  /** How many of them answered with errors. */
  readonly errors: number;
  /** How many took how long: one number for each bound, and one for the longer ones. */
  readonly latency: readonly number[];
  readonly lastUsedAt: Date;
}

/** How an operation was run within some time. */
export interface OperationUsage extends Omit<UsageNote, 'operationId'> {
  readonly operation: Operation;
}

/**
 * How many ms a share of the runs took at most, as exactly as the classes tell. Undefined when it was longer than
 * the largest bound, or there was no run.
 */
export function percentileMs(latency: readonly number[], share: number): number | undefined {
  const wanted = latency.reduce((sum, count) => sum + count, 0) * share;
  if (wanted === 0) return undefined;
  let counted = 0;
  const index = latency.findIndex((count) => (counted += count) >= wanted);
  return LATENCY_BOUNDS_MS[index];
}
