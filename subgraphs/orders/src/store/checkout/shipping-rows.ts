import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { OrderShipping } from '../../domain/checkout/order-amounts.ts';
import { fromPickupPoint, toPickupPoint } from '../shipping/point-rows.ts';
import type { PointRow } from '../shipping/point-rows.ts';
import { fromPart, partAsJson, toPart } from './amount-rows.ts';
import type { PartRow } from './amount-rows.ts';

/** A row of `order_shipping` without its amounts. */
interface SentRow {
  method_id: string;
  method_name: string;
  carrier: string;
  weight_grams: number;
  min_days: number;
  max_days: number;
  pickup_point: PointRow | null;
  slot_id: string | null;
  slot_starts_at: string | null;
  slot_ends_at: string | null;
}

const COLUMNS: Readonly<Record<keyof SentRow, string>> = {
  method_id: 'uuid', method_name: 'text', carrier: 'text', weight_grams: 'integer', min_days: 'smallint', max_days: 'smallint', pickup_point: 'jsonb',
  slot_id: 'uuid', slot_starts_at: 'timestamptz', slot_ends_at: 'timestamptz',
};
export const SENT_COLUMNS = Object.keys(COLUMNS).join(', ');
export const SENT_TYPES = Object.entries(COLUMNS).map(([name, type]) => `${name} ${type}`).join(', ');

/** A row of `order_shipping` as JSON, null when there is none. */
export type SentQueryRow = SentRow & { amounts: PartRow };
export const sentAsJson = (s: string): string =>
  `CASE WHEN ${s}.order_id IS NOT NULL THEN json_build_object(${Object.keys(COLUMNS).map((name) => `'${name}', ${s}.${name}`).join(', ')}, 'amounts', ${partAsJson(s, 'order_id')}) END`;

export const toSent = (row: SentQueryRow): OrderShipping => ({
  methodId: fromUuid('smeth', row.method_id), methodName: row.method_name, carrier: row.carrier, weightGrams: row.weight_grams, minDays: row.min_days, maxDays: row.max_days,
  pickupPoint: row.pickup_point ? toPickupPoint(row.pickup_point) : undefined,
  slot: row.slot_id && row.slot_starts_at && row.slot_ends_at ? { id: fromUuid('slot', row.slot_id), startsAt: new Date(row.slot_starts_at), endsAt: new Date(row.slot_ends_at) } : undefined,
  amounts: toPart(row.amounts),
});

export const fromSent = ({ methodId, methodName, carrier, weightGrams, minDays, maxDays, pickupPoint, slot, amounts }: OrderShipping): SentRow & PartRow => ({
  method_id: toUuid(methodId), method_name: methodName, carrier, weight_grams: weightGrams, min_days: minDays, max_days: maxDays,
  pickup_point: pickupPoint ? fromPickupPoint(pickupPoint) : null,
  slot_id: slot ? toUuid(slot.id) : null, slot_starts_at: slot?.startsAt.toISOString() ?? null, slot_ends_at: slot?.endsAt.toISOString() ?? null,
  ...fromPart(amounts),
});
