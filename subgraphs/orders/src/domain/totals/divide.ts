/** Where half a unit goes: up always, or to the even neighbour. */
export type Rounding = 'HALF_UP' | 'HALF_EVEN';

/** `dividend / divisor` to the nearest whole number. For amounts, which are never negative; `divisor` is above zero. */
export function divide(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const [whole, rest] = [dividend / divisor, dividend % divisor];
  if (rest * 2n === divisor) return rounding === 'HALF_UP' || whole % 2n === 1n ? whole + 1n : whole;
  return rest * 2n > divisor ? whole + 1n : whole;
}
