import type { RatePpm } from '../totals/tax-rates.ts';
import { invalidRate } from './refusals.ts';

const RATE = /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/;

/** Reads a rate as the graph writes it: `0.19` is 190000 millionths. Refuses with INVALID_RATE. */
export function parseRate(text: string): RatePpm {
  if (!RATE.test(text)) throw invalidRate();
  const [whole = '', fraction = ''] = text.split('.');
  return Number(whole + fraction.padEnd(6, '0'));
}

/** Writes a rate as the graph does: without zeros at its end. */
export function showRate(ratePpm: RatePpm): string {
  const text = ratePpm.toString().padStart(7, '0');
  return `${text.slice(0, -6)}.${text.slice(-6)}`.replace(/\.?0+$/, '');
}
