import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../processes/run.ts';
import { inRepository, repositoryRoot } from '../repository.ts';
import type { Check, Result } from './check.ts';

/** After this a suite hangs. */
const patienceMs = 20 * 60_000;

/** Rooms that may have no test yet, which the line says then. Any other that comes up empty has lost its tests. */
const mayBeEmpty: ReadonlySet<string> = new Set(['security']);

/** What jest writes with --json. */
export interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  /** Files that could not even be read. */
  readonly numRuntimeErrorTestSuites: number;
  readonly success: boolean;
}

/** The projects of jest.config.js, in its order: a new kind of test is run without a word here. */
export async function jestProjects(): Promise<readonly string[]> {
  const { default: config } = (await import(inRepository('jest.config.js'))) as { default: { projects: readonly { displayName: string | { name: string } }[] } };
  return config.projects.map(({ displayName }) => (typeof displayName === 'string' ? displayName : displayName.name));
}

/** One project of jest. */
export function jestCheck(project: string): Check {
  return { name: project, run: () => runProject(project) };
}

async function runProject(project: string): Promise<Result> {
  // The run's own temporary folder: what a browser or a server leaves there goes with it, and nobody else's is in the way.
  const folder = mkdtempSync(join(tmpdir(), 'storegraph-jest-'));
  chmodSync(folder, 0o711);
  const file = join(folder, 'report.json');
  try {
    const jest = join(dirname(createRequire(import.meta.url).resolve('jest/package.json')), 'bin', 'jest.js');
    const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, '--selectProjects', project, '--json', '--outputFile', file, '--silent=false'];
    const { code, output } = await run(process.execPath, args, { cwd: repositoryRoot, env: { ...process.env, NODE_ENV: 'test', TMPDIR: folder }, timeoutMs: patienceMs });
    return judge(readReport(file), code, withoutReport(output), mayBeEmpty.has(project));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Counts what a suite came to. A test that was skipped counts as failed: it promised something nobody has seen. So does
 * a run that ends badly though none of its tests did.
 */
export function judge(report: JestReport | undefined, code: number | null, output: string, isOptional = false): Result {
  if (isOptional && !report && output.includes('No tests found')) return { passed: 0, failed: 0, detail: 'no tests in this room yet', output };
  if (!report) return { passed: 0, failed: 1, detail: 'no report', output: `${output}\njest wrote no report (exit code ${code}).` };
  const { numPassedTests: passed, numPendingTests, numTodoTests, numRuntimeErrorTestSuites: unread } = report;
  const skipped = numPendingTests + numTodoTests;
  const broken = report.numFailedTests + unread + skipped;
  const failed = broken === 0 && (code !== 0 || passed === 0) ? 1 : broken;
  const notes = [skipped > 0 && `${skipped} skipped`, unread > 0 && `${unread} files could not be run`, passed === 0 && 'no test ran', broken === 0 && code !== 0 && `exit code ${code}`].filter(Boolean);
  return { passed, failed, detail: [`${passed} passed`, failed > 0 && `${failed} failed`, ...notes].filter(Boolean).join(', '), output };
}

function readReport(file: string): JestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JestReport;
  } catch {
    return undefined;
  }
}

/** What stands between the lines for people. */
function withoutReport(output: string): string {
  return output.split('\n').filter((line) => !line.startsWith('Test results written to')).join('\n').trim();
}
