import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { PostalAddress } from '@storegraph/kernel/postal-address';
import { termsOf } from '../../domain/checkout/category-terms.ts';
import type { Draft, DraftContent, DraftLine, DraftStatus, ManualDiscount, NewDraftLine } from '../../domain/drafts/draft.ts';
import type { TaxCategory } from '../../domain/totals/tax-rates.ts';
import { VARIANT_COLUMNS, toVariant } from '../cart/variant-rows.ts';
import type { VariantQueryRow } from '../cart/variant-rows.ts';

/** A discount as JSON: there are no integers beyond 2^53. */
type DiscountRow = { kind: 'PERCENT'; basisPoints: number; reason: string } | { kind: 'AMOUNT'; amountMinor: string; reason: string };

/** A row of `SELECT * FROM draft_order`. */
export interface DraftQueryRow {
  id: string;
  version: number;
  status: DraftStatus;
  customer_id: string | null;
  email: string | null;
  currency: string;
  discount: DiscountRow | null;
  shipping_address: PostalAddress | null;
  shipping_method_id: string | null;
  pickup_point_id: string | null;
  note: string | null;
  order_id: string | null;
  created_by: string;
  created_at: Date;
  updated_at: Date;
}

/** A row of SELECT_DRAFT_LINES. */
export interface DraftLineQueryRow extends VariantQueryRow {
  id: string;
  draft_id: string;
  quantity: number;
  own_price_minor: string | null;
  own_price_reason: string | null;
  discount: DiscountRow | null;
  tax_category: TaxCategory | null;
  weight_grams: number | null;
}

/** The lines of the drafts `$1`, in the order in which they were named. */
export const SELECT_DRAFT_LINES = `
  SELECT l.id, l.draft_id, l.quantity, l.own_price_minor, l.own_price_reason, l.discount, t.tax_category, t.weight_grams, ${VARIANT_COLUMNS}
  FROM draft_order_line l JOIN variant v ON v.id = l.variant_id LEFT JOIN category_terms t ON t.category_id = v.category_id
  WHERE l.draft_id = ANY($1) ORDER BY l.draft_id, l.position`;

const optional = <K extends 'user' | 'smeth' | 'point' | 'order'>(kind: K, uuid: string | null): Id<K> | undefined => (uuid === null ? undefined : fromUuid(kind, uuid));

export const toDraft = (row: DraftQueryRow, lines: readonly DraftLineQueryRow[]): Draft => ({
  id: fromUuid('draft', row.id),
  version: row.version,
  status: row.status,
  customerId: optional('user', row.customer_id),
  email: row.email ?? undefined,
  currency: row.currency,
  discount: row.discount ? toDiscount(row.discount) : undefined,
  shippingAddress: row.shipping_address ?? undefined,
  shippingMethodId: optional('smeth', row.shipping_method_id),
  pickupPointId: optional('point', row.pickup_point_id),
  note: row.note ?? undefined,
  orderId: optional('order', row.order_id),
  createdBy: fromUuid('user', row.created_by),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  lines: lines.map(toLine),
});

const toLine = (row: DraftLineQueryRow): DraftLine => ({
  id: fromUuid('dline', row.id),
  variant: toVariant(row),
  quantity: row.quantity,
  ownPrice: row.own_price_minor === null ? undefined : { unitPriceMinor: BigInt(row.own_price_minor), reason: row.own_price_reason ?? '' },
  discount: row.discount ? toDiscount(row.discount) : undefined,
  ...termsOf(toVariant(row), { taxCategory: row.tax_category, weightGrams: row.weight_grams }),
});

const toDiscount = (row: DiscountRow): ManualDiscount => (row.kind === 'AMOUNT' ? { ...row, amountMinor: BigInt(row.amountMinor) } : row);
const fromDiscount = (discount: ManualDiscount): DiscountRow => (discount.kind === 'AMOUNT' ? { ...discount, amountMinor: discount.amountMinor.toString() } : discount);

/** `customer_id` to `note`, as parameters. */
export const headParameters = ({ customerId, email, discount, shippingAddress, shippingMethodId, pickupPointId, note }: DraftContent): unknown[] => [
  customerId ? toUuid(customerId) : null, email ?? null, discount ? JSON.stringify(fromDiscount(discount)) : null, shippingAddress ? JSON.stringify(shippingAddress) : null,
  shippingMethodId ? toUuid(shippingMethodId) : null, pickupPointId ? toUuid(pickupPointId) : null, note ?? null,
];

/** A line as JSON, to be inserted. */
export const fromLine = ({ id, variantId, quantity, ownPrice, discount }: NewDraftLine, position: number): Record<string, unknown> => ({
  id: toUuid(id), position, variant_id: toUuid(variantId), quantity,
  own_price_minor: ownPrice?.unitPriceMinor.toString() ?? null, own_price_reason: ownPrice?.reason ?? null, discount: discount ? fromDiscount(discount) : null,
});
