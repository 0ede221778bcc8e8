import { parseId } from '@storegraph/kernel/ids';
import { fromDecimal } from '@storegraph/kernel/money';
import type { Currency, Money } from '@storegraph/kernel/money';
import { parseEach } from '@storegraph/kernel/parse-each';
import type { Refusal } from '@storegraph/kernel/refusal';
import type { Channels } from './channel.ts';
import type { PriceToSet } from './price.ts';
import { channelNotFound, compareAtNotHigher, duplicateLine, invalidCompareAt, invalidPrice, lineCountOutOfRange } from './refusals.ts';

/** A price of a variant in a channel, as a client sends it. */
export interface PriceLine {
  readonly variantId: string;
  readonly channel: string;
  readonly price: string;
  /** Null or left out: no reduction is announced. */
  readonly compareAt?: string | null | undefined;
}

/** How many prices can be set at once. */
const MAX_LINES = 500;

/**
 * Reads prices in channels. Refuses with LINE_COUNT_OUT_OF_RANGE, and line by line with INVALID_ID, CHANNEL_NOT_FOUND,
 * INVALID_AMOUNT, COMPARE_AT_NOT_HIGHER and DUPLICATE_LINE.
 */
export function parsePriceLines(lines: readonly PriceLine[], channels: Channels): readonly PriceToSet[] {
  if (lines.length < 1 || lines.length > MAX_LINES) throw lineCountOutOfRange(MAX_LINES);
  const seen = new Set<string>();
  return parseEach(lines, ({ variantId: text, channel, price: amount, compareAt: comparedWith }, line) => {
    const variantId = parseId('var', text, ['prices', String(line), 'variantId']);
    const currency = channels.byId(channel)?.currency;
    if (currency === undefined) throw channelNotFound(line);
    const key = `${variantId} ${currency}`;
    if (seen.has(key)) throw duplicateLine(line);
    seen.add(key);
    const price = aboveZero(amount, currency, () => invalidPrice(line));
    const compareAtMinor = comparedWith == null ? null : aboveZero(comparedWith, currency, () => invalidCompareAt(line)).amountMinor;
    if (compareAtMinor !== null && compareAtMinor <= price.amountMinor) throw compareAtNotHigher(line);
    return { variantId, price, compareAtMinor };
  });
}

function aboveZero(amount: string, currency: Currency, refusal: () => Refusal): Money {
  const money = fromDecimal(amount, currency);
  if (!money || money.amountMinor <= 0n) throw refusal();
  return money;
}
