import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { createCreatePromotion } from './create-promotion.ts';
import { createCreatePromotionCodes } from './create-promotion-codes.ts';
import { createEndPromotion } from './end-promotion.ts';
import { createUpdatePromotion } from './update-promotion.ts';

/** What staff do with promotions. */
export const createPromotionUseCases = (deps: { transact: Transact<Stores>; newId: () => Id<'promo'>; randomCode: () => string; now: () => Date }) => ({
  create: createCreatePromotion(deps),
  update: createUpdatePromotion(deps),
  end: createEndPromotion(deps),
  createCodes: createCreatePromotionCodes(deps),
});
