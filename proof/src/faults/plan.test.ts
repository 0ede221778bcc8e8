import { describe, expect, it } from '@jest/globals';
import { VICTIMS, planFaults } from './plan.ts';

const plan = (seed: number) => planFaults({ seed, kills: 300, pauses: 30, checkouts: 5_000 });

describe('a plan of faults', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(plan(7)).toEqual(plan(7));
    expect(plan(7)).not.toEqual(plan(8));
  });

  it('strikes as often as was asked, in order, everybody, and leaves the last tenth alone', () => {
    const faults = plan(7);
    expect([faults.filter(({ pauseMs }) => pauseMs === undefined).length, faults.filter(({ pauseMs }) => pauseMs !== undefined).length]).toEqual([300, 30]);
    expect(faults.map(({ at }) => at)).toEqual(faults.map(({ at }) => at).toSorted((one, other) => one - other));
    expect(new Set(faults.map(({ victim }) => victim))).toEqual(new Set(VICTIMS.map(([name]) => name)));
    expect(Math.max(...faults.map(({ at }) => at))).toBeLessThanOrEqual(4_500);
  });
});
