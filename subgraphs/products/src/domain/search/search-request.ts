import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import type { Locale } from '../locale.ts';
import type { PriceSpan } from './price-buckets.ts';

/** In which order results come. Where two are equal in it, the product listed later comes first. */
export type SearchSort = 'RELEVANCE' | 'PRICE_ASC' | 'PRICE_DESC' | 'RATING' | 'NEWEST';

/** Which products to look for. All filters that are given must hold; of the values of one filter any may. */
export interface SearchRequest {
  /** All of them must match; undefined looks for everything. */
  readonly words: readonly string[] | undefined;
  /** The language of the words; products that have no texts in it are searched in English. */
  readonly locale: Locale;
  /** The currency that prices are filtered, counted and sorted in. */
  readonly currency: Currency;
  readonly filters: SearchFilters;
  /** RELEVANCE only where there are words. */
  readonly sort: SearchSort;
}

/** What results are narrowed by; undefined does not narrow. */
export interface SearchFilters {
  /** Products of the categories below count too. */
  readonly categories?: readonly Id<'cat'>[] | undefined;
  readonly brands?: readonly string[] | undefined;
  /** Of the lowest price, both ends included. */
  readonly price?: PriceSpan | undefined;
  /** True: only products of which a piece can be ordered. */
  readonly inStock?: boolean | undefined;
  /** A product must match each. */
  readonly options?: readonly OptionFilter[] | undefined;
  /** A product must match each; by the code of an attribute that shoppers can choose by. */
  readonly attributes?: readonly AttributeFilter[] | undefined;
  /** 1 to 5 stars on average. */
  readonly minRating?: number | undefined;
}

/** Values of an option, of which a product's variants must have one. */
export interface OptionFilter {
  readonly name: string;
  readonly values: readonly string[];
}

/** Values of an attribute, of which one must be said of a product. */
export interface AttributeFilter {
  readonly code: string;
  readonly values: readonly string[];
}
