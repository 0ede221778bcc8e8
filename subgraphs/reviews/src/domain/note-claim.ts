import type { Id } from '@storegraph/kernel/ids';
import type { Stores } from './ports.ts';
import { tellSubmitted } from './tell-submitted.ts';

/** A customer claimed what they had ordered as a guest: their reviews of what was delivered are verified, and are told of as they are now. */
export async function noteClaim({ deliveries, reviews, outbox }: Stores, claim: { readonly guestId: Id<'user'>; readonly customerId: Id<'user'> }): Promise<void> {
  const productIds = await deliveries.giveTo(claim.guestId, claim.customerId);
  for (const { id } of productIds.length > 0 ? await reviews.byCustomer(claim.customerId, productIds) : []) {
    await reviews.raise(id);
    await tellSubmitted(id, reviews, outbox);
  }
}
