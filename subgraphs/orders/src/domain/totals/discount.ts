/** What a discount is taken off: one line of the basket, or the shipping. */
export type DiscountTarget = { readonly kind: 'LINE'; readonly lineId: string } | { readonly kind: 'SHIPPING' };

/**
 * So much off one line or the shipping, in the prices the channel displays (with tax where it shows tax).
 * A discount on the whole order comes spread over its lines; no line has more taken off than it costs.
 */
export interface Discount {
  readonly promotionId: string;
  /** The code a shopper entered; null when it applied by itself. */
  readonly code: string | null;
  /** What shoppers read. */
  readonly name: string;
  readonly target: DiscountTarget;
  /** In the minor unit of the basket's currency, never negative. */
  readonly amountMinor: bigint;
}
