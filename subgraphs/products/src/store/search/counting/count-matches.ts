import type { FactsMemory } from './facts-memory.ts';

/** What is counted of matches. */
export interface Counts {
  /** How many match in everything. */
  total: number;
  /** By token: how many of these have it. */
  all: Int32Array;
  /** By choice, and by token: how many have it of those that match in everything but this choice. */
  but: readonly Int32Array[];
  /** How many were not known, and so are not counted. */
  unknown: number;
}

/** Nothing is counted yet; `choices` is how many there are. */
export const noCounts = (choices: number): Counts => ({ total: 0, all: new Int32Array(0), but: Array.from({ length: choices }, () => new Int32Array(0)), unknown: 0 });

/**
 * Counts matches in one pass: one that has a token of each choice counts everywhere, one that lacks a single choice
 * counts for the values beside that. `choices` are the tokens of each; those numbered in `given` the matches have in any case. 30 at most.
 */
export function countMatches(memory: FactsMemory, facts: Int32Array, choices: readonly (readonly number[])[], given: readonly number[], counts: Counts): void {
  const size = memory.largestToken + 1;
  if (counts.all.length < size) [counts.all, counts.but] = [enlarged(counts.all, size), counts.but.map((each) => enlarged(each, size))];
  const { all, but } = counts;
  const bits = bitsOf(choices, size);
  const wanted = (1 << choices.length) - 1;
  const alike = given.reduce((sum, choice) => sum | (1 << choice), 0);
  counts.unknown += memory.each(facts, (pool, from, to) => {
    let has = alike;
    for (let at = from; at < to && has !== wanted; at += 1) has |= bits[pool[at] ?? 0] ?? 0;
    const lacks = wanted & ~has;
    if (lacks === 0) counts.total += 1;
    else if ((lacks & (lacks - 1)) !== 0) return;
    const into = (lacks === 0 ? all : but[31 - Math.clz32(lacks)]) ?? all;
    for (let at = from; at < to; at += 1) {
      const token = pool[at] ?? 0;
      into[token] = (into[token] ?? 0) + 1;
    }
  });
}

function enlarged(counts: Int32Array, size: number): Int32Array {
  const larger = new Int32Array(size);
  larger.set(counts);
  return larger;
}

/** By token: a bit for each choice it is one of. */
function bitsOf(choices: readonly (readonly number[])[], size: number): Int32Array {
  const bits = new Int32Array(size);
  for (const [number, tokens] of choices.entries()) for (const token of tokens) if (token < size) bits[token] = (bits[token] ?? 0) | (1 << number);
  return bits;
}
