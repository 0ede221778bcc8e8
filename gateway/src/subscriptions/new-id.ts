import { toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';

/** So long after its id was made, every service has heard of a thing. */
const NEW_MS = 5_000;
/** Pauses between looks, in ms: together as long. */
export const WHILE_NEW_MS: readonly number[] = [50, 100, 150, 200, 250, 250, 500, 500, 1_000, 1_000, 1_000];

/** Whether a TypeID was made within the last five seconds; an id of another kind is never new. */
export function isNewId(id: string, now = Date.now()): boolean {
  const madeAt = madeAtOf(id);
  return madeAt !== undefined && now - madeAt < NEW_MS;
}

/** A TypeID stands for a UUIDv7, whose first 48 bits are when it was made, in ms (RFC 9562, 5.7). */
function madeAtOf(id: string): number | undefined {
  try {
    return Number.parseInt(toUuid(id as Id).replaceAll('-', '').slice(0, 12), 16);
  } catch {
    return undefined;
  }
}
