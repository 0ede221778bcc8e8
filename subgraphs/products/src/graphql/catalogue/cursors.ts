import { isId } from '@storegraph/kernel/ids';
import { fromCursor } from '@storegraph/kernel/page';
import type { ManagedSort } from '../../domain/assortment/managed-products.ts';
import type { Position, ProductSort } from '../../domain/catalogue/product-list.ts';
import { invalidCursor } from '../../domain/catalogue/refusals.ts';
import type { SearchSort } from '../../domain/search/search-request.ts';

type Part = (part: string | number) => boolean;

const isProductId: Part = (part) => typeof part === 'string' && isId('prod', part);
/** A NUL, which no column holds, is refused at the door, but in a cursor it is not seen there. */
const isName: Part = (part) => typeof part === 'string' && !part.includes('\0');
const isRank: Part = (part) => typeof part === 'number' && Number.isInteger(part) && Math.abs(part) < 2 ** 31;
const isAmount: Part = (part) => typeof part === 'string' && /^\d{1,18}$/.test(part);

/** What a position in each list is made of. */
const PARTS: Readonly<Record<ProductSort | ManagedSort | SearchSort | 'MANUAL', readonly Part[]>> = {
  NEWEST: [isProductId],
  RECENTLY_CHANGED: [isAmount, isProductId],
  NAME: [isName, isProductId],
  MANUAL: [isRank, isProductId],
  RELEVANCE: [isRank, isProductId],
  PRICE_ASC: [isAmount, isProductId],
  PRICE_DESC: [isAmount, isProductId],
  RATING: [isRank, isProductId],
};

/** Reads the cursor that a client continues after. Refuses with INVALID_CURSOR when it is none of this list. */
export function readPosition(list: keyof typeof PARTS, cursor: string | null | undefined): Position | undefined {
  if (cursor == null) return undefined;
  const parts = PARTS[list];
  const position = fromCursor(cursor, parts.length);
  if (!parts.every((isPart, index) => isPart(position[index] ?? ''))) throw invalidCursor();
  return position;
}
