import { divide } from '../../totals/divide.ts';
import { spread } from '../../totals/spread.ts';
import type { PromotedBasket, PromotedLine } from './basket.ts';
import { ALL_BASIS_POINTS } from '../promotion.ts';
import type { Benefit, OfferedPromotion } from '../promotion.ts';
import { isInScope } from './scope.ts';

/** What discounts before have left of a basket: of each line by its id, and of the shipping. */
export interface Remains {
  readonly lines: ReadonlyMap<string, bigint>;
  readonly shippingMinor: bigint;
}

/** What a promotion takes off: of lines by their ids, and of the shipping. Never more than was left. */
export interface Taken {
  readonly lines: ReadonlyMap<string, bigint>;
  readonly shippingMinor: bigint;
}

type Take<Kind extends Benefit['kind']> = (benefit: Extract<Benefit, { kind: Kind }>, inScope: readonly PromotedLine[], basket: PromotedBasket, left: Remains) => Taken;

/** What each kind of benefit takes off. */
const TAKES: { readonly [Kind in Benefit['kind']]: Take<Kind> } = {
  PERCENTAGE: ({ basisPoints }, lines, _, left) => together(lines, left, (whole) => partOf(whole, basisPoints)),
  AMOUNT: ({ amounts }, lines, { currency }, left) => together(lines, left, () => amounts[currency] ?? 0n),
  BUY_X_GET_Y: ({ buy, get, basisPoints }, lines, _, left) => cheapest(lines, left, buy, get, basisPoints),
  FREE_SHIPPING: (_benefit, _lines, _, { shippingMinor }) => ({ lines: new Map(), shippingMinor }),
  GIFT: ({ variantId, quantity }, _lines, basket, left) =>
    ofLines(basket.lines.filter((line) => line.variantId === variantId).map((line) => [line.id, atMost(line.unitPriceMinor * BigInt(Math.min(line.quantity, quantity)), leftOf(left, line))])),
};

/** What a promotion takes off what is left of a basket. */
export function takenBy(promotion: OfferedPromotion, basket: PromotedBasket, left: Remains): Taken {
  const { benefit } = promotion;
  return (TAKES[benefit.kind] as Take<Benefit['kind']>)(benefit, basket.lines.filter((line) => isInScope(promotion, line)), basket, left);
}

/** An amount off several lines together, spread over them by what is left of each. */
function together(lines: readonly PromotedLine[], left: Remains, amountOf: (whole: bigint) => bigint): Taken {
  const remains = lines.map((line) => leftOf(left, line));
  const whole = remains.reduce((sum, each) => sum + each, 0n);
  if (whole === 0n) return ofLines([]);
  const parts = spread(atMost(amountOf(whole), whole), remains);
  return ofLines(lines.map(({ id }, index) => [id, parts[index] ?? 0n]));
}

/** The cheapest pieces of all, so many as the pieces there are earn. Of two that cost the same, the one further ahead in the basket. */
function cheapest(lines: readonly PromotedLine[], left: Remains, buy: number, get: number, basisPoints: number): Taken {
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  let open = Math.floor(pieces / (buy + get)) * get;
  const byPrice = lines.toSorted((a, b) => Number(a.unitPriceMinor - b.unitPriceMinor));
  return ofLines(byPrice.map((line) => {
    const count = Math.min(open, line.quantity);
    open -= count;
    return [line.id, atMost(partOf(line.unitPriceMinor * BigInt(count), basisPoints), leftOf(left, line))];
  }));
}

const partOf = (whole: bigint, basisPoints: number): bigint => divide(whole * BigInt(basisPoints), BigInt(ALL_BASIS_POINTS), 'HALF_UP');
const atMost = (amount: bigint, most: bigint): bigint => (amount < most ? amount : most);
const leftOf = ({ lines }: Remains, { id }: PromotedLine): bigint => lines.get(id) ?? 0n;
const ofLines = (parts: readonly (readonly [string, bigint])[]): Taken => ({ lines: new Map(parts), shippingMinor: 0n });
