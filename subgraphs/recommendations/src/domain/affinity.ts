import type { Companion, Relative } from './recommendation.ts';

/** One order can be chance. */
const MIN_ORDERS = 2;

/**
 * How much two products belong together, 0 to 1: the cosine of their orders, so that what
 * sells with everything does not win everywhere. 0 when they met in one order only.
 * Source: Linden, Smith, York: Amazon.com Recommendations, IEEE Internet Computing 7(1), 2003.
 */
export function affinityOf({ orders, sourceOrders, productOrders }: Companion): number {
  return orders < MIN_ORDERS ? 0 : orders / Math.sqrt(sourceOrders * productOrders);
}

/** How alike two products are, 0 to 1: mostly by category, then by brand, then by what sells. */
export function likenessOf({ isSameCategory, isSameBrand, productOrders }: Relative): number {
  return (isSameCategory ? 0.6 : 0) + (isSameBrand ? 0.3 : 0) + 0.1 * (productOrders / (productOrders + 10));
}
