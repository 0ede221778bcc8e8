import { everyone, forTypes, only } from '@storegraph/subgraph/access';

const catalogue = only('CATALOGUE_MANAGER');
const readers = only('CATALOGUE_MANAGER', 'SUPPORT', 'FINANCE');

/** Who reads promotions. */
export const promotionQueries = { promotion: readers, promotions: readers };

/** Who changes them. */
export const promotionMutations = {
  applyPromotionCode: everyone, removePromotionCode: everyone,
  createPromotion: catalogue, updatePromotion: catalogue, endPromotion: catalogue, createPromotionCodes: catalogue,
};

/** These are reached only through what was let through above. */
export const promotionTypes = forTypes([
  'Promotion', 'PromotionScope', 'PromotionConditions', 'PromotionBenefit', 'PromotionStatistics', 'PromotionCode',
  'AppliedDiscount', 'DiscountPart', 'NearlyEarned', 'CartPromotionCode',
  'PromotionConnection', 'PromotionEdge', 'PromotionCodeConnection', 'PromotionCodeEdge',
  ...['CreatePromotion', 'UpdatePromotion', 'EndPromotion', 'CreatePromotionCodes', 'ApplyPromotionCode', 'RemovePromotionCode'].flatMap((mutation) => [`${mutation}Payload`, `${mutation}Error`]),
], everyone);
