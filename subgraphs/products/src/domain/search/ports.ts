import type { Id } from '@storegraph/kernel/ids';
import type { SearchDocument } from './search-document.ts';

/** Products that changed since they were indexed, oldest change first. */
export interface DirtyProducts {
  /** At most `limit` changes, and which products they are of. Nobody else takes any until the transaction ends. */
  take(limit: number): Promise<{ readonly changes: readonly string[]; readonly productIds: readonly Id<'prod'>[] }>;
  /** Forgets changes that are indexed. */
  forget(changes: readonly string[]): Promise<void>;
}

/** How a product is rated, as of a version of that. */
export interface ProductRating {
  readonly productId: Id<'prod'>;
  /** Rises with each change. */
  readonly version: number;
  readonly reviewCount: number;
  /** Of all its reviews together. */
  readonly starsSum: number;
}

/** How products are rated, to keep. */
export interface RatingStore {
  /** Keeps a rating, unless a later one is known. */
  note(rating: ProductRating): Promise<void>;
}

/** The catalogue, to index. */
export interface SearchSource {
  /** Of these products those that shoppers can see, as they stand now. */
  documents(ids: readonly Id<'prod'>[]): Promise<readonly SearchDocument[]>;
}
