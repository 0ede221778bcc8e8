import type { EntityManager } from 'typeorm';
import { fromUuid } from '@storegraph/kernel/ids';
import type { DeliverySlot } from '../../domain/shipping/delivery-slot.ts';
import type { DeliveryWindow, ShippingReads, ShippingZone } from '../../domain/shipping/ports.ts';
import type { Place } from '../../domain/totals/place.ts';
import { METHOD_AS_JSON, toMethod } from './method-rows.ts';
import type { MethodRow } from './method-rows.ts';
import { toPickupPoint } from './point-rows.ts';
import type { PointRow } from './point-rows.ts';

/** A row of `delivery_window`, also as JSON, with its times as `09:00`. */
export interface WindowRow {
  id: string;
  zone_code: string;
  weekday: number;
  starts: string;
  ends: string;
  cutoff_days: number;
  cutoff_time: string;
  time_zone: string;
  capacity: number;
}

export const WINDOW_COLUMNS = `id, zone_code, weekday, to_char(starts, 'HH24:MI') AS starts, to_char(ends, 'HH24:MI') AS ends, cutoff_days, to_char(cutoff_time, 'HH24:MI') AS cutoff_time, time_zone, capacity`;

export const toWindow = (row: WindowRow): DeliveryWindow => ({
  id: fromUuid('window', row.id), zoneCode: row.zone_code, weekday: row.weekday, startsAt: row.starts, endsAt: row.ends,
  cutoffDays: row.cutoff_days, cutoffTime: row.cutoff_time, timeZone: row.time_zone, capacity: row.capacity,
});

interface ZoneRow {
  code: string;
  name: string;
  places: Place[] | null;
  methods: MethodRow[] | null;
  windows: WindowRow[] | null;
}

/** Zones with all that is theirs. */
export const SELECT_ZONES = `
  SELECT z.code, z.name,
    (SELECT json_agg(json_build_object('country', p.country, 'region', p.region) ORDER BY p.country, p.region) FROM shipping_zone_place p WHERE p.zone_code = z.code) AS places,
    (SELECT json_agg(${METHOD_AS_JSON('m')} ORDER BY m.position, m.code) FROM shipping_method m WHERE m.zone_code = z.code) AS methods,
    (SELECT json_agg(w ORDER BY w.weekday, w.starts) FROM (SELECT ${WINDOW_COLUMNS} FROM delivery_window WHERE zone_code = z.code) w) AS windows
  FROM shipping_zone z`;

export const toZone = ({ code, name, places, methods, windows }: ZoneRow): ShippingZone =>
  ({ code, name, places: places ?? [], methods: (methods ?? []).map(toMethod), windows: (windows ?? []).map(toWindow) });

/** How far a point is from `$2`, `$3`, in metres on a globe of 6,371 km (https://en.wikipedia.org/wiki/Haversine_formula). */
const DISTANCE = `2 * 6371000 * asin(least(1, sqrt(
  sin(radians(p.latitude - $2::float8) / 2) ^ 2 + cos(radians($2::float8)) * cos(radians(p.latitude)) * sin(radians(p.longitude - $3::float8) / 2) ^ 2)))`;

/** Whether a booking `b` holds its place at `at`. */
export const holdsAt = (at: string): string => `(b.order_id IS NOT NULL OR b.expires_at > ${at})`;

interface SlotRow {
  id: string;
  zone_code: string;
  starts_at: Date;
  ends_at: Date;
  cutoff_at: Date;
  time_zone: string;
  capacity: number;
  left: number;
}

const toSlot = (row: SlotRow): DeliverySlot => ({
  id: fromUuid('slot', row.id), zoneCode: row.zone_code, startsAt: row.starts_at, endsAt: row.ends_at, cutoffAt: row.cutoff_at, timeZone: row.time_zone, capacity: row.capacity, left: row.left,
});

export function createShippingReads(manager: EntityManager): ShippingReads {
  return {
    zones: async () => (await manager.query<ZoneRow[]>(`${SELECT_ZONES} ORDER BY z.code`)).map(toZone),

    async points({ country, near, first }) {
      const rows = await manager.query<(PointRow & { distance: number | null })[]>(
        `SELECT p.*, CASE WHEN $2::float8 IS NOT NULL THEN round(${DISTANCE})::int END AS distance FROM pickup_point p WHERE p.country = $1 ORDER BY distance, p.carrier, p.code LIMIT $4`,
        [country, near?.latitude ?? null, near?.longitude ?? null, first],
      );
      return rows.map((row) => ({ ...toPickupPoint(row), distanceMetres: row.distance }));
    },

    async slots({ country, region, from, to, at }) {
      const rows = await manager.query<SlotRow[]>(
        `SELECT s.id, w.zone_code, s.starts_at, s.ends_at, s.cutoff_at, w.time_zone, s.capacity,
           greatest(0, s.capacity - (SELECT count(*) FROM slot_booking b WHERE b.slot_id = s.id AND ${holdsAt('$5')}))::int AS left
         FROM (
           SELECT z.zone_code FROM shipping_zone_place z WHERE z.country IN ('*', $1) AND z.region IN ('', $2) ORDER BY z.country = '*', z.region DESC LIMIT 1
         ) zone JOIN delivery_window w ON w.zone_code = zone.zone_code JOIN delivery_slot s ON s.window_id = w.id
         WHERE s.starts_at >= $3 AND s.starts_at < $4 AND s.cutoff_at > $5 AND s.capacity > 0 ORDER BY s.starts_at, s.id LIMIT 200`,
        [country, region, from, to, at],
      );
      return rows.map(toSlot);
    },
  };
}
