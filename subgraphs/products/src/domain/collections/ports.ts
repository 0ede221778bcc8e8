import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import type { ListedProduct, Position, ProductSort } from '../catalogue/product-list.ts';
import type { Collection, CollectionSort, ListedCollection, Rule } from './collection.ts';
import type { LookUp } from './parse-rule.ts';

/** Where a collection stands in the list of all. */
export type CollectionPosition = readonly [sortName: string, id: Id<'coll'>];

/** A collection's rule. */
export interface RuleOf extends Rule {
  readonly collectionId: Id<'coll'>;
}

/** That a product is in a collection. */
export interface Membership {
  readonly productId: Id<'prod'>;
  readonly collectionId: Id<'coll'>;
}

/** Collections to read, unpublished ones too. Products are published ones alone. */
export interface CollectionReads {
  byIds(ids: readonly Id<'coll'>[]): Promise<readonly Collection[]>;
  bySlugs(slugs: readonly string[]): Promise<readonly Collection[]>;
  /** By name, A to Z; published ones alone if told so. */
  page(page: PageRequest<CollectionPosition>, isPublishedOnly: boolean): Promise<Page<ListedCollection>>;
  count(isPublishedOnly: boolean): Promise<number>;
  rules(ids: readonly Id<'coll'>[]): Promise<readonly RuleOf[]>;
  /** A page of each collection's products; those without any are left out. */
  products(ids: readonly Id<'coll'>[], sort: CollectionSort, page: PageRequest<Position>): Promise<ReadonlyMap<Id<'coll'>, Page<ListedProduct>>>;
  countProducts(ids: readonly Id<'coll'>[]): Promise<readonly { readonly collectionId: Id<'coll'>; readonly count: number }[]>;
  /** In which collections products are, by hand or by rule. */
  ofProducts(ids: readonly Id<'prod'>[]): Promise<readonly Membership[]>;
  /** What a rule would find. */
  preview(rule: Rule, sort: ProductSort, page: PageRequest<Position>): Promise<Page<ListedProduct>>;
  countPreview(rule: Rule): Promise<number>;
  readonly lookUp: LookUp;
}

/** What of a collection changes; what is left out, or undefined, stays. */
export type CollectionChange = { readonly [Field in 'slug' | 'name' | 'description' | 'imageUrl' | 'isPublished' | 'sort']?: Collection[Field] | undefined };

/** Collections, to write. */
export interface CollectionStore {
  readonly lookUp: LookUp;
  /** Lets nobody else change a collection until the transaction ends. Undefined when there is none. */
  lock(id: Id<'coll'>): Promise<Collection | undefined>;
  /** How many there are by rule; none is added until the transaction ends. */
  countRules(): Promise<number>;
  /** Refuses with SLUG_TAKEN. */
  add(collection: Omit<Collection, 'version'>): Promise<void>;
  /** Changes what is named, and raises its version. Refuses with SLUG_TAKEN. */
  change(id: Id<'coll'>, to: CollectionChange): Promise<void>;
  /** Puts a rule in the place of the one it has, if it has one. */
  setRule(id: Id<'coll'>, rule: Rule): Promise<void>;
  remove(id: Id<'coll'>): Promise<void>;
  /** Which of these products there are. */
  known(productIds: readonly Id<'prod'>[]): Promise<ReadonlySet<Id<'prod'>>>;
  countProducts(id: Id<'coll'>): Promise<number>;
  /** All that were put into it by hand. */
  productsOf(id: Id<'coll'>): Promise<readonly Id<'prod'>[]>;
  /** Puts products at its end, in this order. Those that are in it stay where they are. */
  append(id: Id<'coll'>, productIds: readonly Id<'prod'>[]): Promise<void>;
  takeOut(id: Id<'coll'>, productIds: readonly Id<'prod'>[]): Promise<void>;
  /** Puts a product right behind another, or at the top. Answers what of both is not in the collection. */
  move(id: Id<'coll'>, productId: Id<'prod'>, after: Id<'prod'> | null): Promise<'DONE' | 'PRODUCT_MISSING' | 'AFTER_MISSING'>;
}
