import { existsSync, readFileSync } from 'node:fs';
import { inRepository } from '@storegraph/stack/repository';
import { describe, expect, it } from '@jest/globals';
import { KNOWN_BUGS } from './known-bugs.ts';

describe('each known bug', () => {
  it.each(KNOWN_BUGS.map((bug) => [bug.name, bug] as const))('can be planted, and has a test to catch it: %s', (_name, { edits, caughtBy }) => {
    for (const { file, from, to } of edits) {
      expect(readFileSync(inRepository(file), 'utf8').split(from)).toHaveLength(2);
      expect(to).not.toBe(from);
    }
    expect(existsSync(inRepository(caughtBy.file))).toBe(true);
    expect(readFileSync(inRepository(caughtBy.file), 'utf8')).toContain(caughtBy.test ?? '');
  });

  it('has a name of its own', () => {
    expect(new Set(KNOWN_BUGS.map(({ name }) => name)).size).toBe(KNOWN_BUGS.length);
  });
});
