import { isId, parseId } from '@storegraph/kernel/ids';
import { fromCursor, parseFirst } from '@storegraph/kernel/page';
import type { PageRequest } from '@storegraph/kernel/page';
import { Refusal } from '@storegraph/kernel/refusal';
import type { ReturnFilter, ReturnKey } from '../../domain/returns/ports.ts';
import type { ReturnFilter as ReturnFilterInput } from '../__generated__/resolvers.ts';

/** What a cursor of a list of returns says. */
export const returnKeyOf = ({ requestedAt, id }: ReturnKey): readonly [number, string] => [requestedAt.getTime(), id];

/** Which page of a list of returns is asked for. Refuses with PAGE_SIZE_OUT_OF_RANGE or INVALID_CURSOR. */
export function toReturnPage(first: number | null | undefined, after: string | null | undefined): PageRequest<ReturnKey> {
  return { first: parseFirst(first), after: after == null ? undefined : parseKey(after) };
}

/** Which returns are asked for. Refuses with INVALID_ID. */
export const toReturnFilter = (filter: ReturnFilterInput | null | undefined): ReturnFilter => ({
  status: filter?.status ?? undefined, orderId: filter?.orderId == null ? undefined : parseId('order', filter.orderId, ['filter', 'orderId']),
});

function parseKey(cursor: string): ReturnKey {
  const [time, id] = fromCursor(cursor, 2);
  const requestedAt = new Date(Number(time));
  if (typeof id !== 'string' || !isId('ret', id) || Number.isNaN(requestedAt.getTime())) {
    throw new Refusal('INVALID_CURSOR', 'This is not a cursor of this list.', { field: ['after'] });
  }
  return { requestedAt, id };
}
