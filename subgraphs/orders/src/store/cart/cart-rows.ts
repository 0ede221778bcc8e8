import { fromUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { PostalAddress } from '@storegraph/kernel/postal-address';
import type { Cart, CartLine, CartStatus } from '../../domain/cart/cart.ts';
import { termsOf } from '../../domain/checkout/category-terms.ts';
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
  billing_address: PostalAddress | null;
  shipping_method_id: string | null;
  pickup_point_id: string | null;
  delivery_slot_id: string | null;
  note: string | null;
}

export const CART_COLUMNS = 'c.id, c.version, c.currency, c.status, c.customer_id, c.token_hash, c.updated_at, c.shipping_address, c.billing_address, c.shipping_method_id, c.pickup_point_id, c.delivery_slot_id, c.note';

export const toCart = (row: CartQueryRow): Cart => ({
  id: fromUuid('cart', row.id),
  version: row.version,
  currency: row.currency,
  status: row.status,
  customerId: row.customer_id === null ? undefined : fromUuid('user', row.customer_id),
  tokenHash: row.token_hash ?? undefined,
  updatedAt: row.updated_at,
  shippingAddress: row.shipping_address ?? undefined,
  billingAddress: row.billing_address ?? undefined,
  shippingMethodId: row.shipping_method_id === null ? undefined : fromUuid('smeth', row.shipping_method_id),
  pickupPointId: row.pickup_point_id === null ? undefined : fromUuid('point', row.pickup_point_id),
  deliverySlotId: row.delivery_slot_id === null ? undefined : fromUuid('slot', row.delivery_slot_id),
  note: row.note ?? undefined,
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

const selectFrom = (table: string, more: string): string => `
  SELECT l.id, ${more}, l.quantity, l.unit_price_minor, t.tax_category, t.weight_grams, s.orderable_quantity, ${VARIANT_COLUMNS}
  FROM ${table} l JOIN variant v ON v.id = l.variant_id LEFT JOIN category_terms t ON t.category_id = v.category_id
    LEFT JOIN variant_stock s ON s.variant_id = l.variant_id`;

/** The lines of the carts `$1`, in the order they were put in. */
export const SELECT_LINES = `${selectFrom('cart_line', 'l.cart_id')} WHERE l.cart_id = ANY($1) ORDER BY l.position`;

/** A row of `SELECT_SAVED` and `TAKE_SAVED`. */
export interface SavedLineQueryRow extends Omit<CartLineQueryRow, 'cart_id'> {
  holder: string;
  currency: string;
}

/** What `$1` have saved for later, in the order they did. */
export const SELECT_SAVED = `${selectFrom('saved_line', 'l.holder, l.currency')} WHERE l.holder = ANY($1) ORDER BY l.position`;

/** Takes the lines `$2` out of what `$1` has saved. */
export const TAKE_SAVED = `
  WITH gone AS (DELETE FROM saved_line WHERE holder = $1 AND id = ANY($2) RETURNING *)
  ${selectFrom('gone', 'l.holder, l.currency')} ORDER BY l.position`;

export const toCartLine = (row: Omit<CartLineQueryRow, 'cart_id'>, currency: string): CartLine => ({
  id: fromUuid('cline', row.id),
  variant: toVariant(row),
  quantity: row.quantity,
  unitPriceWhenAdded: money(BigInt(row.unit_price_minor), currency),
  orderableQuantity: row.orderable_quantity ?? undefined,
  ...termsOf(toVariant(row), { taxCategory: row.tax_category, weightGrams: row.weight_grams }),
});
