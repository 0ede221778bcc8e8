import type { PromotionStatus } from './ports.ts';
import type { Promotion } from './promotion.ts';

/** Where a promotion stands in its time, which begins with its start and ends just before its end. */
export function statusOf({ startsAt, endsAt }: Pick<Promotion, 'startsAt' | 'endsAt'>, at: Date): PromotionStatus {
  if (endsAt !== null && endsAt <= at) return 'ENDED';
  // What was called off before it began has an end that is its start.
  if (endsAt !== null && endsAt <= startsAt) return 'ENDED';
  return startsAt <= at ? 'RUNNING' : 'SCHEDULED';
}
