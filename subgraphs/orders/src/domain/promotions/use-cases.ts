import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import type { GuestTokens } from '../cart/cart-holder.ts';
import { createApplyPromotionCode, createRemovePromotionCode } from './cart-codes.ts';
import { createCreatePromotion } from './editing/create-promotion.ts';
import { createCreatePromotionCodes } from './editing/create-promotion-codes.ts';
import { createEndPromotion } from './editing/end-promotion.ts';
import { createUpdatePromotion } from './editing/update-promotion.ts';

/** What staff and shoppers do with promotions. */
export const createPromotionUseCases = (deps: { transact: Transact<Stores>; newId: () => Id<'promo'>; randomCode: () => string; now: () => Date; tokens: GuestTokens }) => ({
  create: createCreatePromotion(deps),
  update: createUpdatePromotion(deps),
  end: createEndPromotion(deps),
  createCodes: createCreatePromotionCodes(deps),
  applyCode: createApplyPromotionCode(deps),
  removeCode: createRemovePromotionCode(deps),
});
