import { fromUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { OrderDiscount } from '../../domain/promotions/ports.ts';

/** A row of `SELECT_DISCOUNTS`. */
export interface DiscountQueryRow {
  order_id: string;
  promotion_id: string;
  code: string | null;
  name: string;
  line_id: string | null;
  amount_minor: string;
  currency: string;
}

/** What was taken off the orders `$1`. */
export const SELECT_DISCOUNTS = `
  SELECT d.order_id, d.promotion_id, d.code, d.name, d.line_id, d.amount_minor, o.currency
  FROM order_discount d JOIN "order" o ON o.id = d.order_id WHERE d.order_id = ANY($1) ORDER BY d.order_id, d.position`;

export const toOrderDiscount = (row: DiscountQueryRow): OrderDiscount => ({
  orderId: fromUuid('order', row.order_id),
  promotionId: fromUuid('promo', row.promotion_id),
  code: row.code,
  name: row.name,
  lineId: row.line_id === null ? undefined : fromUuid('oline', row.line_id),
  amount: money(BigInt(row.amount_minor), row.currency),
});
