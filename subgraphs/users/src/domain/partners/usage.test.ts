import { describe, expect, it } from '@jest/globals';
import { LATENCY_BOUNDS_MS, percentileMs } from './usage.ts';

const latency = (counts: Readonly<Record<number, number>>, longer = 0) => [...LATENCY_BOUNDS_MS.map((bound) => counts[bound] ?? 0), longer];

describe('how long a share of the runs took at most', () => {
  it.each([
    ['the half of runs that were all alike', latency({ 25: 10 }), 0.5, 25],
    ['the half of them', latency({ 5: 5, 100: 5 }), 0.5, 5],
    ['a little more than the half', latency({ 5: 5, 100: 5 }), 0.51, 100],
    ['95 of 100', latency({ 5: 94, 1_000: 6 }), 0.95, 1_000],
    ['all, when one took longer than is told apart', latency({ 5: 99 }, 1), 1, undefined],
    ['no run at all', latency({}), 0.5, undefined],
  ])('%s', (_, counts, share, ms) => {
    expect(percentileMs(counts, share)).toBe(ms);
  });
});
