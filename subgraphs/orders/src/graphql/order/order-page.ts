import { isId } from '@storegraph/kernel/ids';
import { fromCursor, parseFirst } from '@storegraph/kernel/page';
import type { PageRequest } from '@storegraph/kernel/page';
import { Refusal } from '@storegraph/kernel/refusal';
import type { OrderKey } from '../../domain/order/ports.ts';

/** What a cursor of a list of orders says. */
export const keyOf = ({ placedAt, id }: OrderKey): readonly [number, string] => [placedAt.getTime(), id];

/** Which page of a list of orders is asked for. Refuses with PAGE_SIZE_OUT_OF_RANGE or INVALID_CURSOR. */
export function toPageRequest(first: number | null | undefined, after: string | null | undefined): PageRequest<OrderKey> {
  return { first: parseFirst(first), after: after == null ? undefined : parseKey(after) };
}

function parseKey(cursor: string): OrderKey {
  const [time, id] = fromCursor(cursor, 2);
  const placedAt = new Date(Number(time));
  if (typeof id !== 'string' || !isId('order', id) || Number.isNaN(placedAt.getTime())) {
    throw new Refusal('INVALID_CURSOR', 'This is not a cursor of this list.', { field: ['after'] });
  }
  return { placedAt, id };
}
