import { toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';

/** When an account was opened: its id is a UUIDv7, whose first 48 bits are that time in ms (RFC 9562, 5.7). */
export function openedAt(customerId: Id<'user'>): Date {
  return new Date(Number.parseInt(toUuid(customerId).replaceAll('-', '').slice(0, 12), 16));
}
