import { describe, expect, it } from '@jest/globals';
import { createConcurrencyLimit } from './concurrency-limit.ts';

/** Answers for some windows, each taking so long with so many under way. */
function desk(most = 1_000) {
  let time = 0;
  const limit = createConcurrencyLimit(most, () => time);
  return {
    limit,
    answers(windows: number, tookMs: number, underWay: number, turnedAway = 0) {
      for (let window = 0; window < windows; window++) {
        time += 250;
        for (let nth = 0; nth < turnedAway; nth++) limit.turnedAway();
        for (let nth = 0; nth < 10; nth++) limit.answered(tookMs, underWay);
      }
      return limit.now();
    },
  };
}

describe('how many requests may be answered at one time', () => {
  it('is the most at first, and again once answers are quick and it is used', () => {
    const { limit, answers } = desk();
    expect(limit.now()).toBe(1_000);
    expect(answers(50, 2_000, 1_000)).toBe(125);
    expect(answers(10, 50, 1)).toBe(125);
    expect(answers(5, 50, 1_000)).toBeGreaterThan(125 * 1.5);
    expect(answers(30, 50, 1_000)).toBe(1_000);
  });

  it('falls while answers wait for each other, and no further than is good for bursts', () => {
    const { answers } = desk();
    answers(40, 50, 1_000);
    expect(answers(1, 1_250, 1_000)).toBe(800);
    expect(answers(1, 9_000, 1_000)).toBe(400);
    expect(answers(50, 2_000, 1_000)).toBe(125);
  });

  it('falls further while more are turned away than answered, and is good for bursts as soon as they are not', () => {
    const { answers } = desk();
    expect(answers(50, 2_000, 100, 9)).toBe(125);
    expect(answers(50, 2_000, 100, 11)).toBe(16);
    expect(answers(1, 500, 16, 11)).toBeCloseTo(17.6);
    expect(answers(1, 2_000, 16)).toBe(125);
  });

  it('is not found out from a few answers', () => {
    const { limit, answers } = desk();
    answers(40, 50, 1_000);
    for (let nth = 0; nth < 9; nth++) limit.answered(9_000, 1_000);
    expect(limit.now()).toBe(1_000);
  });

  it('is as it was said where few are meant to be borne', () => {
    expect(desk(10).answers(50, 2_000, 10)).toBe(10);
  });
});
