import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import { fromDecimal } from '@storegraph/kernel/money';
import { parsePostalAddress } from '@storegraph/kernel/postal-address';
import type { Transact } from '@storegraph/kernel/transact';
import { isSoldIn } from '../cart/currencies.ts';
import { parseRegion } from '../checkout/parse-region.ts';
import { weightOutOfRange } from '../checkout/refusals.ts';
import type { Stores } from '../ports.ts';
import type { TaxCategory } from '../totals/tax-rates.ts';
import { SLOTS_AHEAD_DAYS } from './open-slots.ts';
import type { PickupPoint } from './pickup-point.ts';
import type { DeliveryWindow, ShippingStore, ShippingZone } from './ports.ts';
import {
  defaultIsPickup, invalidAmount, invalidCapacity, invalidCode, invalidCoordinates, invalidCutoff, invalidDays, invalidName, invalidPosition, invalidRates, invalidTime,
  invalidTimeZone, invalidWeekday, methodNotFound, placeTaken, pointNotFound, tooManyPlaces, windowNotFound, zoneNotFound,
} from './refusals.ts';
import type { ShippingMethod, ShippingRate } from './shipping-method.ts';

const MAX_NAME = 120;
const MAX_HOURS = 500;
const MAX_PLACES = 300;
const MAX_RATES = 100;
const MAX_GRAMS = 1_000_000;
const CODE = /^[a-z0-9-]{1,40}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

type Maybe<Value> = Value | null | undefined;

/** What staff say of a zone. */
export interface SetZoneInput {
  readonly code: string;
  readonly name: string;
  readonly places: readonly { readonly country?: Maybe<string>; readonly region?: Maybe<string> }[];
}

/** What staff say of a method. */
export interface SetMethodInput extends Pick<ShippingMethod, 'zoneCode' | 'code' | 'name' | 'carrier' | 'minDays' | 'maxDays'> {
  readonly taxCategory?: Maybe<TaxCategory>;
  readonly isDefault?: Maybe<boolean>;
  readonly isPickup?: Maybe<boolean>;
  readonly maxGrams?: Maybe<number>;
  readonly position?: Maybe<number>;
  readonly rates: readonly { readonly price: { readonly amount: string; readonly currency: string }; readonly fromGrams?: Maybe<number>; readonly fromValue?: Maybe<string> }[];
}

/** What staff say of a pickup point. */
export interface SetPointInput extends Omit<PickupPoint, 'id' | 'address'> {
  readonly address: Parameters<typeof parsePostalAddress>[0];
}

/** What staff say of a window. */
export type SetWindowInput = Omit<DeliveryWindow, 'id' | 'cutoffDays'> & { readonly cutoffDays?: Maybe<number> };

/** What can be said of how orders are sent, by staff whom the graph lets do it. Saying the same again changes nothing. */
export interface ManageShipping {
  /** Refuses with INVALID_CODE, INVALID_NAME, TOO_MANY_PLACES, INVALID_REGION, PLACE_TAKEN. */
  readonly setZone: (input: SetZoneInput) => Promise<ShippingZone>;
  /** Refuses with INVALID_CODE, INVALID_NAME, ZONE_NOT_FOUND, WEIGHT_OUT_OF_RANGE, INVALID_DAYS, INVALID_POSITION, INVALID_RATES, INVALID_AMOUNT, DEFAULT_IS_PICKUP. */
  readonly setMethod: (input: SetMethodInput) => Promise<ShippingMethod>;
  /** Answers its zone. Refuses with INVALID_ID, SHIPPING_METHOD_NOT_FOUND. */
  readonly deleteMethod: (input: { readonly shippingMethodId: string }) => Promise<ShippingZone>;
  /** Refuses with INVALID_CODE, INVALID_NAME, INVALID_ADDRESS, INVALID_COORDINATES. */
  readonly setPoint: (input: SetPointInput) => Promise<PickupPoint>;
  /** Refuses with INVALID_ID, PICKUP_POINT_NOT_FOUND. */
  readonly deletePoint: (input: { readonly pickupPointId: string }) => Promise<true>;
  /** Refuses with ZONE_NOT_FOUND, INVALID_WEEKDAY, INVALID_TIME, INVALID_CUTOFF, INVALID_TIME_ZONE, INVALID_CAPACITY. */
  readonly setWindow: (input: SetWindowInput) => Promise<DeliveryWindow>;
  /** Answers its zone. Refuses with INVALID_ID, DELIVERY_WINDOW_NOT_FOUND. */
  readonly deleteWindow: (input: { readonly windowId: string }) => Promise<ShippingZone>;
}

/** Makes the use cases. */
export function createManageShipping(deps: { transact: Transact<Stores>; newId: <K extends 'smeth' | 'point' | 'window'>(kind: K) => Id<K>; now: () => Date }): ManageShipping {
  const { transact, newId } = deps;
  return {
    async setZone(input) {
      const zone = parseZone(input);
      return transact(async ({ shipping }) => {
        if (!(await shipping.setZone(zone))) throw placeTaken();
        return zoneOf(shipping, zone.code);
      });
    },

    async setMethod(input) {
      const method = parseMethod(input, newId('smeth'));
      return transact(async ({ shipping }) => {
        await zoneOf(shipping, method.zoneCode);
        return shipping.setMethod(method);
      });
    },

    async deleteMethod(input) {
      const id = parseId('smeth', input.shippingMethodId, ['shippingMethodId']);
      return transact(async ({ shipping }) => zoneOf(shipping, (await shipping.deleteMethod(id)) ?? missing(methodNotFound)));
    },

    async setPoint(input) {
      const point = parsePoint(input, newId('point'));
      return transact(({ shipping }) => shipping.setPoint(point));
    },

    async deletePoint(input) {
      const id = parseId('point', input.pickupPointId, ['pickupPointId']);
      return transact(async ({ shipping }) => (await shipping.deletePoint(id)) || missing(pointNotFound));
    },

    async setWindow(input) {
      const window = parseWindow(input, newId('window'));
      return transact(async ({ shipping }) => {
        await zoneOf(shipping, window.zoneCode);
        const kept = (await shipping.setWindow(window)) ?? missing(invalidTimeZone);
        await shipping.openSlots(deps.now(), SLOTS_AHEAD_DAYS);
        return kept;
      });
    },

    async deleteWindow(input) {
      const id = parseId('window', input.windowId, ['windowId']);
      return transact(async ({ shipping }) => zoneOf(shipping, (await shipping.deleteWindow(id)) ?? missing(windowNotFound)));
    },
  };
}

function missing(refusal: () => Error): never {
  throw refusal();
}

const zoneOf = async (shipping: ShippingStore, code: string): Promise<ShippingZone> => (await shipping.zone(code)) ?? missing(zoneNotFound);

function parseZone({ code, name, places }: SetZoneInput): Pick<ShippingZone, 'code' | 'name' | 'places'> {
  if (places.length > MAX_PLACES) throw tooManyPlaces(MAX_PLACES);
  const parsed = places.map(({ country, region }) => parseRegion({ country: country ?? '*', region: country ? region : '' }));
  const unique = new Map(parsed.map((place) => [JSON.stringify(place), place]));
  return { code: parseCode(code), name: parseName(name, 'name'), places: [...unique.values()] };
}

function parseMethod({ zoneCode, code, name, carrier, minDays, maxDays, ...input }: SetMethodInput, id: Id<'smeth'>): ShippingMethod {
  const { taxCategory, isDefault, isPickup, maxGrams, position } = input;
  if (maxGrams != null && !isWithin(maxGrams, 1, MAX_GRAMS)) throw weightOutOfRange(['maxGrams']);
  if (!isWithin(minDays, 0, 90) || !isWithin(maxDays, minDays, 90)) throw invalidDays();
  if (!isWithin(position ?? 0, 0, 1_000)) throw invalidPosition();
  if (isDefault && isPickup) throw defaultIsPickup();
  return {
    id, zoneCode, code: parseCode(code), name: parseName(name, 'name'), carrier: parseName(carrier, 'carrier'), taxCategory: taxCategory ?? 'STANDARD', isDefault: isDefault ?? false,
    isPickup: isPickup ?? false, maxGrams: maxGrams ?? null, minDays, maxDays, position: position ?? 0, rates: parseRates(input.rates),
  };
}

function parseRates(rates: SetMethodInput['rates']): readonly ShippingRate[] {
  if (!isWithin(rates.length, 1, MAX_RATES)) throw invalidRates();
  const parsed = rates.map(({ price: { amount, currency }, fromGrams, fromValue }, index): ShippingRate => {
    const [price, from] = [fromDecimal(amount, currency), fromDecimal(fromValue ?? '0', currency)];
    if (!price || !from) throw invalidAmount(['rates', String(index), price ? 'fromValue' : 'price']);
    return { currency, fromGrams: fromGrams ?? 0, fromMinor: from.amountMinor, priceMinor: price.amountMinor };
  });
  const begins = new Set(parsed.map(({ currency, fromGrams, fromMinor }) => `${currency} ${fromGrams} ${fromMinor}`));
  const isRight = parsed.every(({ currency, fromGrams, fromMinor, priceMinor }) => isSoldIn(currency) && isWithin(fromGrams, 0, MAX_GRAMS) && fromMinor >= 0n && priceMinor >= 0n);
  if (!isRight || begins.size < parsed.length) throw invalidRates();
  return parsed;
}

function parsePoint({ code, carrier, address, latitude, longitude, openingHours }: SetPointInput, id: Id<'point'>): PickupPoint {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) throw invalidCoordinates();
  return { id, code: parseCode(code), carrier: parseName(carrier, 'carrier'), address: parsePostalAddress(address, ['address']), latitude, longitude, openingHours: parseName(openingHours, 'openingHours', MAX_HOURS) };
}

function parseWindow(input: SetWindowInput, id: Id<'window'>): DeliveryWindow {
  const window = { id, ...input, cutoffDays: input.cutoffDays ?? 1 };
  const { weekday, startsAt, endsAt, cutoffDays, cutoffTime, capacity } = window;
  if (!isWithin(weekday, 1, 7)) throw invalidWeekday();
  for (const name of ['startsAt', 'endsAt', 'cutoffTime'] as const) if (!TIME.test(window[name])) throw invalidTime(name);
  if (endsAt <= startsAt) throw invalidTime('endsAt');
  if (!isWithin(cutoffDays, 0, 14)) throw invalidCutoff();
  if (cutoffDays === 0 && cutoffTime > startsAt) throw invalidTime('cutoffTime');
  if (!isWithin(capacity, 0, 1_000)) throw invalidCapacity();
  return window;
}

const isWithin = (value: number, least: number, most: number): boolean => value >= least && value <= most;

function parseCode(code: string): string {
  if (!CODE.test(code)) throw invalidCode();
  return code;
}

function parseName(text: string, field: string, most = MAX_NAME): string {
  const name = text.trim();
  if (!isWithin(name.length, 1, most) || name.includes('\0')) throw invalidName(field, most);
  return name;
}
