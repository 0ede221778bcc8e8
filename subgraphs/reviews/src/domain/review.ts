import type { Id } from '@storegraph/kernel/ids';

/** What a customer thinks of a product. */
export interface Review {
  readonly id: Id<'rev'>;
  /** Rises by one with each change. */
  readonly version: number;
  readonly productId: Id<'prod'>;
  readonly customerId: Id<'user'>;
  /** Stars, 1 to 5. */
  readonly rating: number;
  readonly title: string;
  readonly body: string;
  /** Whether the customer has had the product delivered. Follows from what was delivered; it is never set. */
  readonly isVerified: boolean;
  readonly createdAt: Date;
}

/** What all reviews of a product say together: how many there are of each number of stars. */
export interface RatingSummary {
  readonly productId: Id<'prod'>;
  /** Five counts: of one star, of two, and so on. */
  readonly counts: readonly number[];
}

/** How many reviews a summary sums up. */
export function countOf({ counts }: RatingSummary): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** The mean of the stars, to two digits; null without a review. */
export function averageOf(summary: RatingSummary): number | null {
  const count = countOf(summary);
  if (count === 0) return null;
  const stars = summary.counts.reduce((total, each, index) => total + each * (index + 1), 0);
  return Math.round((stars / count) * 100) / 100;
}
