import { describe, expect, it } from '@jest/globals';
import { offersOf, priceFor, usualOffer } from './shipping-method.ts';
import type { ShippingMethod, ShippingRate } from './shipping-method.ts';

const rate = (fromGrams: number, fromMinor: bigint, priceMinor: bigint, currency = 'EUR'): ShippingRate => ({ currency, fromGrams, fromMinor, priceMinor });
const FREE = [rate(0, 0n, 0n)];
const FLAT = [rate(0, 0n, 490n)];
const BY_WEIGHT = [rate(0, 0n, 490n), rate(5_000, 0n, 990n), rate(20_000, 0n, 2990n)];
const BY_PRICE = [rate(0, 0n, 490n), rate(0, 5_000n, 0n)];
/** Free from 50.00, but never above ten kilograms. */
const TABLE = [rate(0, 0n, 490n), rate(0, 5_000n, 0n), rate(10_000, 0n, 1990n), rate(10_000, 20_000n, 990n)];

const method = (code: string, more: Partial<ShippingMethod> = {}): ShippingMethod => ({
  id: `smeth_${code}`, zoneCode: 'eu', code, name: code, carrier: 'Post', taxCategory: 'STANDARD', isDefault: false, isPickup: false, maxGrams: null, minDays: 1, maxDays: 2, position: 0, rates: FREE, ...more,
});

describe('what a method asks', () => {
  it.each([
    ['nothing where it is free', FREE, 70_000, 99_999n, 0n], ['the same for all where it is flat', FLAT, 70_000, 99_999n, 490n],
    ['the first row below a step', BY_WEIGHT, 4_999, 0n, 490n], ['the row of a step from it on', BY_WEIGHT, 5_000, 0n, 990n], ['the last row above all', BY_WEIGHT, 99_000, 0n, 2990n],
    ['the price below a value', BY_PRICE, 0, 4_999n, 490n], ['nothing from a value on', BY_PRICE, 0, 5_000n, 0n],
    ['by both: light and cheap', TABLE, 9_999, 4_999n, 490n], ['by both: light and dear', TABLE, 9_999, 5_000n, 0n],
    ['by both: heavy and cheap', TABLE, 10_000, 19_999n, 1990n], ['by both: heavy and dear', TABLE, 10_000, 20_000n, 990n],
    ['no price below its first row', [rate(1_000, 0n, 990n)], 999, 0n, undefined],
  ])('%s', (_what, rates, weightGrams, valueMinor, price) => {
    for (const inAnyOrder of [rates, rates.toReversed(), [...rates.slice(1), ...rates.slice(0, 1)]]) expect(priceFor({ maxGrams: null, rates: inAnyOrder }, { currency: 'EUR', weightGrams, valueMinor })).toBe(price);
  });

  it('is nothing at all above what it carries, and in a currency it has no row for', () => {
    const parcel = { currency: 'EUR', weightGrams: 2_001, valueMinor: 0n };
    expect([priceFor({ maxGrams: 2_001, rates: FREE }, parcel), priceFor({ maxGrams: 2_000, rates: FREE }, parcel), priceFor({ maxGrams: null, rates: FREE }, { ...parcel, currency: 'USD' })]).toEqual([0n, undefined, undefined]);
  });
});

describe('what is taken where nobody chose', () => {
  const parcel = { currency: 'EUR', weightGrams: 3_000, valueMinor: 0n };
  it.each([
    ['the default', [method('express'), method('standard', { isDefault: true })], 'standard'],
    ['the first that carries it where the default does not', [method('express'), method('standard', { isDefault: true, maxGrams: 2_000 })], 'express'],
    ['never a pickup point', [method('box', { isPickup: true }), method('express')], 'express'],
    ['nothing where nothing comes to the door', [method('box', { isPickup: true, isDefault: true })], undefined],
  ])('%s', (_what, methods, code) => {
    expect(usualOffer(offersOf(methods, parcel))?.code).toBe(code);
  });
});
