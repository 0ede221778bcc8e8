import { expect, it } from '@jest/globals';
import { createFactsMemory } from './facts-memory.ts';

function tokensOf(memory: ReturnType<typeof createFactsMemory>, facts: number): readonly number[] | undefined {
  let tokens: readonly number[] | undefined;
  memory.each(Int32Array.of(facts), (pool, from, to) => void (tokens = [...pool.slice(from, to)]));
  return tokens;
}

it('remembers what it was told, however much that is, and says what it does not know', () => {
  const memory = createFactsMemory();
  memory.add(Array.from({ length: 3_000 }, (_, number) => [number, [number, number + 1]] as const));
  expect([tokensOf(memory, 0), tokensOf(memory, 2_999), tokensOf(memory, 3_000)]).toEqual([[0, 1], [2_999, 3_000], undefined]);
  expect([memory.unknown(Int32Array.of(5, 9_999)), memory.largestToken]).toEqual([[9_999], 3_000]);
});

it('forgets what was before rather than grow beyond its limit', () => {
  const memory = createFactsMemory(6);
  memory.add([[1, [7, 8]], [2, [9, 9]]]);
  memory.add([[3, [5]]]);
  expect([1, 2, 3].map((facts) => tokensOf(memory, facts))).toEqual([undefined, undefined, [5]]);
});
