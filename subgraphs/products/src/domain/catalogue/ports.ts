import type { Id } from '@storegraph/kernel/ids';
import type { Currency, Money } from '@storegraph/kernel/money';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { Terms } from '../assortment/terms.ts';
import type { Category } from './category.ts';
import type { ListedProduct, Position, ProductFilter, ProductSort } from './product-list.ts';
import type { Product } from './product.ts';
import type { Variant, VariantPrice } from './variant.ts';

/** Products to read, unpublished ones too. */
export interface ProductReads {
  byIds(ids: readonly Id<'prod'>[]): Promise<readonly Product[]>;
  bySlugs(slugs: readonly string[]): Promise<readonly Product[]>;
}

/** Lists of published products. */
export interface ProductLists {
  page(filter: ProductFilter, sort: ProductSort, page: PageRequest<Position>): Promise<Page<ListedProduct>>;
  count(filter: ProductFilter): Promise<number>;
}

/** Variants to read, those of unpublished products too. */
export interface VariantReads {
  byIds(ids: readonly Id<'var'>[]): Promise<readonly Variant[]>;
  bySkus(skus: readonly string[]): Promise<readonly Variant[]>;
  /** In the order they were listed. */
  byProducts(productIds: readonly Id<'prod'>[]): Promise<readonly Variant[]>;
  /** Of all their variants, in one currency. */
  pricesByProducts(productIds: readonly Id<'prod'>[], currency: Currency): Promise<readonly VariantPrice[]>;
}

/** Categories to read. */
export interface CategoryReads {
  byIds(ids: readonly Id<'cat'>[]): Promise<readonly Category[]>;
  bySlug(slug: string): Promise<Category | null>;
  /** Of those of these slugs that there are. */
  idsOf(slugs: readonly string[]): Promise<readonly Id<'cat'>[]>;
  /** Parents before their children. */
  all(): Promise<readonly Category[]>;
}

/** All that carts and orders need of a variant, as of a version of it. */
export interface VariantNotice extends Terms {
  /** Rises by one with each change that is told. */
  readonly version: number;
  readonly variantId: Id<'var'>;
  readonly productId: Id<'prod'>;
  readonly sku: string;
  readonly productName: string;
  readonly variantName: string;
  readonly imageUrl: string | null;
  readonly categoryId: Id<'cat'>;
  readonly brand: string | null;
  readonly isPublished: boolean;
  readonly prices: readonly Money[];
}

/** The catalogue, to write. */
export interface CatalogueStore {
  /** Raises a variant's version; nobody else changes it until the transaction ends. False when there is none. */
  raise(id: Id<'var'>): Promise<boolean>;
  /** The same for each of these variants. Answers those that there are. */
  raiseEach(ids: readonly Id<'var'>[]): Promise<readonly Id<'var'>[]>;
  /** The same for all variants of these products. Answers which. */
  raiseAllOf(...productIds: readonly Id<'prod'>[]): Promise<readonly Id<'var'>[]>;
  /** Takes away the dates this contradicts: shown is not to be shown later, hidden is neither. False when there is no such product. */
  setPublished(id: Id<'prod'>, isPublished: boolean): Promise<boolean>;
  /** Variants as they stand in this transaction. */
  notices(ids: readonly Id<'var'>[]): Promise<readonly VariantNotice[]>;
}
