import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../../ports.ts';
import { promotionEnded, promotionNotFound } from '../refusals.ts';
import { tellPromotion } from '../tell-promotion.ts';

/** Ends a promotion now, started or not. Answers its id. Refuses with PROMOTION_NOT_FOUND, PROMOTION_ENDED. */
export type EndPromotion = (input: { readonly promotionId: string }) => Promise<Id<'promo'>>;

/** Makes the use case. */
export function createEndPromotion(deps: { transact: Transact<Stores>; now: () => Date }): EndPromotion {
  return async ({ promotionId }) => {
    const id = parseId('promo', promotionId, ['promotionId']);
    return deps.transact(async ({ promotions, outbox }) => {
      const isEnded = await promotions.end(id, deps.now());
      const [found] = await promotions.byIds([id]);
      if (!found) throw promotionNotFound();
      if (!isEnded) throw promotionEnded();
      await tellPromotion(found, outbox);
      return id;
    });
  };
}
