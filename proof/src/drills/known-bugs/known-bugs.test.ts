import { existsSync, readFileSync } from 'node:fs';
import { inRepository } from '@storegraph/stack/repository';
import { describe, expect, it } from '@jest/globals';
import { KNOWN_BUGS, NOT_PLANTED } from './known-bugs.ts';

/** Where tests are written that several files run. */
const SUITES = { unit: [], store: [], contract: ['packages/testkit/src/subgraph-contract.ts'] } as const;

describe('each known bug', () => {
  it.each(KNOWN_BUGS.map((bug) => [bug.name, bug] as const))('can be planted, and has a test to catch it: %s', (_name, { edits, caughtBy }) => {
    for (const { file, from, to } of edits) {
      expect(readFileSync(inRepository(file), 'utf8').split(from)).toHaveLength(2);
      expect(to).not.toBe(from);
    }
    expect(existsSync(inRepository(caughtBy.file))).toBe(true);
    expect([caughtBy.file, ...SUITES[caughtBy.project]].map((file) => readFileSync(inRepository(file), 'utf8')).join('\n')).toContain(caughtBy.test ?? '');
  });

  it('was met by somebody, and is not said to be left out', () => {
    const numbers = KNOWN_BUGS.flatMap(({ met }) => met.match(/#\d+/g) ?? []);
    expect(NOT_PLANTED.flatMap(({ met }) => met.match(/#\d+/g) ?? []).filter((number) => numbers.includes(number))).toEqual([]);
  });

  it('has a name of its own', () => {
    expect(new Set(KNOWN_BUGS.map(({ name }) => name)).size).toBe(KNOWN_BUGS.length);
  });
});
