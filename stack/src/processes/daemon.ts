import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Problem } from '../command-line/problem.ts';
import { keepLastLog, lastLines } from './log-file.ts';
import { withParent } from './with-parent.ts';

/** How to keep a server process alive. */
export interface Recipe {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  /** Both outputs go here; what the start before wrote is kept beside it with the ending .1 */
  readonly logFile: string;
  /** Makes the process leave in good order. */
  readonly stopSignal: 'SIGINT' | 'SIGTERM';
  /** Makes it leave at once when it does not heed `stopSignal`. */
  readonly killSignal: 'SIGQUIT' | 'SIGKILL';
  /** Asked every few milliseconds while the process is alive, until it is true. */
  readonly isReady: (pid: number) => Promise<boolean>;
  readonly readyTimeoutMs: number;
  readonly stopTimeoutMs: number;
  /** Done before each start, the first included. */
  readonly prepare?: () => Promise<void>;
}

export interface Daemon {
  /** The pid of the moment: it changes when the process died and was started again. */
  readonly pid: () => number | undefined;
  /** Resolves when the process is gone. Safe to call twice. */
  readonly stop: () => Promise<void>;
  /** Gone now, in whatever order. */
  readonly kill: () => void;
}

export interface Watch {
  /** Told in one line when the process died and when it is back. */
  readonly say: (line: string) => void;
  /** Told when the pid has changed. */
  readonly changed?: () => void;
}

const backOffMs = [100, 500, 1_000, 2_000, 4_000];
const steadyMs = 30_000;

/** Starts the process and resolves when it is ready. With a `watch` it is started again whenever it dies uncalled. */
export async function startDaemon(recipe: Recipe, watch?: Watch): Promise<Daemon> {
  let child: ChildProcess | undefined;
  let stopping = false;
  let deaths = 0;

  async function launch(): Promise<void> {
    await recipe.prepare?.();
    const launched = spawnInto(recipe);
    child = launched;
    const startedAt = Date.now();
    await untilReady(recipe, launched);
    const ended = (): void => {
      if (stopping || !watch) return;
      deaths = Date.now() - startedAt > steadyMs ? 1 : deaths + 1;
      watch.say(`${recipe.name} ended by itself (${howItEnded(launched)}) and is started again; its log: ${recipe.logFile}`);
      void revive(watch);
    };
    if (hasEnded(launched)) ended();
    else launched.once('exit', ended);
  }

  async function revive(told: Watch): Promise<void> {
    for (;;) {
      await delay(backOffMs[Math.min(deaths, backOffMs.length) - 1]);
      if (stopping) return;
      try {
        await launch();
        told.changed?.();
        told.say(`${recipe.name} is back.`);
        return;
      } catch (error) {
        if (stopping) return;
        deaths += 1;
        told.say(`${recipe.name} does not come back (${(error as Error).message.split('\n')[0]}); trying again.`);
      }
    }
  }

  keepLastLog(recipe.logFile);
  try {
    await launch();
  } catch (error) {
    if (child) await end(child, recipe);
    throw error;
  }
  return {
    pid: () => (child && !hasEnded(child) ? child.pid : undefined),
    stop: async () => {
      stopping = true;
      if (child) await end(child, recipe);
    },
    kill: () => {
      stopping = true;
      child?.kill(recipe.killSignal);
    },
  };
}

function spawnInto(recipe: Recipe): ChildProcess {
  const log = openSync(recipe.logFile, 'a');
  try {
    const tied = withParent(recipe, recipe.stopSignal === 'SIGINT' ? 'INT' : 'TERM');
    const { env, uid, gid } = recipe;
    // A group of its own: Ctrl-C at the terminal is for the shop, which stops this one in its turn.
    return spawn(tied.command, tied.args, { env, stdio: ['ignore', log, log], detached: true, ...(uid !== undefined && { uid }), ...(gid !== undefined && { gid }) });
  } finally {
    closeSync(log);
  }
}

const LOOK = 'npm run doctor tells what is wrong with this machine; npm run reset starts with an empty data directory.';

async function untilReady(recipe: Recipe, child: ChildProcess): Promise<void> {
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  const deadline = Date.now() + recipe.readyTimeoutMs;
  for (;;) {
    await delay(15);
    if (failure) throw new Problem(`${recipe.name} could not be run: ${failure.message}.`, LOOK);
    if (hasEnded(child)) throw new Problem(`${recipe.name} ended before it was ready (${howItEnded(child)}); the end of its log:\n${lastLines(recipe.logFile)}\n`, LOOK);
    if (child.pid !== undefined && (await recipe.isReady(child.pid))) return;
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Problem(`${recipe.name} was not ready after ${recipe.readyTimeoutMs / 1_000} s; the end of its log:\n${lastLines(recipe.logFile)}\n`, LOOK);
    }
  }
}

async function end(child: ChildProcess, recipe: Recipe): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (const signal of [recipe.stopSignal, recipe.killSignal, 'SIGKILL'] as const) {
    child.kill(signal);
    if (await within(ended, recipe.stopTimeoutMs)) return;
  }
}

function within(event: Promise<void>, timeoutMs: number): Promise<boolean> {
  const abort = new AbortController();
  const tooLate = delay(timeoutMs, false, { signal: abort.signal }).catch(() => false);
  return Promise.race([event.then(() => true), tooLate]).finally(() => abort.abort());
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

function howItEnded(child: ChildProcess): string {
  return child.signalCode ?? `exit code ${child.exitCode}`;
}
