import type { Id } from '@storegraph/kernel/ids';

/** A thing of a version. */
export interface Versioned {
  readonly version: number;
}

/** Products and variants, to write. Deleted ones are not there, unless a method says so. */
export interface AssortmentStore {
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
