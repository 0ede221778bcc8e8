import type { Id } from '@storegraph/kernel/ids';
import type { Product } from '../catalogue/product.ts';

/** A thing of a version. */
export interface Versioned {
  readonly version: number;
}

/** What managers say of a product. */
export type ProductFacts = Pick<Product, 'slug' | 'name' | 'description' | 'brand' | 'categoryId' | 'imageUrl'>;

/** What of a product changes; what is undefined stays. */
export type ProductChange = { readonly [Fact in keyof ProductFacts]?: ProductFacts[Fact] | undefined };

/** Products and variants, to write. Deleted ones are not there, unless a method says so. */
export interface AssortmentStore {
  /** Adds a product that is not published. False when another has its slug, in whatever language. Refuses with CATEGORY_NOT_FOUND. */
  add(product: ProductFacts & { readonly id: Id<'prod'> }): Promise<boolean>;
  /** Changes what is named of a product, which must be locked. Refuses with SLUG_TAKEN and CATEGORY_NOT_FOUND. */
  change(id: Id<'prod'>, to: ProductChange): Promise<void>;
  /** Lets nobody else change a product or what belongs to it until the transaction ends. Undefined when there is none. */
  lock(id: Id<'prod'>): Promise<Versioned | undefined>;
  /** The same for a variant alone. */
  lockVariant(id: Id<'var'>): Promise<Versioned | undefined>;
  /** Deletes a product and its variants, which must be locked. */
  remove(id: Id<'prod'>): Promise<void>;
  removeVariant(id: Id<'var'>): Promise<void>;
  /**
   * Brings back a deleted product, not published, and the variants that were deleted with it. Answers these; undefined
   * when no such product is deleted. Refuses with SLUG_TAKEN and SKU_TAKEN.
   */
  restore(id: Id<'prod'>): Promise<readonly Id<'var'>[] | undefined>;
}
