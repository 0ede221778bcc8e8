import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { PostalAddress } from '@storegraph/kernel/postal-address';
import type { PickupPoint } from '../../domain/shipping/pickup-point.ts';
import { placeOf } from '../../domain/totals/place.ts';

/** A row of `pickup_point`, also as JSON. */
export interface PointRow {
  id: string;
  carrier: string;
  code: string;
  address: PostalAddress;
  country: string;
  region: string;
  latitude: number;
  longitude: number;
  opening_hours: string;
}

/** Its columns with their types. */
export const POINT_COLUMNS: Readonly<Record<keyof PointRow, string>> = {
  id: 'uuid', carrier: 'text', code: 'text', address: 'jsonb', country: 'text', region: 'text', latitude: 'double precision', longitude: 'double precision', opening_hours: 'text',
};

export const POINT_AS_JSON = (p: string): string => `json_build_object(${Object.keys(POINT_COLUMNS).map((name) => `'${name}', ${p}.${name}`).join(', ')})`;

export const toPickupPoint = (row: PointRow): PickupPoint => ({
  id: fromUuid('point', row.id), carrier: row.carrier, code: row.code, address: row.address, latitude: row.latitude, longitude: row.longitude, openingHours: row.opening_hours,
});

export const fromPickupPoint = (point: PickupPoint): PointRow => ({
  id: toUuid(point.id), carrier: point.carrier, code: point.code, address: point.address, ...placeOf(point.address),
  latitude: point.latitude, longitude: point.longitude, opening_hours: point.openingHours,
});
