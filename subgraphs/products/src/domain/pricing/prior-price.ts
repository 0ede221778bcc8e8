import { isReduced } from './price.ts';
import type { PriceEntry } from './price.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** How far the law looks back. */
const PRIOR_DAYS = 30;

/**
 * The prior price that must be told beside an announced reduction: the lowest price of the 30 days before it
 * (Directive 98/6/EC, article 6a, as added by Directive (EU) 2019/2161: "the lowest price applied by the trader
 * during a period of time not shorter than 30 days prior to the application of the price reduction").
 *
 * A reduction that grows step by step without a break is one, as article 6a(5) allows: its 30 days are those
 * before its first step. It ends when the price rises or is announced no more. Where a thing was not on sale for
 * 30 days, the days count in which it was.
 *
 * `history` is of one variant in one currency, oldest first, its last entry what holds now; entries from before
 * the 30 days may be missing, but for the one that held when they began. Null when no reduction is announced, and
 * when the thing was not on sale before.
 */
export function lowestPriorPrice(history: readonly PriceEntry[]): bigint | null {
  const first = firstStep(history);
  if (first === undefined) return null;
  const reducedAt = history[first]?.validFrom.getTime() ?? 0;
  const before = history.slice(0, first).filter((_, index) => endOf(history, index) > reducedAt - PRIOR_DAYS * DAY_MS);
  const amounts = before.flatMap(({ amountMinor }) => (amountMinor === null ? [] : [amountMinor]));
  return amounts.length === 0 ? null : amounts.reduce((lowest, amount) => (amount < lowest ? amount : lowest));
}

/** Where in a history the reduction that is announced now began. */
function firstStep(history: readonly PriceEntry[]): number | undefined {
  let at = history.length - 1;
  const isStep = (entry: PriceEntry | undefined): entry is PriceEntry & { amountMinor: bigint } => entry !== undefined && isReduced(entry);
  if (!isStep(history[at])) return undefined;
  for (;;) {
    const [step, earlier] = [history[at], history[at - 1]];
    if (!isStep(step) || !isStep(earlier) || earlier.amountMinor < step.amountMinor) return at;
    at -= 1;
  }
}

const endOf = (history: readonly PriceEntry[], index: number): number => history[index + 1]?.validFrom.getTime() ?? Infinity;

/**
 * By how many hundredths a price is below the prior price, whole ones, never more than it is; null when it is not
 * below. An announced percentage must be one of the prior price (Court of Justice of the European Union, C-330/23, 26 September 2024).
 */
export function discountPercent(amountMinor: bigint, priorMinor: bigint | null): number | null {
  if (priorMinor === null || amountMinor >= priorMinor) return null;
  return Number(((priorMinor - amountMinor) * 100n) / priorMinor);
}
