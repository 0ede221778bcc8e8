/**
 * Spreads an amount over parts as their weights say, by the largest remainder, so that the parts sum to the
 * amount exactly. Of equal remainders the earlier part gets the unit. Without any weight the first part gets all.
 * Throws a `RangeError` when there is no part, or an amount or weight is negative.
 */
export function spread(amountMinor: bigint, weights: readonly bigint[]): readonly bigint[] {
  if (weights.length === 0 || amountMinor < 0n || weights.some((weight) => weight < 0n)) throw new RangeError(`cannot spread ${amountMinor} over ${weights.join(', ') || 'nothing'}`);
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) return weights.map((_, index) => (index === 0 ? amountMinor : 0n));
  const parts = weights.map((weight) => (amountMinor * weight) / whole);
  const rest = Number(amountMinor - parts.reduce((sum, part) => sum + part, 0n));
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (amountMinor * weight) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder.slice(0, rest)) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts;
}
