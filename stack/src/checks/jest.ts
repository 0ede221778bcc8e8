import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../processes/run.ts';
import { inRepository, repositoryRoot } from '../repository.ts';
import type { Check, Result } from './check.ts';
import type { TestCounts } from './count-tests.ts';

/** After this a suite hangs. */
const patienceMs = 20 * 60_000;

interface JestConfig {
  readonly default: { readonly projects: readonly { readonly displayName: string | { readonly name: string } }[] };
  /** How many files at a time, by project. */
  readonly workers: Readonly<Record<string, number>>;
}

/** The projects of jest.config.js, in its order: a new kind of test is run without a word here. */
export async function jestChecks(): Promise<readonly Check[]> {
  const { default: config, workers } = (await import(inRepository('jest.config.js'))) as JestConfig;
  return config.projects.map(({ displayName }) => {
    const name = typeof displayName === 'string' ? displayName : displayName.name;
    return { name, run: () => runJest('--selectProjects', name, ...(workers[name] ? [`--maxWorkers=${workers[name]}`] : [])) };
  });
}

/** Runs jest with these arguments to its end. */
export async function runJest(...args: readonly string[]): Promise<Result> {
  // The run's own temporary folder: what a browser or a server leaves there goes with it, and nobody else's is in the way.
  const folder = mkdtempSync(join(tmpdir(), 'storegraph-jest-'));
  chmodSync(folder, 0o711);
  const file = join(folder, 'counts.json');
  try {
    const jest = join(dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin', 'jest.js');
    const reporters = ['--reporters', 'default', '--reporters', join(import.meta.dirname, 'count-tests.ts')];
    const { code, output } = await run(process.execPath, ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, '--silent=false', ...reporters, ...args], {
      cwd: repositoryRoot, env: { ...process.env, NODE_ENV: 'test', TMPDIR: folder, TEST_COUNTS: file }, timeoutMs: patienceMs,
    });
    return judge(readCounts(file), code, output.trim());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Says what a suite came to. A test that was skipped counts as failed: it promised something nobody has seen. So does
 * a run that ends badly though none of its tests did.
 */
export function judge(counts: TestCounts | undefined, code: number | null, output: string): Result {
  if (!counts) return { passed: 0, failed: 1, detail: 'no report', output: `${output}\njest came to no end (exit code ${code}).` };
  const { numPassedTests: passed, numPendingTests, numTodoTests, numRuntimeErrorTestSuites: unread } = counts;
  const skipped = numPendingTests + numTodoTests;
  const broken = counts.numFailedTests + unread + skipped;
  const failed = broken === 0 && (code !== 0 || passed === 0) ? 1 : broken;
  const notes = [skipped > 0 && `${skipped} skipped`, unread > 0 && `${unread} files could not be run`, passed === 0 && 'no test ran', broken === 0 && code !== 0 && `exit code ${code}`].filter(Boolean);
  return { passed, failed, detail: [`${passed} passed`, failed > 0 && `${failed} failed`, ...notes].filter(Boolean).join(', '), output };
}

function readCounts(file: string): TestCounts | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TestCounts;
  } catch {
    return undefined;
  }
}
