import { parseId } from '@storegraph/kernel/ids';
import type { Id, IdKind } from '@storegraph/kernel/ids';
import { fromCursor, parseFirst } from '@storegraph/kernel/page';
import type { PageRequest } from '@storegraph/kernel/page';

/** A page of a list whose cursors are ids. */
export const pageById = <Kind extends IdKind>(kind: Kind, { first, after }: { readonly first?: number | null; readonly after?: string | null }): PageRequest<Id<Kind>> =>
  ({ first: parseFirst(first), after: after ? parseId(kind, String(fromCursor(after, 1)[0]), ['after']) : undefined });

/** What the cursors of such a list say. */
export const byId = ({ id }: { readonly id: string }): readonly [string] => [id];
