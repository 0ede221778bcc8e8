import type { Id } from '@storegraph/kernel/ids';

/** A shelf of the shop. */
export interface Category {
  readonly id: Id<'cat'>;
  readonly slug: string;
  readonly name: string;
  /** Null at the top. */
  readonly parentId: Id<'cat'> | null;
}
