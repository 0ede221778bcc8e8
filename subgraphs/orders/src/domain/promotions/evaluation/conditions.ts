import { openedAt } from './account-age.ts';
import { listOf } from './basket.ts';
import type { PromotedBasket } from './basket.ts';
import type { OfferedPromotion } from '../promotion.ts';
import { isInScope } from './scope.ts';

/** Why a promotion does not apply. */
export type NotApplied =
  | 'ENDED' | 'NOT_STARTED' | 'USED_UP' | 'OTHER_CURRENCY' | 'NOT_FOR_YOU' | 'NOTHING_IN_SCOPE' | 'MINIMUM_SUBTOTAL' | 'MINIMUM_QUANTITY' | 'GIFT_NOT_IN_CART' | 'NOT_COMBINABLE' | 'NOTHING_TO_TAKE_OFF';

interface Check {
  readonly reason: NotApplied;
  readonly holds: (promotion: OfferedPromotion, basket: PromotedBasket, at: Date) => boolean;
}

/** All that must hold, in the order it is asked: what a shopper can do something about comes last. */
const CHECKS: readonly Check[] = [
  { reason: 'NOT_STARTED', holds: ({ startsAt }, _, at) => startsAt <= at },
  { reason: 'ENDED', holds: ({ endsAt }, _, at) => endsAt === null || at < endsAt },
  { reason: 'USED_UP', holds: ({ isUsedUp }) => !isUsedUp },
  { reason: 'OTHER_CURRENCY', holds: isForCurrency },
  { reason: 'NOT_FOR_YOU', holds: isForShopper },
  { reason: 'NOTHING_IN_SCOPE', holds: (promotion, basket) => quantityIn(promotion, basket) > 0n },
  { reason: 'MINIMUM_QUANTITY', holds: (promotion, basket) => missingQuantity(promotion, basket) === 0n },
  { reason: 'MINIMUM_SUBTOTAL', holds: (promotion, basket) => missingSubtotal(promotion, basket) === 0n },
  { reason: 'GIFT_NOT_IN_CART', holds: hasGift },
];

/** Why a promotion does not apply to a basket, whatever else does; undefined when it does. */
export function whyNot(promotion: OfferedPromotion, basket: PromotedBasket, at: Date): NotApplied | undefined {
  return CHECKS.find(({ holds }) => !holds(promotion, basket, at))?.reason;
}

/** How much more the lines in scope must cost, in minor units; 0 when they cost enough. */
export function missingSubtotal(promotion: OfferedPromotion, basket: PromotedBasket): bigint {
  return atLeastZero((promotion.conditions.minimumSubtotal[basket.currency] ?? 0n) - subtotalIn(promotion, basket));
}

/** How many more pieces there must be in scope; 0 when there are enough. */
export function missingQuantity(promotion: OfferedPromotion, basket: PromotedBasket): bigint {
  const { benefit, conditions } = promotion;
  const least = benefit.kind === 'BUY_X_GET_Y' ? Math.max(conditions.minimumQuantity, benefit.buy + benefit.get) : conditions.minimumQuantity;
  return atLeastZero(BigInt(least) - quantityIn(promotion, basket));
}

function isForCurrency({ conditions: { currency, minimumSubtotal }, benefit }: OfferedPromotion, basket: PromotedBasket): boolean {
  const amounts = [minimumSubtotal, ...(benefit.kind === 'AMOUNT' ? [benefit.amounts] : [])].filter((each) => Object.keys(each).length > 0);
  return (currency === null || currency === basket.currency) && amounts.every((each) => basket.currency in each);
}

function isForShopper({ conditions: { audience, registeredSince, customerGroupIds } }: OfferedPromotion, { shopper: { customerId, isFirstOrder, groupIds } }: PromotedBasket): boolean {
  if (audience !== 'EVERYONE' && !customerId) return false;
  if (audience === 'FIRST_ORDER' && !isFirstOrder) return false;
  if (customerGroupIds.length > 0 && !customerGroupIds.some((id) => groupIds.includes(id))) return false;
  return registeredSince === null || (customerId !== undefined && openedAt(customerId) >= registeredSince);
}

function hasGift({ benefit }: OfferedPromotion, { lines }: PromotedBasket): boolean {
  return benefit.kind !== 'GIFT' || lines.some(({ variantId }) => variantId === benefit.variantId);
}

/** A gift does not help to earn itself. */
function earning(promotion: OfferedPromotion, { lines }: PromotedBasket) {
  const { benefit } = promotion;
  return lines.filter((line) => isInScope(promotion, line) && !(benefit.kind === 'GIFT' && line.variantId === benefit.variantId));
}

const subtotalIn = (promotion: OfferedPromotion, basket: PromotedBasket): bigint => earning(promotion, basket).reduce((sum, line) => sum + listOf(line), 0n);
const quantityIn = (promotion: OfferedPromotion, basket: PromotedBasket): bigint => earning(promotion, basket).reduce((sum, { quantity }) => sum + BigInt(quantity), 0n);
const atLeastZero = (amount: bigint): bigint => (amount > 0n ? amount : 0n);
