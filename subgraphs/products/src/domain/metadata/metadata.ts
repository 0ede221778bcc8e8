import type { Id } from '@storegraph/kernel/ids';

/** What has metadata, by the prefix of its ids. */
export type OwnerKind = 'prod' | 'var' | 'cat' | 'coll';

/** Who sees an entry: everybody, or catalogue managers alone. */
export type Visibility = 'PUBLIC' | 'INTERNAL';

/** Something that another system keeps with a thing of the catalogue. */
export interface MetadataEntry {
  readonly key: string;
  readonly value: string;
}

/** An entry, whose it is, and who sees it. */
export interface OwnedEntry extends MetadataEntry {
  readonly of: Id<OwnerKind>;
  readonly visibility: Visibility;
}

/** How many keys a thing has at most, public and internal ones together. */
export const MAX_KEYS = 100;
/** How many characters a value has at most. */
export const MAX_VALUE = 2_000;

/** 1 to 64 letters, digits, `.`, `_`, `:` and `-`, the first of which is a letter or a digit. */
export const isKey = (key: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(key);
/** At most 2,000 characters, or none. */
export const isValue = (value: string): boolean => value.length <= 2 * MAX_VALUE && [...value].length <= MAX_VALUE;
