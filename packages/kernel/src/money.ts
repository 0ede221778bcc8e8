/** A currency by its three letters of ISO 4217. */
export type Currency = string;

/** An amount in the minor unit of its currency: 1999 EUR is €19.99. Never a float. */
export interface Money {
  readonly amountMinor: bigint;
  readonly currency: Currency;
}

/** Currencies whose minor unit is not a hundredth (ISO 4217, table A.1). */
const FRACTION_DIGITS: Readonly<Record<Currency, number>> = {
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
};

/** How many digits a currency's amounts have after the point: 2 for EUR, 0 for JPY, 3 for KWD. */
export function fractionDigits(currency: Currency): number {
  return FRACTION_DIGITS[currency] ?? 2;
}

/** Makes an amount out of minor units. */
export function money(amountMinor: bigint | number, currency: Currency): Money {
  return { amountMinor: BigInt(amountMinor), currency };
}

/** Adds amounts of one currency. Throws a `RangeError` on mixed currencies. */
export function sum(first: Money, ...rest: readonly Money[]): Money {
  return rest.reduce((total, next) => {
    if (next.currency !== total.currency) throw new RangeError(`cannot add ${next.currency} to ${total.currency}`);
    return { amountMinor: total.amountMinor + next.amountMinor, currency: total.currency };
  }, first);
}

/** `quantity` pieces at `unit` each. Throws a `RangeError` unless the quantity is a whole number. */
export function times(unit: Money, quantity: number): Money {
  return { amountMinor: unit.amountMinor * BigInt(quantity), currency: unit.currency };
}

/** Whether two amounts are the same amount of the same currency. */
export function isSameAmount(a: Money, b: Money): boolean {
  return a.amountMinor === b.amountMinor && a.currency === b.currency;
}

/** The amount as exact decimal text with the currency's fraction digits: `19.99`, `1500`, `-0.05`. */
export function toDecimal({ amountMinor, currency }: Money): string {
  const digits = fractionDigits(currency);
  const sign = amountMinor < 0n ? '-' : '';
  const text = (amountMinor < 0n ? -amountMinor : amountMinor).toString().padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d+))?$/;

/**
 * Reads exact decimal text as an amount: `19.9` EUR is 1990 minor units.
 * Undefined when it is no such number or has more digits than the currency.
 */
export function fromDecimal(text: string, currency: Currency): Money | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const digits = fractionDigits(currency);
  if (fraction.length > digits) return undefined;
  const amountMinor = BigInt(whole + fraction.padEnd(digits, '0'));
  return { amountMinor: sign === '-' ? -amountMinor : amountMinor, currency };
}
