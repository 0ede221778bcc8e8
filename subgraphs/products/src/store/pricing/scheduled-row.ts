import { fromUuid } from '@storegraph/kernel/ids';
import { money } from '@storegraph/kernel/money';
import type { ScheduledPrice } from '../../domain/pricing/price.ts';

/** A row of `scheduled_price`. */
export interface ScheduledRow {
  variant_id: string;
  currency: string;
  valid_from: Date;
  amount_minor: string;
  compare_at_minor: string | null;
}

export const toScheduled = ({ variant_id, currency, valid_from, amount_minor, compare_at_minor }: ScheduledRow): ScheduledPrice => ({
  variantId: fromUuid('var', variant_id), price: money(BigInt(amount_minor), currency),
  compareAtMinor: compare_at_minor === null ? null : BigInt(compare_at_minor), validFrom: valid_from,
});
