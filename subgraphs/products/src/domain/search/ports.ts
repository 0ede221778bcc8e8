import type { Id } from '@storegraph/kernel/ids';
import type { Rebuild } from './rebuild.ts';
import type { SearchDocument } from './search-document.ts';

/** Products that changed since they were indexed, oldest change first. */
export interface DirtyProducts {
  /** All changes of those at most `limit` products that changed first. Nobody else takes any until the transaction ends. */
  take(limit: number): Promise<{ readonly changes: readonly string[]; readonly productIds: readonly Id<'prod'>[] }>;
  /** Forgets changes that are indexed. */
  forget(changes: readonly string[]): Promise<void>;
}

/** Rebuilds of the index, to read. */
export interface RebuildReads {
  /** The last that was asked for, under way or done; undefined when none ever was. */
  last(): Promise<Rebuild | undefined>;
}

/** Rebuilds of the index, to keep. */
export interface RebuildStore extends RebuildReads {
  /** Has one begin, unless one is under way. */
  request(): Promise<void>;
  /** The one under way, if its turn has come: while searches may still be under way in what it would clear, none is. */
  underWay(): Promise<Rebuild | undefined>;
  /** The next products for it, by id; none once it has come by all. */
  next(id: number, limit: number): Promise<readonly Id<'prod'>[]>;
  /** Notes that it has cleared what was there, come by these products, or is done. */
  cleared(id: number): Promise<void>;
  cameBy(id: number, productIds: readonly Id<'prod'>[]): Promise<void>;
  done(id: number): Promise<void>;
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
