import type { Id } from '@storegraph/kernel/ids';
import type { SearchDocument } from './search-document.ts';

/** Products that changed since they were indexed, oldest change first. */
export interface DirtyProducts {
  /** At most `limit` changes, and which products they are of. Nobody else takes any until the transaction ends. */
  take(limit: number): Promise<{ readonly changes: readonly string[]; readonly productIds: readonly Id<'prod'>[] }>;
  /** Forgets changes that are indexed. */
  forget(changes: readonly string[]): Promise<void>;
}

/** The catalogue, to index. */
export interface SearchSource {
  /** Of these products those that shoppers can see, as they stand now. */
  documents(ids: readonly Id<'prod'>[]): Promise<readonly SearchDocument[]>;
}
