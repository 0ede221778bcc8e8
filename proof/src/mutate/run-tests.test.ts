import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inRepository } from '@storegraph/stack/repository';
import { whichCompile } from './compiles.ts';
import { startTestRuns } from './run-tests.ts';
import type { TestRuns } from './run-tests.ts';

const file = 'packages/kernel/src/caller.ts';
const source = readFileSync(inRepository(file), 'utf8');
const withIt = (right: string, wrong: string) => ({ file, text: source.replace(right, wrong) });

describe('a mistake', () => {
  let runs: TestRuns;
  beforeAll(async () => void (runs = await startTestRuns(['packages/kernel/src/caller.test.ts'])));
  afterAll(() => runs.stop());

  it.each<[string, Parameters<TestRuns['pass']>[0], boolean]>([
    ['is noticed', withIt("role === 'ADMIN'", "role !== 'ADMIN'"), false],
    ['is not there any more after another', { file, text: source }, true],
    ['is noticed that is made as soon as the file is read', withIt('export const ANONYMOUS', 'nobody();\nexport const ANONYMOUS'), false],
    ['is noticed that ends everything', withIt('return caller.roles', 'process.exit(0);\nreturn caller.roles'), false],
    ['is still noticed after that', withIt("role === 'ADMIN'", "role !== 'ADMIN'"), false],
    ['in a file that no test imports is not', { file: 'packages/kernel/src/money.ts', text: '' }, true],
  ])('%s', async (_what, mistake, pass) => {
    expect(await runs.pass(mistake)).toBe(pass);
  });
});

it('is no mistake to be made when the type check notices it', () => {
  expect(whichCompile([withIt("role === 'ADMIN'", "role !== 'ADMIN'"), withIt("role === 'ADMIN'", "role === 'no ADMIN'"), { file, text: source }, withIt('Caller {', 'Caller {{')])).toEqual([true, false, true, false]);
});
