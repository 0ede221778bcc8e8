import type { Id } from '@storegraph/kernel/ids';
import type { ProductOption } from '../assortment/product-options.ts';
import type { Terms } from '../assortment/terms.ts';

/** Something the shop sells, in one or more variants. */
export interface Product {
  readonly id: Id<'prod'>;
  /** Rises by one with each change of what is said here. */
  readonly version: number;
  /** Unique in the shop. */
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly brand: string | null;
  readonly categoryId: Id<'cat'>;
  readonly imageUrl: string | null;
  /** What holds of its variants of which nothing else is said. */
  readonly terms: Terms;
  /** Those it was given; its variants may have others besides. */
  readonly options: readonly ProductOption[];
  readonly isPublished: boolean;
  /** When it is shown by itself; null when that is not planned, or has come. */
  readonly publishAt: Date | null;
  /** When it is hidden by itself. */
  readonly unpublishAt: Date | null;
  readonly createdAt: Date;
  /** Set where it is deleted: such a product is only in the list of those who manage it. */
  readonly deletedAt: Date | null;
}
