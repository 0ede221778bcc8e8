import type { Id } from '@storegraph/kernel/ids';
import type { Currency } from '@storegraph/kernel/money';
import type { TaxCategory } from '../totals/tax-rates.ts';

/**
 * A row of a method's table: what sending costs from a weight and an order value on. All kinds are rows of it: free
 * and flat is one from nothing on, by weight or by price several that differ in the one, a table in both.
 */
export interface ShippingRate {
  readonly currency: Currency;
  readonly fromGrams: number;
  /** Of the lines before discounts. */
  readonly fromMinor: bigint;
  readonly priceMinor: bigint;
}

/** A way in which orders are sent within a zone. */
export interface ShippingMethod {
  readonly id: Id<'smeth'>;
  readonly zoneCode: string;
  /** What staff call it, once in a zone. */
  readonly code: string;
  readonly name: string;
  readonly carrier: string;
  readonly taxCategory: TaxCategory;
  /** Whether it is taken where nobody chose; one of a zone. */
  readonly isDefault: boolean;
  /** Whether it goes to a pickup point rather than to an address. */
  readonly isPickup: boolean;
  /** Above this it is not carried. */
  readonly maxGrams: number | null;
  /** How many working days it takes. */
  readonly minDays: number;
  readonly maxDays: number;
  /** Where it stands in a list. */
  readonly position: number;
  readonly rates: readonly ShippingRate[];
}

/** What is to be sent. */
export interface Parcel {
  readonly currency: Currency;
  readonly weightGrams: number;
  /** Of the lines before discounts. */
  readonly valueMinor: bigint;
}

/** A method at the price for a parcel. */
export interface ShippingOffer extends ShippingMethod {
  readonly priceMinor: bigint;
}

/** What a method asks for a parcel, by the row of its table that begins last; undefined when it does not carry it. */
export function priceFor({ maxGrams, rates }: Pick<ShippingMethod, 'maxGrams' | 'rates'>, { currency, weightGrams, valueMinor }: Parcel): bigint | undefined {
  if (maxGrams !== null && weightGrams > maxGrams) return undefined;
  const begun = rates.filter((rate) => rate.currency === currency && rate.fromGrams <= weightGrams && rate.fromMinor <= valueMinor);
  return begun.toSorted((a, b) => b.fromGrams - a.fromGrams || (b.fromMinor > a.fromMinor ? 1 : -1))[0]?.priceMinor;
}

/** The methods that carry a parcel, each at its price, in their order. */
export function offersOf(methods: readonly ShippingMethod[], parcel: Parcel): readonly ShippingOffer[] {
  return methods.flatMap((method) => {
    const priceMinor = priceFor(method, parcel);
    return priceMinor === undefined ? [] : [{ ...method, priceMinor }];
  });
}

/** What is taken where nobody chose: the default, or where that does not carry it the first that comes to the door. */
export function usualOffer(offers: readonly ShippingOffer[]): ShippingOffer | undefined {
  const toTheDoor = offers.filter(({ isPickup }) => !isPickup);
  return toTheDoor.find(({ isDefault }) => isDefault) ?? toTheDoor[0];
}
