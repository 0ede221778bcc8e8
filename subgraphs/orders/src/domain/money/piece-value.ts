/** What was paid for a line of so many pieces, in minor units. */
export interface PaidLine {
  readonly paidMinor: bigint;
  readonly quantity: number;
}

/**
 * What the pieces `from` to just before `to` of a line are worth, counted from 0. What was paid is shared over the pieces by largest remainder, the
 * first having the odd units, so that each piece has a share of its own and any parts without a gap sum to what was paid, exactly.
 * What is sent are a line's first pieces, what is called off before are its last: no share is taken twice.
 */
export function valueOfPieces({ paidMinor, quantity }: PaidLine, from: number, to: number): bigint {
  const whole = BigInt(quantity);
  const upTo = (count: number) => (paidMinor / whole) * BigInt(count) + min(BigInt(count), paidMinor % whole);
  return to > from ? upTo(to) - upTo(from) : 0n;
}

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
