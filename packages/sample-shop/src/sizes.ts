/** How much there is in the shop: enough for a test, or enough to look around in. */
export type SampleSize = 'ci' | 'demo';

/** The counts a size promises. */
export interface SampleCounts {
  readonly products: number;
  readonly variants: number;
  readonly unpublished: number;
  readonly customers: number;
  readonly staff: number;
  readonly orders: number;
  readonly lines: number;
  readonly reviews: number;
  readonly plantedPairs: number;
  /** Of the orders with several lines, how many start with a planted pair. */
  readonly pairShare: number;
}

/** What each size holds. */
export const SIZES: Readonly<Record<SampleSize, SampleCounts>> = {
  ci: { products: 24, variants: 96, unpublished: 1, customers: 15, staff: 5, orders: 60, lines: 120, reviews: 80, plantedPairs: 6, pairShare: 0.7 },
  demo: { products: 240, variants: 1_200, unpublished: 6, customers: 500, staff: 12, orders: 3_000, lines: 6_500, reviews: 2_400, plantedPairs: 20, pairShare: 0.25 },
};
