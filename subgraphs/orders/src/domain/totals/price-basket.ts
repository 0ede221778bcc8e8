import type { Amounts, PartAmounts, TaxSummary } from './amounts.ts';
import type { Channel } from './channel.ts';
import type { Discount } from './discount.ts';
import { divide } from './divide.ts';
import { spread } from './spread.ts';
import { rateOf } from './tax-rates.ts';
import type { TaxCategory, TaxRates } from './tax-rates.ts';

/** So many pieces at a price, as the channel displays prices. */
export interface BasketLine {
  readonly id: string;
  readonly productId: string;
  readonly variantId: string;
  readonly unitPriceMinor: bigint;
  readonly quantity: number;
  readonly taxCategory: TaxCategory;
}

/** What is asked for sending it. */
export interface ShippingCharge {
  readonly priceMinor: bigint;
  readonly taxCategory: TaxCategory;
}

/** All that decides what an order costs. */
export interface Basket {
  readonly channel: Channel;
  readonly lines: readonly BasketLine[];
  readonly discounts: readonly Discount[];
  /** Undefined when nothing is sent. */
  readonly shipping: ShippingCharge | undefined;
  /** Of the place it goes to. */
  readonly rates: TaxRates;
}

const PPM = 1_000_000n;

/** A part before its tax is known. */
type Untaxed = Omit<PartAmounts, 'netMinor' | 'taxMinor' | 'grossMinor'>;

/**
 * What a basket costs, to the minor unit: for each line unit price × quantity, then discounts, then tax.
 * Throws a `RangeError` for a discount on a line there is not, or of more than there is to take off.
 */
export function priceBasket({ channel, lines, discounts, shipping, rates }: Basket): Amounts {
  const untaxed = [
    ...lines.map(({ id, unitPriceMinor, quantity, taxCategory }) => before(unitPriceMinor * BigInt(quantity), discountsOn(discounts, id), taxCategory, rates)),
    ...(shipping ? [before(shipping.priceMinor, discountsOn(discounts, undefined), shipping.taxCategory, rates)] : []),
  ];
  const targets = new Set(lines.map(({ id }) => id));
  if (discounts.some(({ target }) => (target.kind === 'LINE' ? !targets.has(target.lineId) : !shipping))) throw new RangeError('a discount is on nothing in the basket');

  const parts = taxed(untaxed, channel);
  const ofLines = lines.map(({ id: lineId }, index) => ({ lineId, ...(parts[index] as PartAmounts) }));
  const ofShipping = shipping && parts[lines.length];
  return {
    pricesIncludeTax: channel.pricesIncludeTax, lines: ofLines, shipping: ofShipping, taxes: summaryOf(parts),
    subtotalMinor: total(ofLines, 'listMinor'), discountMinor: total(parts, 'discountMinor'), shippingMinor: ofShipping?.listMinor ?? 0n,
    taxMinor: total(parts, 'taxMinor'), totalMinor: total(parts, 'grossMinor'),
  };
}

/** What is taken off a line, or off the shipping when none is named. */
function discountsOn(discounts: readonly Discount[], lineId: string | undefined): bigint {
  return discounts.filter(({ target }) => (target.kind === 'LINE' ? target.lineId === lineId : lineId === undefined))
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
}

function before(listMinor: bigint, discountMinor: bigint, taxCategory: TaxCategory, rates: TaxRates): Untaxed {
  if (discountMinor < 0n || discountMinor > listMinor) throw new RangeError(`cannot take ${discountMinor} off ${listMinor}`);
  return { taxCategory, ratePpm: rateOf(rates, taxCategory), listMinor, discountMinor, totalMinor: listMinor - discountMinor };
}

function taxed(parts: readonly Untaxed[], channel: Channel): readonly PartAmounts[] {
  const taxes = channel.taxPer === 'LINE' ? parts.map(({ totalMinor, ratePpm }) => taxOf(totalMinor, ratePpm, channel)) : taxesPerRate(parts, channel);
  return parts.map((part, index) => {
    const taxMinor = taxes[index] ?? 0n;
    const netMinor = channel.pricesIncludeTax ? part.totalMinor - taxMinor : part.totalMinor;
    return { ...part, netMinor, taxMinor, grossMinor: netMinor + taxMinor };
  });
}

/** The tax in a price, or on top of it. */
function taxOf(totalMinor: bigint, ratePpm: number, { pricesIncludeTax, rounding }: Channel): bigint {
  return divide(totalMinor * BigInt(ratePpm), pricesIncludeTax ? PPM + BigInt(ratePpm) : PPM, rounding);
}

/** Tax rounded once for each rate, then spread over the parts that have it. */
function taxesPerRate(parts: readonly Untaxed[], channel: Channel): readonly bigint[] {
  const taxes = parts.map(() => 0n);
  for (const [ratePpm, same] of Map.groupBy(parts.keys(), (index) => parts[index]?.ratePpm ?? 0)) {
    const weights = same.map((index) => parts[index]?.totalMinor ?? 0n);
    const whole = taxOf(weights.reduce((sum, weight) => sum + weight, 0n), ratePpm, channel);
    spread(whole, weights).forEach((part, at) => (taxes[same[at] ?? 0] = part));
  }
  return taxes;
}

function summaryOf(parts: readonly PartAmounts[]): readonly TaxSummary[] {
  return [...Map.groupBy(parts, ({ ratePpm }) => ratePpm)]
    .map(([ratePpm, same]) => ({ ratePpm, netMinor: total(same, 'netMinor'), taxMinor: total(same, 'taxMinor'), grossMinor: total(same, 'grossMinor') }))
    .sort((a, b) => b.ratePpm - a.ratePpm);
}

type AmountName = 'listMinor' | 'discountMinor' | 'netMinor' | 'taxMinor' | 'grossMinor';
const total = (parts: readonly Pick<PartAmounts, AmountName>[], name: AmountName): bigint => parts.reduce((sum, part) => sum + part[name], 0n);
