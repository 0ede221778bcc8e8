import { fromUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { PostalAddress } from '@storegraph/kernel/postal-address';
import type { Cart, CartLine, CartStatus } from '../../domain/cart/cart.ts';
import { USUAL_TERMS } from '../../domain/checkout/category-terms.ts';
import type { TaxCategory } from '../../domain/totals/tax-rates.ts';
import { VARIANT_COLUMNS, toVariant } from './variant-rows.ts';
import type { VariantQueryRow } from './variant-rows.ts';

/** A row of `SELECT ${CART_COLUMNS} FROM cart c`. */
export interface CartQueryRow {
  id: string;
  version: number;
  currency: string;
  status: CartStatus;
  customer_id: string | null;
  token_hash: string | null;
  updated_at: Date;
  shipping_address: PostalAddress | null;
  shipping_method_id: string | null;
  pickup_point_id: string | null;
  delivery_slot_id: string | null;
}

export const CART_COLUMNS = 'c.id, c.version, c.currency, c.status, c.customer_id, c.token_hash, c.updated_at, c.shipping_address, c.shipping_method_id, c.pickup_point_id, c.delivery_slot_id';

export const toCart = (row: CartQueryRow): Cart => ({
  id: fromUuid('cart', row.id),
  version: row.version,
  currency: row.currency,
  status: row.status,
  customerId: row.customer_id === null ? undefined : fromUuid('user', row.customer_id),
  tokenHash: row.token_hash ?? undefined,
  updatedAt: row.updated_at,
  shippingAddress: row.shipping_address ?? undefined,
  shippingMethodId: row.shipping_method_id === null ? undefined : fromUuid('smeth', row.shipping_method_id),
  pickupPointId: row.pickup_point_id === null ? undefined : fromUuid('point', row.pickup_point_id),
  deliverySlotId: row.delivery_slot_id === null ? undefined : fromUuid('slot', row.delivery_slot_id),
});

/** A row of `SELECT_LINES`. */
export interface CartLineQueryRow extends VariantQueryRow {
  id: string;
  cart_id: string;
  quantity: number;
  unit_price_minor: string;
  orderable_quantity: number | null;
  tax_category: TaxCategory | null;
  weight_grams: number | null;
}

/** The lines of the carts `$1`, in the order they were put in. */
export const SELECT_LINES = `
  SELECT l.id, l.cart_id, l.quantity, l.unit_price_minor, t.tax_category, t.weight_grams, s.orderable_quantity, ${VARIANT_COLUMNS}
  FROM cart_line l JOIN variant v ON v.id = l.variant_id LEFT JOIN category_terms t ON t.category_id = v.category_id
    LEFT JOIN variant_stock s ON s.variant_id = l.variant_id WHERE l.cart_id = ANY($1) ORDER BY l.position`;

export const toCartLine = (row: CartLineQueryRow, currency: string): CartLine => ({
  id: fromUuid('cline', row.id),
  variant: toVariant(row),
  quantity: row.quantity,
  unitPriceWhenAdded: money(BigInt(row.unit_price_minor), currency),
  orderableQuantity: row.orderable_quantity ?? undefined,
  taxCategory: row.tax_category ?? USUAL_TERMS.taxCategory,
  weightGrams: row.weight_grams ?? USUAL_TERMS.weightGrams,
});
