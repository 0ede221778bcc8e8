import { describe, expect, it } from '@jest/globals';
import { sumUp } from './check.ts';
import { jestProjects, judge, type JestReport } from './jest.ts';

const report = (changes: Partial<JestReport> = {}): JestReport => ({
  numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0, success: true, ...changes,
});

describe('a suite', () => {
  it.each([
    ['passes with its tests', report(), 0, 3, 0],
    ['fails with its tests', report({ numFailedTests: 2 }), 1, 3, 2],
    ['fails by a file that cannot be run', report({ numRuntimeErrorTestSuites: 1 }), 1, 3, 1],
    ['fails by a test that was skipped', report({ numPendingTests: 1 }), 0, 3, 1],
    ['fails by a test that is still to be written', report({ numTodoTests: 1 }), 0, 3, 1],
    ['fails when no test ran', report({ numPassedTests: 0 }), 0, 0, 1],
    ['fails when jest ended badly though every test passed', report(), 1, 3, 1],
    ['fails when jest was killed', undefined, null, 0, 1],
  ])('%s', (_, given, code, passed, failed) => {
    expect(judge(given, code, '')).toMatchObject({ passed, failed });
  });

  it('may be empty only where that is said, and says so', () => {
    const nothing = 'No tests found, exiting with code 1';
    expect(judge(undefined, 1, nothing, true)).toMatchObject({ passed: 0, failed: 0, detail: 'no tests in this room yet' });
    expect(judge(undefined, 1, nothing)).toMatchObject({ passed: 0, failed: 1 });
    expect(judge(undefined, 1, 'Cannot find jest.config.js', true)).toMatchObject({ failed: 1 });
  });

  it('is any project of jest.config.js', async () => {
    expect(await jestProjects()).toEqual(expect.arrayContaining(['unit', 'store', 'contract', 'e2e']));
  });
});

it('the last line sums up all checks', () => {
  const result = (passed: number, failed: number) => ({ passed, failed, detail: '', output: '' });
  expect(sumUp([result(1, 0), result(40, 2), result(0, 1)])).toEqual({ passed: 41, failed: 3 });
});
