import type { Id } from '@storegraph/kernel/ids';
import type { Category } from '../catalogue/category.ts';

/** How many products a category holds, those below it included. */
export interface ProductCount {
  readonly categoryId: Id<'cat'>;
  readonly count: number;
}

/** A category above another. */
export interface Ancestor extends Category {
  readonly of: Id<'cat'>;
}

/** Where categories stand, to read. */
export interface CategoryTreeReads {
  /** Of each category all above it, from the top down. */
  ancestors(ids: readonly Id<'cat'>[]): Promise<readonly Ancestor[]>;
  /** All categories, siblings in the order they are shown. */
  all(): Promise<readonly Category[]>;
  /** Published products only; categories without any are left out. */
  productCounts(ids: readonly Id<'cat'>[]): Promise<readonly ProductCount[]>;
}

/** What of a category changes; what is left out, or undefined, stays. */
export type CategoryChange = { readonly [Field in 'slug' | 'name' | 'parentId' | 'position']?: Category[Field] | undefined };

/** Categories, to write. */
export interface CategoryStore {
  /** Lets nobody else change the tree until the transaction ends. Answers all categories, siblings in the order they are shown. */
  lockTree(): Promise<readonly Category[]>;
  add(category: Omit<Category, 'version'>): Promise<void>;
  /** Changes what is named, and raises its version. Answers what it is told of with. */
  change(id: Id<'cat'>, to: CategoryChange): Promise<Pick<Category, 'id' | 'version' | 'parentId'>>;
  /** How many products are in these, published or not; none comes or goes until the transaction ends. */
  countProducts(ids: readonly Id<'cat'>[]): Promise<number>;
  /** How many deleted products were in these, and could be restored. */
  countDeleted(ids: readonly Id<'cat'>[]): Promise<number>;
  /** Puts deleted products of these into another, to be there should they be restored. */
  moveDeleted(ids: readonly Id<'cat'>[], to: Id<'cat'>): Promise<void>;
  /** Removes these, none of which is above another that stays. */
  remove(ids: readonly Id<'cat'>[]): Promise<void>;
}
