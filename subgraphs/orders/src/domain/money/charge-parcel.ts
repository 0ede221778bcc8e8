import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from '../ports.ts';

/**
 * Sends pieces of an order that was locked, and answers what of its charge is to be taken for them, in minor units: what was paid for them and, with
 * the first parcel, for the shipping, beyond what gift cards paid. Pieces that were sent before and came back are not charged again.
 */
export async function chargeParcel({ money }: Pick<Stores, 'money'>, orderId: Id<'order'>, send: () => Promise<void>): Promise<bigint> {
  const before = await money.count(orderId);
  await send();
  const after = await money.count(orderId);
  return after.takenMinor - before.takenMinor;
}
