import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../../ports.ts';
import { parsePromotion } from './parse-promotion.ts';
import type { ParsedPromotion, PromotionInput } from './parse-promotion.ts';
import type { KeptPromotion } from '../ports.ts';
import { tellPromotion } from '../tell-promotion.ts';
import { limitBelowUses, limitFixed, promotionChanged, promotionNotFound } from '../refusals.ts';

/** A promotion written anew. */
export interface UpdatePromotionInput extends PromotionInput {
  readonly promotionId: string;
  /** The version staff saw. */
  readonly version: number;
}

/** Writes a promotion anew. Answers its id. Refuses with PROMOTION_NOT_FOUND, PROMOTION_CHANGED, LIMIT_FIXED, LIMIT_BELOW_USES and what `parsePromotion` refuses. */
export type UpdatePromotion = (input: UpdatePromotionInput) => Promise<Id<'promo'>>;

/** Makes the use case. */
export function createUpdatePromotion(deps: { transact: Transact<Stores> }): UpdatePromotion {
  return async ({ promotionId, version, ...input }) => {
    const id = parseId('promo', promotionId, ['promotionId']);
    const parsed = parsePromotion(input);
    return deps.transact(async ({ promotions, outbox }) => {
      const [before] = await promotions.byIds([id]);
      if (!before) throw promotionNotFound();
      if (before.version !== version) throw promotionChanged();
      checkLimits(before, parsed);
      if (await promotions.update({ ...parsed, id }, version)) {
        await tellPromotion({ ...parsed, id, version: version + 1 }, outbox);
        return id;
      }
      const [now] = await promotions.byIds([id]);
      throw now?.version === version ? limitBelowUses() : promotionChanged();
    });
  };
}

/** Uses are counted only where they are limited, so that a shop-wide promotion is no row that every order waits for. */
function checkLimits(before: KeptPromotion, after: ParsedPromotion): void {
  for (const limit of ['usageLimit', 'usageLimitPerCustomer'] as const) {
    if ((before[limit] === null) !== (after[limit] === null)) throw limitFixed(limit);
  }
}
