import type { Id } from '@storegraph/kernel/ids';
import type { Discount, DiscountTarget } from '../../totals/discount.ts';
import { listOf } from './basket.ts';
import type { PromotedBasket } from './basket.ts';
import { takenBy } from './benefits.ts';
import type { Remains, Taken } from './benefits.ts';
import { missingQuantity, missingSubtotal, whyNot } from './conditions.ts';
import type { NotApplied } from './conditions.ts';
import type { OfferedPromotion } from '../promotion.ts';
import { inOrder, mayCombine } from './stacking.ts';

/** A promotion that a little more in the basket would earn. */
export interface NearlyEarned {
  readonly promotionId: Id<'promo'>;
  readonly name: string;
  /** What the lines it is about must cost more, in minor units. */
  readonly missingMinor: bigint;
  /** How many more pieces it takes. */
  readonly missingQuantity: number;
  /** A gift that is earned and not in the basket yet. */
  readonly giftVariantId: Id<'var'> | undefined;
}

/** What became of a promotion. */
export interface Outcome {
  readonly promotion: OfferedPromotion;
  /** Undefined when it applies. */
  readonly reason: NotApplied | undefined;
}

/** What promotions come to. */
export interface Evaluation {
  /** Σ of a line's never exceeds what it costs, nor Σ of the shipping's what that costs; none is 0. */
  readonly discounts: readonly Discount[];
  readonly nearlyEarned: readonly NearlyEarned[];
  readonly outcomes: readonly Outcome[];
}

/** Reasons that go away when more is put in. */
const WITHIN_REACH: ReadonlySet<NotApplied> = new Set<NotApplied>(['MINIMUM_SUBTOTAL', 'MINIMUM_QUANTITY', 'GIFT_NOT_IN_CART']);

/**
 * Which of the offered promotions apply to a basket and what each takes off which line: looked at by priority,
 * each off what those before it have left, none beside one that it may not be combined with. Pure: the same
 * for the same basket, promotions in any order, and time.
 */
export function evaluate(promotions: readonly OfferedPromotion[], basket: PromotedBasket, at: Date): Evaluation {
  let left: Remains = { lines: new Map(basket.lines.map((line) => [line.id, listOf(line)])), shippingMinor: basket.shippingMinor };
  const applied: OfferedPromotion[] = [];
  const discounts: Discount[] = [];
  const outcomes: Outcome[] = [];

  for (const promotion of inOrder(promotions)) {
    const blocked = applied.every((other) => mayCombine(promotion, other)) ? undefined : 'NOT_COMBINABLE';
    const taken = takenBy(promotion, basket, left);
    const reason = whyNot(promotion, basket, at) ?? blocked ?? (isNothing(taken) ? 'NOTHING_TO_TAKE_OFF' : undefined);
    outcomes.push({ promotion, reason });
    if (reason) continue;
    applied.push(promotion);
    discounts.push(...discountsOf(promotion, taken));
    left = without(left, taken);
  }
  const nearlyEarned = outcomes
    .filter(({ promotion, reason }) => reason !== undefined && WITHIN_REACH.has(reason) && applied.every((other) => mayCombine(promotion, other)))
    .map(({ promotion }) => toNearlyEarned(promotion, basket));
  return { discounts, nearlyEarned, outcomes };
}

const isNothing = ({ lines, shippingMinor }: Taken): boolean => shippingMinor === 0n && [...lines.values()].every((part) => part === 0n);

function discountsOf({ id: promotionId, code, name }: OfferedPromotion, { lines, shippingMinor }: Taken): readonly Discount[] {
  const parts: readonly (readonly [DiscountTarget, bigint])[] = [
    ...[...lines].map(([lineId, part]) => [{ kind: 'LINE', lineId }, part] as const),
    [{ kind: 'SHIPPING' }, shippingMinor],
  ];
  return parts.filter(([, amountMinor]) => amountMinor > 0n).map(([target, amountMinor]) => ({ promotionId, code, name, target, amountMinor }));
}

function without(left: Remains, taken: Taken): Remains {
  return {
    lines: new Map([...left.lines].map(([id, amount]) => [id, amount - (taken.lines.get(id) ?? 0n)])),
    shippingMinor: left.shippingMinor - taken.shippingMinor,
  };
}

function toNearlyEarned(promotion: OfferedPromotion, basket: PromotedBasket): NearlyEarned {
  const { id: promotionId, name, benefit } = promotion;
  const [missingMinor, quantity] = [missingSubtotal(promotion, basket), Number(missingQuantity(promotion, basket))];
  const isEarned = missingMinor === 0n && quantity === 0;
  return { promotionId, name, missingMinor, missingQuantity: quantity, giftVariantId: isEarned && benefit.kind === 'GIFT' ? benefit.variantId : undefined };
}
