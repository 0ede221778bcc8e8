import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@storegraph/stack/processes/run';
import type { KnownBug } from './known-bug.ts';

/** Where tests run. */
export interface Place {
  /** A copy of the repository. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** `late`: they did not come to an end in time. `unread`: none of them could be run, which says nothing about a bug. */
export type Outcome = 'green' | 'red' | 'late' | 'unread';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly success: boolean;
}

/** Runs the tests that catch a bug. */
export async function runTests({ folder, env }: Place, { project, file, test }: KnownBug['caughtBy'], timeoutMs: number): Promise<Outcome> {
  const output = mkdtempSync(join(tmpdir(), 'storegraph-known-bug-'));
  const report = join(output, 'report.json');
  try {
    // A test that fails may leave open what it would have closed: Jest would wait for it for ever.
    const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join('node_modules', 'jest', 'bin', 'jest.js'), '--selectProjects', project, '--runInBand', '--forceExit', '--json', '--outputFile', report, ...(test ? ['-t', escaped(test)] : []), '--', file];
    const ran = await run(process.execPath, args, { cwd: folder, env: { ...env, CI: 'true' }, timeoutMs });
    if (ran.code === null) return 'late';
    const told = readReport(report);
    if (!told || told.numPassedTests + told.numFailedTests === 0) {
      console.error(`No test of ${file} ran:\n${ran.output.slice(-2_000)}`);
      return 'unread';
    }
    return told.success ? 'green' : 'red';
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
