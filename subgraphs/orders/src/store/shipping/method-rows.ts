import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import type { ShippingMethod, ShippingRate } from '../../domain/shipping/shipping-method.ts';
import type { TaxCategory } from '../../domain/totals/tax-rates.ts';

/** A row of `shipping_method`, also as JSON. */
export interface MethodRow {
  id: string;
  zone_code: string;
  code: string;
  name: string;
  carrier: string;
  tax_category: TaxCategory;
  is_default: boolean;
  is_pickup: boolean;
  max_grams: number | null;
  min_days: number;
  max_days: number;
  position: number;
  rates: { currency: string; from_grams: number; from_minor: string; price_minor: string }[];
}

/** Its columns with their types. */
export const METHOD_COLUMNS: Readonly<Record<keyof MethodRow, string>> = {
  id: 'uuid', zone_code: 'text', code: 'text', name: 'text', carrier: 'text', tax_category: 'text', is_default: 'boolean', is_pickup: 'boolean',
  max_grams: 'integer', min_days: 'smallint', max_days: 'smallint', position: 'smallint', rates: 'jsonb',
};

export const METHOD_AS_JSON = (m: string): string => `json_build_object(${Object.keys(METHOD_COLUMNS).map((name) => `'${name}', ${m}.${name}`).join(', ')})`;

export const toMethod = (row: MethodRow): ShippingMethod => ({
  id: fromUuid('smeth', row.id), zoneCode: row.zone_code, code: row.code, name: row.name, carrier: row.carrier, taxCategory: row.tax_category,
  isDefault: row.is_default, isPickup: row.is_pickup, maxGrams: row.max_grams, minDays: row.min_days, maxDays: row.max_days, position: row.position,
  rates: row.rates.map((rate): ShippingRate => ({ currency: rate.currency, fromGrams: rate.from_grams, fromMinor: BigInt(rate.from_minor), priceMinor: BigInt(rate.price_minor) })),
});

export const fromMethod = (method: ShippingMethod): MethodRow => ({
  id: toUuid(method.id), zone_code: method.zoneCode, code: method.code, name: method.name, carrier: method.carrier, tax_category: method.taxCategory,
  is_default: method.isDefault, is_pickup: method.isPickup, max_grams: method.maxGrams, min_days: method.minDays, max_days: method.maxDays, position: method.position,
  rates: method.rates.map(({ currency, fromGrams, fromMinor, priceMinor }) => ({ currency, from_grams: fromGrams, from_minor: fromMinor.toString(), price_minor: priceMinor.toString() })),
});
