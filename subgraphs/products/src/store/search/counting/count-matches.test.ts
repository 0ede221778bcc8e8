import { expect, it } from '@jest/globals';
import { countMatches, noCounts } from './count-matches.ts';
import { createFactsMemory } from './facts-memory.ts';

const [oak, ash, small, large, red] = [1, 2, 3, 4, 70_000];

function counted(choices: readonly (readonly number[])[], given: readonly number[] = [], numbers = [10, 11, 12, 13]) {
  const memory = createFactsMemory();
  memory.add([[10, [oak, small]], [11, [oak, large]], [12, [ash, small, red]], [13, []]]);
  const counts = noCounts(choices.length);
  countMatches(memory, Int32Array.from(numbers), choices, given, counts);
  const nonZero = (all: Int32Array) => Object.fromEntries([...all.entries()].filter(([, count]) => count > 0));
  return { total: counts.total, all: nonZero(counts.all), but: counts.but.map(nonZero), unknown: counts.unknown };
}

it('counts each token of what matches', () => {
  expect(counted([])).toEqual({ total: 4, all: { [oak]: 2, [small]: 2, [large]: 1, [ash]: 1, [red]: 1 }, but: [], unknown: 0 });
});

it('counts for a choice what lacks nothing but that choice', () => {
  expect(counted([[oak]])).toMatchObject({ total: 2, all: { [oak]: 2, [small]: 1, [large]: 1 }, but: [{ [ash]: 1, [small]: 1, [red]: 1 }] });
  expect(counted([[oak], [small]])).toMatchObject({ total: 1, but: [{ [ash]: 1, [small]: 1, [red]: 1 }, { [oak]: 1, [large]: 1 }] });
});

it('a choice of several is had with any of them, one of none never, and one that is given always', () => {
  expect(counted([[oak, ash]]).total).toBe(3);
  expect(counted([[]])).toMatchObject({ total: 0, all: {}, but: [{ [oak]: 2 }] });
  expect(counted([[oak], []], [1]).total).toBe(2);
});

it('says how many it knew nothing of', () => {
  expect(counted([], [], [10, 99])).toMatchObject({ total: 1, unknown: 1 });
});
