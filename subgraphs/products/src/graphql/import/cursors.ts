import { isId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { fromCursor } from '@storegraph/kernel/page';
import { invalidCursor } from '../../domain/catalogue/refusals.ts';

/** Reads the import that a client continues after. Refuses with INVALID_CURSOR when it is none of this list. */
export function readImportId(cursor: string | null | undefined): Id<'imp'> | undefined {
  if (cursor == null) return undefined;
  const [id] = fromCursor(cursor, 1);
  if (typeof id !== 'string' || !isId('imp', id)) throw invalidCursor();
  return id;
}

/** Reads the problem that a client continues after. Refuses with INVALID_CURSOR when it is none of this list. */
export function readProblemNumber(cursor: string | null | undefined): number | undefined {
  if (cursor == null) return undefined;
  const [number] = fromCursor(cursor, 1);
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) throw invalidCursor();
  return number;
}
