import type { Id } from '@storegraph/kernel/ids';

/** A shelf of the shop. */
export interface Category {
  readonly id: Id<'cat'>;
  /** Rises by one with each change of it. */
  readonly version: number;
  readonly slug: string;
  readonly name: string;
  /** Null at the top. */
  readonly parentId: Id<'cat'> | null;
  /** Siblings are shown by rising position, those of the same by name. */
  readonly position: number;
}
