/** Shops for measuring: of the shape of a real one, too large to be made as a whole. */
export type LoadSize = 'load-m' | 'load-l';

/** The counts a load size promises. */
export interface LoadCounts {
  readonly products: number;
  /** Variants of all products together. */
  readonly variants: number;
  readonly categories: number;
  /** Who bought and reviewed; they have no accounts. */
  readonly customers: number;
  /** Roughly: they are spread by popularity, and rounded for each product. */
  readonly reviews: number;
  /** Paid orders, to learn recommendations from. */
  readonly orders: number;
  /** Orders that were placed so far, as orders and payments keep them. */
  readonly history: number;
}

/** What each load size holds. */
export const LOAD_SIZES: Readonly<Record<LoadSize, LoadCounts>> = {
  'load-m': { products: 10_000, variants: 50_000, categories: 400, customers: 100_000, reviews: 150_000, orders: 50_000, history: 10_000 },
  'load-l': { products: 100_000, variants: 500_000, categories: 1_000, customers: 1_000_000, reviews: 1_500_000, orders: 500_000, history: 2_000_000 },
};

/** Whether a size is one to measure with. */
export const isLoadSize = (size: string): size is LoadSize => Object.hasOwn(LOAD_SIZES, size);
