import type { OwnerKind } from '../../domain/metadata/metadata.ts';

/** Where each kind of thing is kept; its metadata is in a table of its own beside it. */
export const OWNER_TABLES: Readonly<Record<OwnerKind, { readonly table: string; readonly isThere: string }>> = {
  prod: { table: 'product', isThere: 'deleted_at IS NULL' },
  var: { table: 'variant', isThere: 'deleted_at IS NULL' },
  cat: { table: 'category', isThere: 'true' },
  coll: { table: 'collection', isThere: 'true' },
};
