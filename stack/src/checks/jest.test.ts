import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { sumUp } from './check.ts';
import type { TestCounts } from './count-tests.ts';
import { jestChecks, judge, runJest } from './jest.ts';

const counts = (changes: Partial<TestCounts> = {}): TestCounts => ({
  numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0, ...changes,
});

describe('a suite', () => {
  it.each([
    ['passes with its tests', counts(), 0, 3, 0],
    ['fails with its tests', counts({ numFailedTests: 2 }), 1, 3, 2],
    ['fails by a file that cannot be run', counts({ numRuntimeErrorTestSuites: 1 }), 1, 3, 1],
    ['fails by a test that was skipped', counts({ numPendingTests: 1 }), 0, 3, 1],
    ['fails by a test that is still to be written', counts({ numTodoTests: 1 }), 0, 3, 1],
    ['fails when no test ran', counts({ numPassedTests: 0 }), 0, 0, 1],
    ['fails when jest ended badly though every test passed', counts(), 1, 3, 1],
    ['fails when jest was killed', undefined, null, 0, 1],
  ])('%s', (_, given, code, passed, failed) => {
    expect(judge(given, code, '')).toMatchObject({ passed, failed });
  });

  it('is any project of jest.config.js', async () => {
    expect((await jestChecks()).map(({ name }) => name)).toEqual(expect.arrayContaining(['unit', 'store', 'contract', 'e2e']));
  });
});

describe('a run of jest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'storegraph-checks-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is counted whatever its tests fail with, and though its teardown refuses', async () => {
    const files = {
      'jest.config.json': JSON.stringify({ testMatch: ['**/some.cjs'], globalTeardown: './teardown.cjs' }),
      'teardown.cjs': 'module.exports = () => { throw new Error("The books do not agree"); };',
      'some.cjs': `const round = {}; round.self = round;
        test('a large amount', () => expect({ amount: 1n }).toEqual({ amount: 2n }));
        test('a circle', () => expect(round).toEqual({}));
        test('what holds', () => {});`,
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    expect(await runJest('--config', join(folder, 'jest.config.json'))).toMatchObject({ passed: 1, failed: 2, output: expect.stringContaining('The books do not agree') });
  }, 60_000);
});

it('the last line sums up all checks', () => {
  const result = (passed: number, failed: number) => ({ passed, failed, detail: '', output: '' });
  expect(sumUp([result(1, 0), result(40, 2), result(0, 1)])).toEqual({ passed: 41, failed: 3 });
});
