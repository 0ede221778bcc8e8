import type { OptionAxisName } from './option-axes.ts';

/** A kind of thing, of which the shop sells some under different names. */
export interface ProductKind {
  readonly noun: string;
  /** What its smallest form costs, roughly. */
  readonly euros: number;
  readonly axes: readonly OptionAxisName[];
  /** What makes it worth having, in a sentence. */
  readonly blurb: string;
}

/** Writes a kind in one line. */
export const kind = (noun: string, euros: number, axes: readonly OptionAxisName[], blurb: string): ProductKind => ({ noun, euros, axes, blurb });

/** A shelf: either shelves below it or the kinds on it. */
export interface Shelf {
  readonly name: string;
  readonly shelves?: readonly Shelf[];
  readonly kinds?: readonly ProductKind[];
}
