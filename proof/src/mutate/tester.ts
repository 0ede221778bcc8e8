// Runs unit tests again and again in one process, as it is told: starting Jest anew takes longer than most tests.
import { addEventHandler, getState, resetState, run } from 'jest-circus';
import type { State } from 'jest-circus';
import { createModules } from './import-anew.ts';
import type { Instead } from './import-anew.ts';

/** What a tester is told: to run all of these tests, or, with another text for a file, those of them that reach it. */
export interface Task {
  readonly tests: readonly string[];
  readonly instead?: Instead;
}

/** What comes of it: the file of a test that is red, or null. */
export interface Outcome {
  readonly red: string | null;
}

const PATIENCE_MS = 30_000;
const modules = createModules();
/** How long each test took with nothing changed. */
const took = new Map<string, number>();

// One that is red is enough.
addEventHandler(({ name }, { rootDescribeBlock }) => {
  if (name === 'test_fn_failure') skip(rootDescribeBlock);
});
process.on('disconnect', () => process.exit());
process.on('message', (task: Task) => void redOf(task).then((red) => process.send?.({ red } satisfies Outcome)));

/** The first test that is red; null when all are green. With a mistake the quickest is first. */
async function redOf({ tests, instead }: Task): Promise<string | null> {
  const ordered = instead ? tests.filter((test) => modules.reaches(test, instead.file)).toSorted((one, other) => (took.get(one) ?? 0) - (took.get(other) ?? 0)) : tests;
  for (const test of ordered) {
    const begunAt = performance.now();
    if (!(await isGreen(test, instead))) return test;
    if (!instead) took.set(test, performance.now() - begunAt);
  }
  return null;
}

async function isGreen(test: string, instead?: Instead): Promise<boolean> {
  resetState();
  getState().testTimeout = PATIENCE_MS;
  try {
    await modules.evaluate(test, instead);
    const { testResults, unhandledErrors } = await run();
    return testResults.length > 0 && unhandledErrors.length === 0 && testResults.every(({ errors }) => errors.length === 0);
  } catch {
    return false;
  }
}

function skip({ children }: State['rootDescribeBlock']): void {
  for (const child of children) {
    if (child.type === 'test') child.mode = 'skip';
    else skip(child);
  }
}
