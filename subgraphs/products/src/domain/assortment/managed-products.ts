import type { Page, PageRequest } from '@storegraph/kernel/page';
import { Refusal } from '@storegraph/kernel/refusal';
import type { ListedProduct, Position } from '../catalogue/product-list.ts';

/** What a product is for those who manage it. */
export type ProductState = 'UNPUBLISHED' | 'PUBLISHED' | 'DELETED';

/** In which order managers list products. */
export type ManagedSort = 'RECENTLY_CHANGED' | 'NEWEST' | 'NAME';

/** Which products to list for managers; all conditions given must hold. */
export interface ManagedFilter {
  /** Products of any of these. */
  readonly states: readonly ProductState[];
  /** The beginning of a slug or SKU, or a part of the name; of less than three letters its beginning. */
  readonly text: string | undefined;
  /** The slug of a category; those below it count too. */
  readonly category: string | undefined;
  readonly brand: string | undefined;
}

/** A filter as a client sends it; null is as good as left out. */
export interface ManagedFilterInput {
  readonly state?: ProductState | null | undefined;
  readonly text?: string | null | undefined;
  readonly category?: string | null | undefined;
  readonly brand?: string | null | undefined;
}

/** Products in any state, to list for managers. */
export interface ManagedProducts {
  page(filter: ManagedFilter, sort: ManagedSort, page: PageRequest<Position>): Promise<Page<ListedProduct>>;
  count(filter: ManagedFilter): Promise<number>;
}

const LONGEST_TEXT = 200;

/** Reads a filter: all that is not deleted, where it names no state. Refuses with INVALID_FILTER when its text is too long. */
export function parseManagedFilter({ state, text, category, brand }: ManagedFilterInput): ManagedFilter {
  const trimmed = text?.trim() || undefined;
  if (trimmed && trimmed.length > LONGEST_TEXT) throw new Refusal('INVALID_FILTER', `A text has at most ${LONGEST_TEXT} characters.`, { field: ['filter', 'text'] });
  return { states: state ? [state] : ['UNPUBLISHED', 'PUBLISHED'], text: trimmed, category: category ?? undefined, brand: brand ?? undefined };
}
