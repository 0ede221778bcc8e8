import type { OfferedPromotion, Promotion, Stacking } from '../promotion.ts';

/** Whether two promotions may be used together: never, or when they are of different groups. */
const TOGETHER: Readonly<Record<Stacking, Readonly<Record<Stacking, 'never' | 'other groups'>>>> = {
  EXCLUSIVE: { EXCLUSIVE: 'never', COMBINABLE: 'never' },
  COMBINABLE: { EXCLUSIVE: 'never', COMBINABLE: 'other groups' },
};

/** Whether two promotions may be used together. */
export function mayCombine(one: Promotion, other: Promotion): boolean {
  // Two codes of one promotion are still one promotion.
  if (one.id === other.id) return false;
  return TOGETHER[one.stacking][other.stacking] === 'other groups' && (one.group === null || one.group !== other.group);
}

/**
 * The order promotions are looked at: higher priority first, then the older one; of several codes of one the code that
 * was entered first. The same for the same promotions, however they are handed in.
 */
export function inOrder(promotions: readonly OfferedPromotion[]): readonly OfferedPromotion[] {
  return promotions.toSorted((a, b) => b.priority - a.priority || a.id.localeCompare(b.id) || Number(a.enteredAt) - Number(b.enteredAt) || (a.code ?? '').localeCompare(b.code ?? ''));
}
