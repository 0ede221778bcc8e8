import { isId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { parseEach } from '@storegraph/kernel/parse-each';
import type { Transact } from '@storegraph/kernel/transact';
import { tellChanged } from '../catalogue/tell-changed.ts';
import type { Stores } from '../ports.ts';
import { tellCategories } from '../tell-taxonomy.ts';
import { MAX_KEYS, isKey, isValue } from './metadata.ts';
import type { MetadataEntry, OwnerKind, Visibility } from './metadata.ts';
import { duplicateKey, invalidKey, keyCountOutOfRange, noOwner, ownerNotFound, valueTooLong } from './refusals.ts';

/** What of a thing's metadata is to be set and removed, as a client sends it. */
export interface UpdateMetadataInput {
  /** A product, a variant, a category or a collection. */
  readonly id: string;
  readonly visibility: Visibility;
  readonly set?: readonly MetadataEntry[] | null | undefined;
  readonly remove?: readonly string[] | null | undefined;
}

/** A thing that has metadata. */
export type Owner = { readonly [Kind in OwnerKind]: { readonly kind: Kind; readonly id: Id<Kind> } }[OwnerKind];

/**
 * Sets keys and removes others, all of them or none, and leaves those that are not named. What is public is told of, as
 * far as it is different now. Answers whose it is. Refuses with INVALID_ID, OWNER_NOT_FOUND, KEY_COUNT_OUT_OF_RANGE, INVALID_KEY,
 * DUPLICATE_KEY, VALUE_TOO_LONG, TOO_MANY_KEYS.
 */
export type UpdateMetadata = (input: UpdateMetadataInput) => Promise<Owner>;

/** How everybody who keeps an answer with a thing's public metadata hears that it changed. */
const TELL: { readonly [Kind in OwnerKind]: (id: Id<Kind>, stores: Stores) => Promise<void> } = {
  prod: async (id, { metadata, catalogue, outbox }) => {
    await metadata.raise('prod', id);
    await tellChanged(await catalogue.raiseAllOf(id), catalogue, outbox);
  },
  var: async (id, { catalogue, outbox }) => {
    await catalogue.raise(id);
    await tellChanged([id], catalogue, outbox);
  },
  cat: async (id, { categories, outbox }) => tellCategories([await categories.change(id, {})], outbox),
  coll: (id, { metadata }) => metadata.raise('coll', id),
};

/** Makes `UpdateMetadata`. */
export function createUpdateMetadata(deps: { transact: Transact<Stores> }): UpdateMetadata {
  return async ({ visibility, ...input }) => {
    const owner = parseOwner(input.id);
    const { set, remove } = parseKeys(input);
    return deps.transact(async (stores) => {
      const { metadata } = stores;
      if (!(await metadata.lock(owner.kind, owner.id))) throw ownerNotFound();
      // Removed first: who exchanges keys needs no room for both.
      const isRemoved = await metadata.remove(owner.kind, owner.id, visibility, remove);
      const isSet = await metadata.set(owner.kind, owner.id, visibility, set);
      if (visibility === 'PUBLIC' && (isRemoved || isSet)) await TELL[owner.kind](owner.id as never, stores);
      return owner;
    });
  };
}

function parseOwner(id: string): Owner {
  if (isId('prod', id)) return { kind: 'prod', id };
  if (isId('var', id)) return { kind: 'var', id };
  if (isId('cat', id)) return { kind: 'cat', id };
  if (isId('coll', id)) return { kind: 'coll', id };
  throw noOwner();
}

function parseKeys({ set: given, remove: gone }: Pick<UpdateMetadataInput, 'set' | 'remove'>) {
  const [set, remove] = [given ?? [], gone ?? []];
  const count = set.length + remove.length;
  if (count < 1 || count > MAX_KEYS) throw keyCountOutOfRange();
  const named = [...set.map(({ key, value }, at) => ({ key, value, field: ['set', String(at)], at: 'key' })), ...remove.map((key, at) => ({ key, value: '', field: ['remove', String(at)], at: undefined }))];
  const known = new Set<string>();
  parseEach(named, ({ key, value, field, at }) => {
    const whole = at === undefined ? field : [...field, at];
    if (!isKey(key)) throw invalidKey(...whole);
    if (known.size === known.add(key).size) throw duplicateKey(...whole);
    if (!isValue(value)) throw valueTooLong(...field, 'value');
  });
  return { set, remove };
}
