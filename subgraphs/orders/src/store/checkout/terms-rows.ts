import { fromUuid } from '@storegraph/kernel/ids';
import type { Terms } from '../../domain/checkout/terms.ts';
import type { TaxRates } from '../../domain/totals/tax-rates.ts';
import { POINT_AS_JSON, toPickupPoint } from '../shipping/point-rows.ts';
import type { PointRow } from '../shipping/point-rows.ts';
import { METHOD_AS_JSON, toMethod } from '../shipping/method-rows.ts';
import type { MethodRow } from '../shipping/method-rows.ts';

/**
 * The terms of the places `$1` and `$2`, or of the pickup points `$4`, at `$3`, with what is kept for the carts `$5`:
 * of each tax category the region's rate before the country's, the latest that has begun; of the zones the region's
 * before the country's before that of everywhere else.
 */
export const SELECT_TERMS = `
  SELECT place.country, place.region, zone.zone_code, CASE WHEN point.id IS NULL THEN NULL ELSE ${POINT_AS_JSON('point')} END AS point,
    (
      SELECT json_object_agg(tax_category, rate_ppm) FROM (
        SELECT DISTINCT ON (tax_category) tax_category, rate_ppm FROM tax_rate
        WHERE country = place.country AND region IN ('', place.region) AND valid_from <= $3
        ORDER BY tax_category, region DESC, valid_from DESC
      ) rate
    ) AS tax_rates,
    (SELECT json_agg(${METHOD_AS_JSON('m')} ORDER BY m.position, m.code) FROM shipping_method m WHERE m.zone_code = zone.zone_code) AS methods,
    (
      SELECT json_build_object('slot_id', s.id, 'zone_code', w.zone_code, 'starts_at', s.starts_at, 'ends_at', s.ends_at, 'expires_at', b.expires_at)
      FROM slot_booking b JOIN delivery_slot s ON s.id = b.slot_id JOIN delivery_window w ON w.id = s.window_id
      WHERE b.cart_id = asked.cart_id AND b.order_id IS NULL
    ) AS booking
  FROM unnest($1::text[], $2::text[], $4::uuid[], $5::uuid[]) WITH ORDINALITY AS asked (country, region, point_id, cart_id, ordinal)
    LEFT JOIN pickup_point point ON point.id = asked.point_id
    CROSS JOIN LATERAL (SELECT coalesce(point.country, asked.country) AS country, coalesce(point.region, asked.region) AS region) place
    LEFT JOIN LATERAL (
      SELECT z.zone_code FROM shipping_zone_place z WHERE z.country IN ('*', place.country) AND z.region IN ('', place.region)
      ORDER BY z.country = '*', z.region DESC LIMIT 1
    ) zone ON true
  ORDER BY asked.ordinal`;

/** A row of SELECT_TERMS. */
export interface TermsQueryRow {
  country: string;
  region: string;
  zone_code: string | null;
  point: PointRow | null;
  tax_rates: TaxRates | null;
  methods: MethodRow[] | null;
  booking: { slot_id: string; zone_code: string; starts_at: string; ends_at: string; expires_at: string } | null;
}

export const toTerms = ({ country, region, zone_code, point, tax_rates, methods, booking }: TermsQueryRow): Terms => ({
  place: { country, region }, taxRates: tax_rates ?? {}, zoneCode: zone_code ?? undefined, methods: (methods ?? []).map(toMethod),
  pickupPoint: point ? toPickupPoint(point) : undefined,
  booking: booking ? {
    slotId: fromUuid('slot', booking.slot_id), zoneCode: booking.zone_code,
    startsAt: new Date(booking.starts_at), endsAt: new Date(booking.ends_at), expiresAt: new Date(booking.expires_at),
  } : undefined,
});
