import type { KnownBug } from '../known-bug.ts';

/** Amounts that drift. */
export const MONEY: readonly KnownBug[] = [
  {
    name: 'tax is rounded for each piece and then multiplied', met: 'Vendure #2662, #3003, #3091; Medusa #13972, #13734',
    edits: [{ file: 'subgraphs/orders/src/domain/totals/price-basket.ts', from: 'return divide(totalMinor * BigInt(ratePpm), pricesIncludeTax ? PPM + BigInt(ratePpm) : PPM, rounding);', to: 'return 3n * divide((totalMinor / 3n) * BigInt(ratePpm), pricesIncludeTax ? PPM + BigInt(ratePpm) : PPM, rounding);' }],
    caughtBy: { project: 'unit', file: 'subgraphs/orders/src/domain/totals/golden-baskets.test.ts' },
  },
  {
    name: 'what goes back is shared anew over what is left', met: 'Vendure #4811, #653; Medusa #13433',
    edits: [{ file: 'subgraphs/orders/src/domain/money/piece-value.ts', from: 'return to > from ? upTo(to) - upTo(from) : 0n;', to: 'return to > from ? upTo(to - from) : 0n;' }],
    caughtBy: { project: 'unit', file: 'subgraphs/orders/src/domain/money/piece-value.test.ts' },
  },
  {
    name: 'the same number of another currency is the same amount', met: 'Vendure #2520, #3232',
    edits: [{ file: 'packages/kernel/src/money.ts', from: 'return a.amountMinor === b.amountMinor && a.currency === b.currency;', to: 'return a.amountMinor === b.amountMinor;' }],
    caughtBy: { project: 'unit', file: 'packages/kernel/src/money.test.ts' },
  },
  {
    name: 'amounts end where a double does', met: 'Vendure #838',
    edits: [{ file: 'packages/kernel/src/money.ts', from: "const amountMinor = BigInt(whole + fraction.padEnd(digits, '0'));", to: "const amountMinor = BigInt(Math.round(Number(`${whole}.${fraction || '0'}`) * 10 ** digits));" }],
    caughtBy: { project: 'unit', file: 'packages/kernel/src/money.test.ts' },
  },
  {
    name: 'an amount is finer than its currency', met: 'Medusa #13972, #13734',
    edits: [{ file: 'packages/kernel/src/money.ts', from: 'if (fraction.length > digits) return undefined;', to: 'if (fraction.length > digits + 1) return undefined;' }],
    caughtBy: { project: 'unit', file: 'packages/kernel/src/money.test.ts' },
  },
  {
    name: 'amounts end at 21,474,836.47', met: 'Vendure #838',
    edits: [{ file: 'subgraphs/orders/src/store/migrations/0001-orders.ts', from: 'total_minor bigint NOT NULL CHECK (total_minor >= 0),', to: 'total_minor integer NOT NULL CHECK (total_minor >= 0),' }],
    caughtBy: { project: 'store', file: 'subgraphs/orders/tests/checkout.db.test.ts', test: 'costs more than a number of 32 bits can say' },
  },
  {
    name: 'lines of several tax rates are taxed at the first of them', met: 'Vendure #653',
    edits: [{ file: 'subgraphs/orders/src/domain/totals/price-basket.ts', from: 'parts.map(({ totalMinor, ratePpm }) => taxOf(totalMinor, ratePpm, channel))', to: 'parts.map(({ totalMinor }) => taxOf(totalMinor, parts[0]?.ratePpm ?? 0, channel))' }],
    caughtBy: { project: 'unit', file: 'subgraphs/orders/src/domain/totals/golden-baskets.test.ts' },
  },
];
