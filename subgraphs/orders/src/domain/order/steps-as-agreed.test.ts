import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { STEPS } from './steps.ts';
import type { Step } from './steps.ts';

const AGREED = new URL('steps-as-agreed.txt', import.meta.url);

/** `UNFULFILLED PACKED→UNFULFILLED`: where a step begins, and where it leads if not back there. */
const moves = (all: Readonly<Record<string, string>>): string => Object.entries(all).map(([from, to]) => (from === to ? from : `${from}→${to}`)).sort().join(' ');
const flags = ({ isMoney, isPrepaid, isUnasked, asksPayment }: Step): string => Object.entries({ isMoney, isPrepaid, isUnasked, asksPayment }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`])).join(' ');

// What an order can do is what its customers and everybody who hears of it rely on: whoever changes a step says so here as well.
it('an order takes the steps that were agreed on, from there to there, each told as agreed', () => {
  const text = Object.entries<Step>(STEPS).map(([name, step]) => `${[name, step.tells, moves(step.status), moves(step.fulfilmentStatus), moves(step.paymentStatus), flags(step)].join(' | ')}\n`).join('');
  if (process.env['UPDATE_STEPS']) writeFileSync(AGREED, text);
  expect(text).toBe(readFileSync(AGREED, 'utf8'));
});
