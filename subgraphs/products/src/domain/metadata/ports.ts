import type { Id } from '@storegraph/kernel/ids';
import type { MetadataEntry, OwnedEntry, OwnerKind, Visibility } from './metadata.ts';

/** Metadata to read. */
export interface MetadataReads {
  /** All that these things have, public or internal as it is asked of each, by key. */
  entries(asked: readonly Pick<OwnedEntry, 'of' | 'visibility'>[]): Promise<readonly OwnedEntry[]>;
}

/** Metadata to write, of things that are locked. */
export interface MetadataStore {
  /** Lets nobody else write a thing's metadata until the transaction ends. False when there is no such thing, or it is deleted. */
  lock(kind: OwnerKind, id: Id<OwnerKind>): Promise<boolean>;
  /** Sets these keys and leaves all others. Answers whether anything is different now. Refuses with TOO_MANY_KEYS. */
  set(kind: OwnerKind, id: Id<OwnerKind>, visibility: Visibility, entries: readonly MetadataEntry[]): Promise<boolean>;
  /** Removes these keys, as far as they are there. Answers whether any was. */
  remove(kind: OwnerKind, id: Id<OwnerKind>, visibility: Visibility, keys: readonly string[]): Promise<boolean>;
  /** Raises the version of a thing. */
  raise(kind: 'prod' | 'coll', id: Id<OwnerKind>): Promise<void>;
}
