import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { promotionEnded, promotionNotFound } from './refusals.ts';

/** Ends a promotion now, started or not. Answers its id. Refuses with PROMOTION_NOT_FOUND, PROMOTION_ENDED. */
export type EndPromotion = (input: { readonly promotionId: string }) => Promise<Id<'promo'>>;

/** Makes the use case. */
export function createEndPromotion(deps: { transact: Transact<Stores>; now: () => Date }): EndPromotion {
  return async ({ promotionId }) => {
    const id = parseId('promo', promotionId, ['promotionId']);
    return deps.transact(async ({ promotions }) => {
      if (await promotions.end(id, deps.now())) return id;
      const [found] = await promotions.byIds([id]);
      throw found ? promotionEnded() : promotionNotFound();
    });
  };
}
