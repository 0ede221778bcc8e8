import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { Position } from '../catalogue/product-list.ts';
import type { FacetKey } from './facet-values.ts';
import type { SearchDocument } from './search-document.ts';
import type { SearchRequest } from './search-request.ts';

/** A product that was found, and where it stands among the results. */
export interface Hit {
  readonly productId: Id<'prod'>;
  readonly position: Position;
}

/** How many products have a value of a facet. */
export interface FacetCount {
  readonly facet: FacetKey;
  readonly value: string;
  readonly count: number;
}

/** What a search comes to. Each part is worked out when it is asked for, all from the same generation of the index. */
export interface SearchResult {
  /** The words as they were probably meant, when some were found only after correction. */
  readonly didYouMean: string | undefined;
  /**
   * The results in order, each once. By RELEVANCE only the best thousand or so are ranked: the newest that match in
   * their names, and the newest that match at all; pages end after them.
   */
  page(page: PageRequest<Position>): Promise<Page<Hit>>;
  /** How many products match. */
  count(): Promise<number>;
  /**
   * For each value of each facet: how many products would match were this the only value chosen in its facet, with
   * what is chosen in the others. What is chosen in a facet does not narrow its own counts.
   */
  facets(): Promise<readonly FacetCount[]>;
}

/** Where products are searched. */
export interface SearchReads {
  search(request: SearchRequest): Promise<SearchResult>;
}

/** A generation of the index: searches read the live one, while another is built. */
export type Generation = 'live' | 'next';

/** The index, to write. Everything here can be done again with the same outcome. */
export interface SearchIndex {
  /** Puts documents in the place of those of the same products, and takes products out. */
  put(generation: Generation, documents: readonly SearchDocument[], gone: readonly Id<'prod'>[]): Promise<void>;
  /** Clears away some of what the next generation still has from before. False when there is nothing left. */
  clearNext(): Promise<boolean>;
  /** Has the next generation searched from now on, all at once; the one that was searched becomes the next. */
  goLive(): Promise<void>;
}

/** A search engine: what PostgreSQL does here another can do, if it passes the contract (search-engine.contract.ts). */
export interface SearchEngine extends SearchReads, SearchIndex {}
