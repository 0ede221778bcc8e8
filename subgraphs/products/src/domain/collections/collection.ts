import type { Id } from '@storegraph/kernel/ids';
import type { ProductSort } from '../catalogue/product-list.ts';

/** In which order a collection shows its products: as they were put, if by hand, or as all lists can be. */
export type CollectionSort = ProductSort | 'MANUAL';

/** Products that are shown together. */
export interface Collection {
  readonly id: Id<'coll'>;
  /** Rises by one with each change of it or of what was put into it. */
  readonly version: number;
  /** Unique among collections. */
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly imageUrl: string | null;
  readonly isPublished: boolean;
  readonly sort: CollectionSort;
  /** How many conditions must hold; null when products are put into it by hand. */
  readonly match: Match | null;
}

/** Whether all conditions of a rule must hold, or any. */
export type Match = 'ALL' | 'ANY';

/** A collection, and what it is sorted by in lists. */
export interface ListedCollection extends Collection {
  readonly sortName: string;
}

/** Which products are in a collection by rule. */
export interface Rule {
  readonly match: Match;
  readonly conditions: readonly Condition[];
}

/** What can be asked of a product. Amounts are in minor units, both ends of a range included, an end that is null open. */
export type Condition =
  | { readonly kind: 'CATEGORY'; readonly categoryId: Id<'cat'> }
  | { readonly kind: 'BRAND'; readonly brandId: Id<'brand'> }
  | { readonly kind: 'PRICE'; readonly currency: string; readonly minMinor: string | null; readonly maxMinor: string | null }
  | { readonly kind: 'STOCK'; readonly isInStock: boolean }
  | { readonly kind: 'ATTRIBUTE'; readonly attributeId: Id<'attr'>; readonly wanted: WantedValue }
  | { readonly kind: 'OPTION'; readonly name: string; readonly values: readonly string[] }
  | { readonly kind: 'NEW'; readonly days: number };

/** What must be said of a product: one of these values, a number of a range, or a day of one. */
export type WantedValue =
  | { readonly by: 'VALUES'; readonly values: readonly string[] }
  | { readonly by: 'NUMBER'; readonly min: string | null; readonly max: string | null }
  | { readonly by: 'DATE'; readonly from: string | null; readonly to: string | null };
