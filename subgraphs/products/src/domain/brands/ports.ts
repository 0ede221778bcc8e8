import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { ListedProduct, Position, ProductSort } from '../catalogue/product-list.ts';
import type { Brand, ListedBrand } from './brand.ts';

/** Brands to read. */
export interface BrandReads {
  byIds(ids: readonly Id<'brand'>[]): Promise<readonly Brand[]>;
  bySlugs(slugs: readonly string[]): Promise<readonly Brand[]>;
  byNames(names: readonly string[]): Promise<readonly Brand[]>;
  /** By name, A to Z; a position is what a brand is sorted by, and its id. */
  page(page: PageRequest<readonly [sortName: string, id: Id<'brand'>]>): Promise<Page<ListedBrand>>;
  count(): Promise<number>;
  /** A page of each brand's published products; those without any are left out. */
  products(ids: readonly Id<'brand'>[], sort: ProductSort, page: PageRequest<Position>): Promise<ReadonlyMap<Id<'brand'>, Page<ListedProduct>>>;
  /** How many published products each brand has; those without any are left out. */
  countProducts(ids: readonly Id<'brand'>[]): Promise<readonly { readonly brandId: Id<'brand'>; readonly count: number }[]>;
}

/** What of a brand changes; what is left out, or undefined, stays. */
export type BrandChange = { readonly [Field in 'slug' | 'name' | 'description' | 'logoUrl']?: Brand[Field] | undefined };

/** Brands, to write. Those that write refuse with SLUG_TAKEN and NAME_TAKEN. */
export interface BrandStore {
  /** Lets nobody else change a brand, or make something of it, until the transaction ends. Undefined when there is none. */
  lock(id: Id<'brand'>): Promise<Brand | undefined>;
  add(brand: Omit<Brand, 'version'>): Promise<void>;
  /** Changes what is named, and raises its version. With a new name, all its products show it. */
  change(id: Id<'brand'>, to: BrandChange): Promise<void>;
  /** Raises the versions of all variants of its products. Answers which. */
  raiseVariants(id: Id<'brand'>): Promise<readonly Id<'var'>[]>;
  /** How many products are of it, published or not; deleted ones are not counted. */
  countProducts(id: Id<'brand'>): Promise<number>;
  /** Removes a brand; deleted products of it are of none. */
  remove(id: Id<'brand'>): Promise<void>;
}
