import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import type { ShippingStore } from '../../domain/shipping/ports.ts';
import { METHOD_COLUMNS, fromMethod, toMethod } from './method-rows.ts';
import type { MethodRow } from './method-rows.ts';
import { POINT_COLUMNS, fromPickupPoint, toPickupPoint } from './point-rows.ts';
import type { PointRow } from './point-rows.ts';
import { SELECT_ZONES, WINDOW_COLUMNS, createShippingReads, holdsAt, toWindow, toZone } from './shipping-reads.ts';
import type { WindowRow } from './shipping-reads.ts';

/** Keeps one row, given as JSON, in the place of the one of its key, whose id it takes. */
function upsert(table: string, columns: Readonly<Record<string, string>>, key: string): string {
  const names = Object.keys(columns);
  return `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.join(', ')} FROM json_to_record($1) AS row (${Object.entries(columns).map(([name, type]) => `${name} ${type}`).join(', ')})
    ON CONFLICT (${key}) DO UPDATE SET ${names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`).join(', ')} RETURNING *`;
}

const SET_METHOD = upsert('shipping_method', METHOD_COLUMNS, 'zone_code, code');
const SET_POINT = upsert('pickup_point', POINT_COLUMNS, 'carrier, code');

/**
 * The slots of the next `$2` days, each at the times of day of its window's zone, whatever the offset is on that day.
 * Those that are open get the times and capacity of their window.
 */
const OPEN_SLOTS = `/* regular work */
  INSERT INTO delivery_slot (window_id, date, starts_at, ends_at, cutoff_at, capacity)
  SELECT w.id, day.date, (day.date + w.starts) AT TIME ZONE w.time_zone, (day.date + w.ends) AT TIME ZONE w.time_zone,
    (day.date - w.cutoff_days + w.cutoff_time) AT TIME ZONE w.time_zone, w.capacity
  FROM delivery_window w
    CROSS JOIN LATERAL (SELECT ($1::timestamptz AT TIME ZONE w.time_zone)::date + n AS date FROM generate_series(0, $2::int) n) day
  WHERE extract(isodow FROM day.date) = w.weekday
  ON CONFLICT (window_id, date) DO UPDATE SET ends_at = excluded.ends_at, starts_at = excluded.starts_at, cutoff_at = excluded.cutoff_at, capacity = excluded.capacity
  WHERE (delivery_slot.starts_at, delivery_slot.ends_at, delivery_slot.cutoff_at, delivery_slot.capacity) IS DISTINCT FROM (excluded.starts_at, excluded.ends_at, excluded.cutoff_at, excluded.capacity)`;

/** A place that nobody holds: a new one, or one whose time is over. Which is free is known for sure, since the slot is locked. */
const BOOK = `
  INSERT INTO slot_booking (slot_id, place, cart_id, expires_at)
  SELECT $1, place, $3, $5 FROM generate_series(1, $2::int) place
  WHERE NOT EXISTS (SELECT FROM slot_booking b WHERE b.slot_id = $1 AND b.place = place.place AND ${holdsAt('$4')}) ORDER BY place LIMIT 1
  ON CONFLICT (slot_id, place) DO UPDATE SET cart_id = excluded.cart_id, expires_at = excluded.expires_at
  WHERE slot_booking.order_id IS NULL AND slot_booking.expires_at <= $4
  RETURNING 1`;

export function createShippingStore(manager: EntityManager): ShippingStore {
  const deleted = async <Row>(sql: string, parameters: unknown[]): Promise<Row | undefined> => (await manager.query<[Row[], number]>(sql, parameters))[0][0];

  return {
    ...createShippingReads(manager),

    zone: async (code) => (await manager.query<Parameters<typeof toZone>[0][]>(`${SELECT_ZONES} WHERE z.code = $1`, [code])).map(toZone)[0],

    async setZone({ code, name, places }) {
      await manager.query('INSERT INTO shipping_zone (code, name) VALUES ($1, $2) ON CONFLICT (code) DO UPDATE SET name = excluded.name', [code, name]);
      await manager.query('DELETE FROM shipping_zone_place WHERE zone_code = $1', [code]);
      const kept = await manager.query<unknown[]>(
        `INSERT INTO shipping_zone_place (country, region, zone_code) SELECT country, region, $3 FROM unnest($1::text[], $2::text[]) AS place (country, region)
         ON CONFLICT DO NOTHING RETURNING 1`,
        [places.map(({ country }) => country), places.map(({ region }) => region), code],
      );
      return kept.length === places.length;
    },

    async setMethod(method) {
      // Of two who make another method the default at once, the second waits here.
      await manager.query('SELECT FROM shipping_zone WHERE code = $1 FOR UPDATE', [method.zoneCode]);
      if (method.isDefault) await manager.query('UPDATE shipping_method SET is_default = false WHERE zone_code = $1 AND is_default AND code <> $2', [method.zoneCode, method.code]);
      const [row] = await manager.query<[MethodRow]>(SET_METHOD, [JSON.stringify(fromMethod(method))]);
      return toMethod(row);
    },

    async deleteMethod(id) {
      return (await deleted<{ zone_code: string }>('DELETE FROM shipping_method WHERE id = $1 RETURNING zone_code', [toUuid(id)]))?.zone_code;
    },

    async setPoint(point) {
      const [row] = await manager.query<[PointRow]>(SET_POINT, [JSON.stringify(fromPickupPoint(point))]);
      return toPickupPoint(row);
    },

    deletePoint: async (id) => (await deleted('DELETE FROM pickup_point WHERE id = $1 RETURNING 1', [toUuid(id)])) !== undefined,

    async setWindow({ id, zoneCode, weekday, startsAt, endsAt, cutoffDays, cutoffTime, timeZone, capacity }) {
      const rows = await manager.query<WindowRow[]>(
        `INSERT INTO delivery_window (id, zone_code, weekday, starts, ends, cutoff_days, cutoff_time, time_zone, capacity)
         SELECT $1, $2, $3, $4::time, $5::time, $6, $7::time, $8, $9 WHERE EXISTS (SELECT FROM pg_timezone_names WHERE name = $8)
         ON CONFLICT (zone_code, weekday, starts) DO UPDATE SET ends = excluded.ends, cutoff_days = excluded.cutoff_days, cutoff_time = excluded.cutoff_time,
           time_zone = excluded.time_zone, capacity = excluded.capacity
         RETURNING ${WINDOW_COLUMNS}`,
        [toUuid(id), zoneCode, weekday, startsAt, endsAt, cutoffDays, cutoffTime, timeZone, capacity],
      );
      return rows.map(toWindow)[0];
    },

    async deleteWindow(id) {
      const uuid = toUuid(id);
      await manager.query('DELETE FROM delivery_slot s WHERE s.window_id = $1 AND NOT EXISTS (SELECT FROM slot_booking b WHERE b.slot_id = s.id)', [uuid]);
      const [window] = await manager.query<{ zone_code: string; is_booked: boolean }[]>(
        'SELECT zone_code, EXISTS (SELECT FROM delivery_slot s WHERE s.window_id = w.id) AS is_booked FROM delivery_window w WHERE id = $1', [uuid],
      );
      if (!window) return undefined;
      // What was reserved is still to be brought: its window stays, but nobody else can choose it.
      if (window.is_booked) {
        await manager.query('UPDATE delivery_window SET capacity = 0 WHERE id = $1', [uuid]);
        await manager.query('UPDATE delivery_slot SET capacity = 0 WHERE window_id = $1', [uuid]);
      } else {
        await manager.query('DELETE FROM delivery_window WHERE id = $1', [uuid]);
      }
      return window.zone_code;
    },

    openSlots: async (at, days) => void (await manager.query(OPEN_SLOTS, [at, days])),

    async lockSlot(id) {
      const [row] = await manager.query<{ zone_code: string; cutoff_at: Date; capacity: number }[]>(
        'SELECT w.zone_code, s.cutoff_at, s.capacity FROM delivery_slot s JOIN delivery_window w ON w.id = s.window_id WHERE s.id = $1 FOR UPDATE OF s', [toUuid(id)],
      );
      return row && { zoneCode: row.zone_code, cutoffAt: row.cutoff_at, capacity: row.capacity };
    },

    async book(slotId, capacity, cartId, at, expiresAt) {
      return (await manager.query<unknown[]>(BOOK, [toUuid(slotId), capacity, toUuid(cartId), at, expiresAt])).length === 1;
    },

    unbook: async (cartId) => void (await manager.query('DELETE FROM slot_booking WHERE cart_id = $1 AND order_id IS NULL', [toUuid(cartId)])),
  };
}
