/** What was paid for a line of so many pieces, in minor units, and how many of them have gone back. */
export interface PaidLine {
  readonly paidMinor: bigint;
  readonly quantity: number;
  readonly refunded: number;
}

/**
 * What the next `pieces` of a line that go back are worth. What was paid is shared over all pieces by largest remainder, the first pieces
 * having the odd units, so that the shares of any parts that go back one after the other sum to what was paid, exactly.
 */
export function shareOfLine({ paidMinor, quantity, refunded }: PaidLine, pieces: number): bigint {
  const whole = BigInt(quantity);
  const firstPieces = (count: number) => (paidMinor / whole) * BigInt(count) + min(BigInt(count), paidMinor % whole);
  return firstPieces(refunded + pieces) - firstPieces(refunded);
}

const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
