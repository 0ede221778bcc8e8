import { expect, it } from '@jest/globals';
import { parseRate, showRate } from './parse-rate.ts';

it.each([['0.19', 190_000], ['0.08875', 88_750], ['0', 0], ['1', 1_000_000], ['0.000001', 1], ['0.1', 100_000]])('reads and writes %s', (text, ratePpm) => {
  expect([parseRate(text), showRate(ratePpm)]).toEqual([ratePpm, text]);
});

it.each(['', '-0.1', '1.1', '19', '0.1234567', '.5', '1e-1', '0,19', '01'])('refuses %s', (text) => {
  expect(() => parseRate(text)).toThrow(expect.objectContaining({ code: 'INVALID_RATE' }));
});
