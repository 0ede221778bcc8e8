import type { Product } from './product.ts';

/** Which products to list; all conditions given must hold. */
export interface ProductFilter {
  /** The slug of a category; those below it count too. */
  readonly category?: string | undefined;
  readonly brand?: string | undefined;
  /** Only products with a variant of which a piece can be ordered. */
  readonly inStock?: boolean | undefined;
}

/** In which order products are listed. */
export type ProductSort = 'NEWEST' | 'NAME';

/**
 * Where a product stands in a list: the values the list is sorted by, the id last. It stays where
 * it is when others come and go.
 */
export type Position = readonly (string | number)[];

/** A product, and where it stands in the list it was read from. */
export interface ListedProduct extends Product {
  readonly position: Position;
}
