import { fromDecimal, money, toDecimal } from '@storegraph/kernel/money';
import type { Amounts, PartAmounts } from './amounts.ts';

/** The currency of each channel that golden files name. */
export const CURRENCIES: Readonly<Record<string, string>> = { EU: 'EUR', US: 'USD', JP: 'JPY' };

/** An amount of a golden file in minor units. */
export const toMinor = (text: string, currency: string): bigint => fromDecimal(text, currency)!.amountMinor;

/** What a basket comes to, in the words of golden files: its lines, its shipping, each rate, the whole. */
export function inWords(amounts: Amounts, currency: string): readonly string[] {
  const show = (amountMinor: bigint): string => toDecimal(money(amountMinor, currency));
  const part = (of: PartAmounts) => `${show(of.listMinor)} - ${show(of.discountMinor)} = ${show(of.totalMinor)}; ${show(of.netMinor)} + ${show(of.taxMinor)} = ${show(of.grossMinor)}`;
  return [...amounts.lines.map(part), ...(amounts.shipping ? [part(amounts.shipping)] : []), ...rates(amounts, show), whole(amounts, show)];
}

const rates = ({ taxes }: Amounts, show: (minor: bigint) => string) =>
  taxes.map(({ ratePpm, netMinor, taxMinor, grossMinor }) => `rate ${ratePpm / 10_000}%: ${show(netMinor)} + ${show(taxMinor)} = ${show(grossMinor)}`);
const whole = ({ pricesIncludeTax, subtotalMinor, shippingMinor, discountMinor, taxMinor, totalMinor }: Amounts, show: (minor: bigint) => string) =>
  `whole ${show(subtotalMinor)} + ${show(shippingMinor)} - ${show(discountMinor)}${pricesIncludeTax ? '' : ` + ${show(taxMinor)}`} = ${show(totalMinor)}, tax ${show(taxMinor)}`;
