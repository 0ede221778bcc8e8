import type { DiscountsOf } from '../checkout/quote.ts';
import type { Discount } from '../totals/discount.ts';
import { divide } from '../totals/divide.ts';
import { spread } from '../totals/spread.ts';
import type { Draft, ManualDiscount } from './draft.ts';

/** What stands for the promotion of a discount that staff gave: there is none. */
const BY_STAFF = 'staff';

const ALL_BASIS_POINTS = 10_000n;

/**
 * What staff take off, as discounts of the one pipeline: off each line what is said of it, then off the whole what is left to be taken off,
 * spread by largest remainder. Never more than a line costs.
 */
export function manualDiscounts({ lines, discount }: Pick<Draft, 'lines' | 'discount'>): DiscountsOf {
  return ({ lines: priced }) => {
    const own = priced.flatMap(({ id, unitPriceMinor, quantity }) => {
      const said = lines.find((line) => line.id === id)?.discount;
      return said ? [offLine(id, said.reason, takenOff(said, unitPriceMinor * BigInt(quantity)))] : [];
    });
    const left = priced.map(({ id, unitPriceMinor, quantity }) => unitPriceMinor * BigInt(quantity) - (own.find(({ target }) => target.kind === 'LINE' && target.lineId === id)?.amountMinor ?? 0n));
    const whole = left.reduce((sum, each) => sum + each, 0n);
    const parts = discount && whole > 0n ? spread(takenOff(discount, whole), left) : [];
    const shared = priced.flatMap(({ id }, index) => (discount ? [offLine(id, discount.reason, parts[index] ?? 0n)] : []));
    return [...own, ...shared].filter(({ amountMinor }) => amountMinor > 0n);
  };
}

function takenOff(discount: ManualDiscount, fromMinor: bigint): bigint {
  const wanted = discount.kind === 'AMOUNT' ? discount.amountMinor : divide(fromMinor * BigInt(discount.basisPoints), ALL_BASIS_POINTS, 'HALF_UP');
  return wanted < fromMinor ? wanted : fromMinor;
}

const offLine = (lineId: string, name: string, amountMinor: bigint): Discount => ({ promotionId: BY_STAFF, code: null, name, target: { kind: 'LINE', lineId }, amountMinor });
