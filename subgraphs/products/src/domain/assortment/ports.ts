import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { Product } from '../catalogue/product.ts';
import type { Variant } from '../catalogue/variant.ts';
import type { MatrixCell } from './matrix.ts';
import type { ProductOption } from './product-options.ts';
import type { Terms } from './terms.ts';

/** A thing of a version. */
export interface Versioned {
  readonly version: number;
}

/** What of a product is needed to write its variants. */
export type LockedProduct = Pick<Product, 'version' | 'name' | 'options'> & { readonly terms: Terms };

/** What managers say of a variant. */
export type VariantFacts = Pick<Variant, 'id' | 'sku' | 'name' | 'options'> & Terms;

/** A variant of a product as a cell of its matrix. */
export interface CellOfProduct extends MatrixCell {
  readonly productId: Id<'prod'>;
}

/** When a product is to be shown and hidden; what is undefined stays, null is never. */
export type DatesChange = { readonly [Moment in 'publishAt' | 'unpublishAt']?: Date | null | undefined };

/** Many variants of products, to read. */
export interface AssortmentReads {
  /** Whether a product is to be shown or hidden by now. */
  isAnyDateDue(now: Date): Promise<boolean>;
  /** Of each product's variants one page, in the order they were listed. */
  variantPages(productIds: readonly Id<'prod'>[], page: PageRequest<Id<'var'>>): Promise<ReadonlyMap<Id<'prod'>, Page<Variant>>>;
  countVariants(productIds: readonly Id<'prod'>[]): Promise<readonly { readonly productId: Id<'prod'>; readonly count: number }[]>;
  matrixCells(productIds: readonly Id<'prod'>[]): Promise<readonly CellOfProduct[]>;
}

/** What managers say of a product. */
export type ProductFacts = Pick<Product, 'slug' | 'name' | 'description' | 'brand' | 'categoryId' | 'imageUrl'> & Terms;

/** What of a product changes; what is undefined stays. */
export type ProductChange = { readonly [Fact in keyof ProductFacts]?: ProductFacts[Fact] | undefined };

/** Products and variants, to write. Deleted ones are not there, unless a method says so. */
export interface AssortmentStore {
  /** Adds a product that is not published. False when another has its slug, in whatever language. Refuses with CATEGORY_NOT_FOUND. */
  add(product: ProductFacts & { readonly id: Id<'prod'> }): Promise<boolean>;
  /** Changes what is named of a product, which must be locked. Refuses with SLUG_TAKEN and CATEGORY_NOT_FOUND. */
  change(id: Id<'prod'>, to: ProductChange): Promise<void>;
  /** Lets nobody else change a product or what belongs to it until the transaction ends. Undefined when there is none. */
  lock(id: Id<'prod'>): Promise<LockedProduct | undefined>;
  /** The same for a variant alone. */
  lockVariant(id: Id<'var'>): Promise<Versioned | undefined>;
  /** Lets nobody else change the variants of a locked product. Answers them as they were listed. */
  lockVariantsOf(id: Id<'prod'>): Promise<readonly (VariantFacts & Versioned)[]>;
  /** Plans for a locked product. Refuses with DATES_OUT_OF_ORDER. */
  setDates(id: Id<'prod'>, dates: DatesChange): Promise<void>;
  /**
   * Shows and hides so many of the products that are to be by now, those that nobody else changes, and takes away the
   * dates that have come; the later of two holds. Answers them, and whether they turned; none while somebody else does it.
   */
  takeDueDates(now: Date, atMost: number): Promise<readonly { readonly id: Id<'prod'>; readonly isTurned: boolean }[]>;
  setOptions(id: Id<'prod'>, options: readonly ProductOption[]): Promise<void>;
  /** Adds variants without prices and pieces, those whose SKUs are free. Answers the SKUs of these. */
  addVariants(id: Id<'prod'>, variants: readonly VariantFacts[]): Promise<ReadonlySet<string>>;
  /** The SKUs of these that other variants have. */
  takenSkus(variants: readonly VariantFacts[]): Promise<ReadonlySet<string>>;
  /** Changes variants, which must be locked. Refuses with SKU_TAKEN. */
  changeVariants(variants: readonly VariantFacts[]): Promise<void>;
  /** Deletes a product and its variants, which must be locked. */
  remove(id: Id<'prod'>): Promise<void>;
  removeVariant(id: Id<'var'>): Promise<void>;
  /**
   * Brings back a deleted product, not published, and the variants that were deleted with it. Answers these; undefined
   * when no such product is deleted. Refuses with SLUG_TAKEN and SKU_TAKEN.
   */
  restore(id: Id<'prod'>): Promise<readonly Id<'var'>[] | undefined>;
}
