import type { EntityManager } from 'typeorm';
import { toUuid } from '@storegraph/kernel/ids';
import { fromDecimal } from '@storegraph/kernel/money';
import { FOUNDED } from '@storegraph/sample-shop/clock';
import { createRandom } from '@storegraph/sample-shop/random';
import { sampleId } from '@storegraph/sample-shop/sample-id';
import type { SampleCategory } from '@storegraph/sample-shop/shape';
import { PICKUP_POINTS, SHIPPING_ZONES } from '@storegraph/sample-shop/words/shipping';
import { CATEGORY_TERMS, TAX_RATES } from '@storegraph/sample-shop/words/tax-rates';
import { SLOTS_AHEAD_DAYS } from '../domain/shipping/open-slots.ts';
import { placeOf } from '../domain/totals/place.ts';
import { METHOD_COLUMNS } from './shipping/method-rows.ts';
import { POINT_COLUMNS } from './shipping/point-rows.ts';
import { createShippingStore } from './shipping/shipping-store.ts';

/** Writes rows of these columns, given as text, into a table at once. */
export async function insertRows(manager: EntityManager, table: string, columns: Readonly<Record<string, string>>, rows: readonly object[]): Promise<void> {
  const names = Object.keys(columns).join(', ');
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`).join(', ');
  await manager.query(`INSERT INTO ${table} (${names}) SELECT ${names} FROM json_to_recordset($1) AS row (${types})`, [JSON.stringify(rows)]);
}

/** Fills the tables that say what orders cost, as the sample shop has them. */
export async function seedCheckout(manager: EntityManager, categories: readonly SampleCategory[]): Promise<void> {
  await insertRows(manager, 'tax_rate', { country: 'text', region: 'text', tax_category: 'text', valid_from: 'timestamptz', rate_ppm: 'integer' },
    TAX_RATES.map(({ country, region, category, percent, since }) =>
      ({ country, region, tax_category: category, valid_from: `${since}T00:00:00Z`, rate_ppm: Math.round(Number(percent) * 10_000) })));
  await insertRows(manager, 'category_terms', { category_id: 'uuid', tax_category: 'text', weight_grams: 'integer' }, categories.flatMap(({ id, slug }) => {
    const [weightGrams, taxCategory = 'STANDARD'] = CATEGORY_TERMS[slug] ?? [];
    return weightGrams === undefined ? [] : [{ category_id: toUuid(id), tax_category: taxCategory, weight_grams: weightGrams }];
  }));
  await seedShipping(manager);
}

async function seedShipping(manager: EntityManager): Promise<void> {
  await insertRows(manager, 'shipping_zone', { code: 'text', name: 'text' }, SHIPPING_ZONES);
  await insertRows(manager, 'shipping_zone_place', { country: 'text', region: 'text', zone_code: 'text' },
    SHIPPING_ZONES.flatMap(({ code, countries }) => countries.map((country) => ({ country, region: '', zone_code: code }))));
  await insertRows(manager, 'shipping_method', METHOD_COLUMNS, SHIPPING_ZONES.flatMap(({ code: zone_code, methods }) => methods.map((method, position) => ({
    id: idOf(`method ${zone_code} ${method.code}`), zone_code, position, code: method.code, name: method.name, carrier: method.carrier, tax_category: 'STANDARD',
    is_default: method.isDefault ?? false, is_pickup: method.isPickup ?? false, max_grams: method.maxGrams ?? null, min_days: method.days[0], max_days: method.days[1],
    rates: method.rates.map(([currency, price, fromGrams = 0, fromValue = '0']) =>
      ({ currency, from_grams: fromGrams, from_minor: minor(fromValue, currency), price_minor: minor(price, currency) })),
  }))));
  await insertRows(manager, 'pickup_point', POINT_COLUMNS, PICKUP_POINTS.map(([carrier, recipient, street, postalCode, city, region, country, latitude, longitude], index) => {
    const address = { recipient, street, postalCode, city, region, country };
    return { id: idOf(`point ${index}`), carrier, code: `p${index + 1}`, address, ...placeOf(address), latitude, longitude, opening_hours: 'Mo–Sa 8–20' };
  }));
  const windows = SHIPPING_ZONES.flatMap(({ code: zone_code, timeZone: time_zone, windows }) => windows.flatMap(({ weekdays, starts, ends, capacity }) => weekdays.map((weekday) =>
    ({ id: idOf(`window ${zone_code} ${weekday} ${starts}`), zone_code, weekday, starts, ends, cutoff_days: 1, cutoff_time: '18:00', time_zone, capacity }))));
  await insertRows(manager, 'delivery_window', {
    id: 'uuid', zone_code: 'text', weekday: 'smallint', starts: 'time', ends: 'time', cutoff_days: 'smallint', cutoff_time: 'time', time_zone: 'text', capacity: 'smallint',
  }, windows);
  // The days to come are those of the day on which the shop is filled.
  await createShippingStore(manager).openSlots(new Date(), SLOTS_AHEAD_DAYS);
}

const minor = (text: string, currency: string): string => (fromDecimal(text, currency)?.amountMinor ?? 0n).toString();
/** The same id for the same thing each time. */
const idOf = (thing: string): string => toUuid(sampleId('smeth', FOUNDED, createRandom(`shipping/${thing}`)));
