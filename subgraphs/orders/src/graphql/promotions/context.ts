import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import { createLoad, createLoadMany, createLoadWith } from '@storegraph/subgraph/loader';
import type { ApplyPromotionCode, RemovePromotionCode } from '../../domain/promotions/cart-codes.ts';
import type { CreatePromotion } from '../../domain/promotions/editing/create-promotion.ts';
import type { CreatePromotionCodes } from '../../domain/promotions/editing/create-promotion-codes.ts';
import type { EndPromotion } from '../../domain/promotions/editing/end-promotion.ts';
import type { CartOffers, CodeKey, KeptPromotion, OrderDiscount, PromotionCode, PromotionFilter, PromotionKey, PromotionReads, PromotionStatistics } from '../../domain/promotions/ports.ts';
import type { UpdatePromotion } from '../../domain/promotions/editing/update-promotion.ts';

/** What can be done with promotions. */
export interface PromotionUseCases {
  readonly create: CreatePromotion;
  readonly update: UpdatePromotion;
  readonly end: EndPromotion;
  readonly createCodes: CreatePromotionCodes;
  readonly applyCode: ApplyPromotionCode;
  readonly removeCode: RemovePromotionCode;
}

/** What a request's resolvers work with about promotions; what it loads is loaded once. */
export function createPromotionContext(useCases: PromotionUseCases, reads: PromotionReads, now: () => Date) {
  const none: Page<PromotionCode> = { items: [], hasNextPage: false, hasPreviousPage: false };
  return {
    ...useCases,
    now,
    byId: createLoad(reads.byIds, ({ id }: KeptPromotion) => id),
    list: (filter: PromotionFilter, page: PageRequest<PromotionKey>) => reads.list(filter, page, now()),
    count: (filter: PromotionFilter) => reads.count(filter, now()),
    statistics: createLoad(reads.statisticsOf, ({ promotionId }: PromotionStatistics) => promotionId),
    offersTo: createLoad((ids: readonly Id<'cart'>[]) => reads.offersTo(ids, now()), ({ cartId }: CartOffers) => cartId),
    discountsOf: createLoadMany(reads.discountsOf, ({ orderId }: OrderDiscount) => orderId),
    codes: createLoadWith<Id<'promo'>, PageRequest<CodeKey>, Page<PromotionCode>>(reads.codesOf, none),
  };
}
