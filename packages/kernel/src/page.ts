import { Refusal } from './refusal.ts';

/** Which page of a list: at most `first` items after the item that `after` points to. */
export interface PageRequest<Key> {
  readonly first: number;
  readonly after: Key | undefined;
}

/** A page of a list; `hasNextPage` tells whether there is more. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** The most items a page may have. */
const MAX_PAGE = 100;

/** Checks how many items are asked for. Refuses with PAGE_SIZE_OUT_OF_RANGE unless it is 1 to `max`. */
export function parseFirst(first: number | null | undefined, { standard = 20, max = MAX_PAGE } = {}): number {
  if (first === null || first === undefined) return standard;
  if (Number.isInteger(first) && first >= 1 && first <= max) return first;
  throw new Refusal('PAGE_SIZE_OUT_OF_RANGE', `\`first\` must be 1 to ${max}.`, { field: ['first'] });
}

/** Writes the sort key of an item as an opaque cursor. */
export function toCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Reads a cursor of `length` parts back. Refuses with INVALID_CURSOR when it is none of ours. */
export function fromCursor(cursor: string, length: number): readonly (string | number)[] {
  const invalid = () => new Refusal('INVALID_CURSOR', 'This is not a cursor of this list.', { field: ['after'] });
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw invalid();
  }
  const isKey = Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string' || typeof part === 'number');
  if (!isKey) throw invalid();
  return key as (string | number)[];
}

/** Makes a page of one item more than asked for: the surplus item only tells that there is a next page. */
export function pageOf<Item>(found: readonly Item[], request: PageRequest<unknown>): Page<Item> {
  return {
    items: found.slice(0, request.first),
    hasNextPage: found.length > request.first,
    hasPreviousPage: request.after !== undefined,
  };
}
