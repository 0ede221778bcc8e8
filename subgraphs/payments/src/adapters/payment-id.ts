import { createHash } from 'node:crypto';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';

/**
 * The id of a payment, which follows from its order and attempt: asked for again after the database was put back to a moment
 * before, it is the same payment, and so are the keys under which the provider takes and gives back parts of it. Sorts as its
 * order does. (A UUID of version 7: the order's time, and a hash in place of chance.)
 */
export function paymentIdOf({ orderId, attempt }: { readonly orderId: Id<'order'>; readonly attempt: number }): Id<'pay'> {
  const order = toUuid(orderId);
  const bytes = createHash('sha256').update(`payment ${order} ${attempt}`).digest();
  bytes.writeUInt8(((bytes[0] ?? 0) & 0x0f) | 0x70, 0);
  bytes.writeUInt8(((bytes[2] ?? 0) & 0x3f) | 0x80, 2);
  const hash = bytes.toString('hex');
  return fromUuid('pay', `${order.slice(0, 13)}-${hash.slice(0, 4)}-${hash.slice(4, 8)}-${hash.slice(8, 20)}`);
}
