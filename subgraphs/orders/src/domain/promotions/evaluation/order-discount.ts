import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import type { Discount } from '../../totals/discount.ts';
import type { OrderDiscount } from '../ports.ts';

interface Line<K extends 'cline' | 'oline'> { readonly id: Id<K> }

/** A discount on a cart's line as one on the line of the order that it became: `ordered` has the same lines in the same order. */
export function toOrderDiscount(
  { promotionId, code, name, target, amountMinor }: Discount, lines: readonly Line<'cline'>[], ordered: readonly Line<'oline'>[], currency: Currency,
): Omit<OrderDiscount, 'orderId'> {
  const lineId = target.kind === 'LINE' ? ordered[lines.findIndex(({ id }) => id === target.lineId)]?.id : undefined;
  return { promotionId: promotionId as Id<'promo'>, code, name, lineId, amount: { amountMinor, currency } };
}
