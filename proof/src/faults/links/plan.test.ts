import { describe, expect, it } from '@jest/globals';
import { LINKS, nameOf } from './links.ts';
import { TOXICS, planTroubles } from './plan.ts';

const plan = (seed: number) => planTroubles({ seed, troubles: 400, checkouts: 5_000 });

describe('a plan of troubles', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(plan(7)).toEqual(plan(7));
    expect(plan(7)).not.toEqual(plan(8));
  });

  it('comes to every link with everything a link can suffer from, in order, and leaves the last tenth alone', () => {
    const troubles = plan(7);
    expect(new Set(troubles.flatMap(({ links }) => links.map(nameOf)))).toEqual(new Set(LINKS.map(nameOf)));
    expect(new Set(troubles.map(({ affliction }) => affliction.toxic.kind)).size).toBe(TOXICS.length);
    expect(troubles.map(({ at }) => at)).toEqual(troubles.map(({ at }) => at).toSorted((one, other) => one - other));
    expect(Math.max(...troubles.map(({ at }) => at))).toBeLessThanOrEqual(4_500);
  });
});
