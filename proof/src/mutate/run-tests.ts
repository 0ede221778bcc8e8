import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { inRepository } from '@storegraph/stack/repository';
import type { Mistake } from './mistakes.ts';
import type { Outcome, Task } from './tester.ts';

/** Nobody waits longer for tests that are as they should be. */
const PATIENCE_MS = 120_000;

/** Runs of some unit tests, one after the other in one process. */
export interface TestRuns {
  /** Whether those of the tests that import the mistaken file are all green, in time. */
  pass(mistake: Pick<Mistake, 'file' | 'text'>): Promise<boolean>;
  stop(): void;
}

/** Runs the unit tests among these files once as everything is: rejects, naming it, when one is red. */
export async function startTestRuns(files: readonly string[]): Promise<TestRuns> {
  const tests = files.filter((file) => !/\.(db|nats)\.test\.ts$/.test(file)).map((file) => inRepository(file));
  let child: ChildProcess | undefined;
  let tookMs = 0;
  const stop = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  const tell = async (task: Task, patienceMs: number): Promise<Outcome | 'lost'> => new Promise((resolve) => {
    const running = child;
    const end = (outcome: Outcome | 'lost'): void => {
      clearTimeout(late);
      running?.removeAllListeners();
      if (outcome === 'lost') stop();
      resolve(outcome);
    };
    const lost = (): void => end('lost');
    const late = setTimeout(lost, patienceMs);
    running?.once('message', end).once('exit', lost).once('error', lost).send(task);
  });
  const start = async (): Promise<void> => {
    child = fork(join(import.meta.dirname, 'tester.ts'), { cwd: inRepository(), execArgv: ['--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    const begunAt = performance.now();
    const outcome = await tell({ tests }, PATIENCE_MS);
    tookMs = performance.now() - begunAt;
    if (outcome === 'lost') throw new Error('The tests end the process that runs them, without a mistake.');
    if (outcome.red === null) return;
    stop();
    throw new Error(`${outcome.red} is red without a mistake.`);
  };
  await start();
  return {
    stop,
    async pass({ file, text }) {
      if (!child) await start();
      const outcome = await tell({ tests, instead: { file: inRepository(file), text } }, 5_000 + 5 * tookMs);
      // A mistake that ends the process, or never comes to an end, is noticed by that.
      return outcome !== 'lost' && outcome.red === null;
    },
  };
}
