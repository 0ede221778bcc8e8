import { at } from './shop.ts';
import type { Cart, Shop } from './shop.ts';
import { PLACES, WAYS } from './tables.ts';

/** What a cart comes to. */
export interface Quote {
  readonly lines: readonly { readonly variant: number; readonly quantity: number; readonly unitMinor: bigint; readonly discountMinor: bigint; readonly paidMinor: bigint }[];
  readonly shippingMinor: bigint;
  readonly totalMinor: bigint;
  readonly giftMinor: bigint;
  readonly usesCode: boolean;
  /** A way was chosen that does not carry as much as that, or not there: it is counted as if none were. */
  readonly isNotCarried: boolean;
  readonly isFetched: boolean;
}

/** What the code takes off: 15 %. */
export const CODE_BASIS_POINTS = 1_500;
/** What every piece weighs. */
const GRAMS = 500;
/** From here on the shop pays for sending. */
const SENT_FREE_FROM_MINOR = 7_500n;

/** What a cart comes to at the prices of now. */
export function quote({ variants, code, cardMinor }: Pick<Shop, 'variants' | 'code' | 'cardMinor'>, { lines, hasCode, hasCard, way, goesTo }: Cart): Quote {
  const lists = lines.map(({ variant, quantity }) => at(variants, variant).priceMinor * BigInt(quantity));
  const listMinor = total(lists);
  const usesCode = hasCode && code.uses < code.most && listMinor > 0n;
  const discounts = usesCode ? spread((listMinor * BigInt(CODE_BASIS_POINTS) + 5_000n) / 10_000n, lists) : lists.map(() => 0n);
  const grams = GRAMS * lines.reduce((sum, { quantity }) => sum + quantity, 0);
  // What is fetched is fetched in Berlin, wherever the shopper lives.
  const isNotCarried = grams > WAYS[way].mostGrams || (way === 'express' && !PLACES[goesTo]);
  const costs = WAYS[isNotCarried ? 'usual' : way].rates.find(({ fromGrams, fromMinor }) => grams >= fromGrams && listMinor >= fromMinor)?.minor ?? 0n;
  const shippingMinor = listMinor >= SENT_FREE_FROM_MINOR ? 0n : costs;
  const totalMinor = listMinor - total(discounts) + shippingMinor;
  return {
    lines: lines.map(({ variant, quantity }, index) => ({ variant, quantity, unitMinor: at(variants, variant).priceMinor, discountMinor: at(discounts, index), paidMinor: at(lists, index) - at(discounts, index) })),
    shippingMinor, totalMinor, giftMinor: hasCard ? min(cardMinor, totalMinor) : 0n, usesCode, isNotCarried, isFetched: way === 'pickup',
  };
}

/** By the largest remainder; of equal ones the earlier has the odd unit. */
function spread(amount: bigint, weights: readonly bigint[]): readonly bigint[] {
  const whole = total(weights);
  const parts = weights.map((weight) => (amount * weight) / whole);
  const order = weights.map((weight, index) => ({ index, rest: (amount * weight) % whole })).sort((a, b) => Number(b.rest - a.rest) || a.index - b.index);
  const lucky = new Set(order.slice(0, Number(amount - total(parts))).map(({ index }) => index));
  return parts.map((part, index) => (lucky.has(index) ? part + 1n : part));
}

/** What the pieces `from` to just before `to` of a line are worth: its first pieces have the odd units. */
export function worth({ paidMinor, quantity }: { readonly paidMinor: bigint; readonly quantity: number }, from: number, to: number): bigint {
  const odd = Number(paidMinor % BigInt(quantity));
  const each = paidMinor / BigInt(quantity);
  let sum = 0n;
  for (let piece = from; piece < to; piece += 1) sum += piece < odd ? each + 1n : each;
  return sum;
}

export const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);
export const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);
