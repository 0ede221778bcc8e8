import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** A mutant that loops for ever is noticed by that. */
const PATIENCE_MS = 120_000;

/** Runs of unit tests in a copy of the repository, one after the other in one process. */
export interface TestRuns {
  /** Whether the tests of these patterns are all green, in time. */
  pass(tests: readonly string[]): Promise<boolean>;
  stop(): void;
}

export function createTestRuns(folder: string): TestRuns {
  let child: ChildProcess | undefined;
  const start = (): ChildProcess => fork(join(import.meta.dirname, 'tester.ts'), [folder], { cwd: folder, execArgv: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const stop = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  return {
    stop,
    pass: (tests) => new Promise((resolve) => {
      if (child?.connected === false) child = undefined;
      const running = (child ??= start());
      const end = (verdict: boolean): void => {
        clearTimeout(late);
        running.removeAllListeners();
        resolve(verdict);
      };
      const late = setTimeout(() => (stop(), end(false)), PATIENCE_MS);
      // A mutant that ends the process is noticed, too.
      running.once('message', (verdict) => end(verdict === true)).once('exit', () => (stop(), end(false))).once('error', () => (stop(), end(false)));
      running.send([...tests]);
    }),
  };
}
