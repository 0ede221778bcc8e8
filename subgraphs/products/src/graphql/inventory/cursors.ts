import { fromCursor } from '@storegraph/kernel/page';
import { invalidCursor } from '../../domain/catalogue/refusals.ts';

/** Reads the movement that a client continues after. Refuses with INVALID_CURSOR when it is none of this list. */
export function readMovementNumber(cursor: string | null | undefined): string | undefined {
  if (cursor == null) return undefined;
  const [number] = fromCursor(cursor, 1);
  if (typeof number !== 'string' || !/^\d{1,18}$/.test(number)) throw invalidCursor();
  return number;
}
