import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { onCore } from './cores.ts';
import type { Cores } from './cores.ts';

/** A process of the bench's own. */
export interface Child {
  readonly pid: number;
  /** Sends a message and resolves with the next one that comes back. Rejects when the process ends first. */
  ask<Answer>(message: unknown): Promise<Answer>;
  /** The next message. Rejects when the process ends first. */
  next<Answer>(): Promise<Answer>;
  /** Rejects, with the last of what it wrote, when the process ends without having been told to. */
  readonly failed: Promise<never>;
  /** SIGTERM, and SIGKILL when that does not help. */
  stop(): Promise<void>;
}

export interface ChildSettings {
  readonly name: string;
  readonly cores: Cores;
  readonly core: 'measured' | 'others';
  /** Of Node itself. */
  readonly nodeOptions?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const KEPT_OUTPUT = 4_000;
const PATIENCE_MS = 15_000;
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Runs a file with this Node in a process of its own, kept to a core. Messages go both ways. */
export function startChild(file: string, { name, cores, core, nodeOptions = [], args = [], env = {}, cwd }: ChildSettings): Child {
  const [command = '', ...rest] = onCore(cores, core, [process.execPath, '--disable-warning=ExperimentalWarning', ...nodeOptions, file, ...args]);
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: { ...process.env, NODE_ENV: 'production', ...env }, ...(cwd ? { cwd } : {}) });
  running.add(child);
  let output = '';
  const keep = (chunk: Buffer): void => void (output = (output + chunk.toString()).slice(-KEPT_OUTPUT));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);

  let stopping = false;
  const ended = once(child, 'exit').then(() => void running.delete(child));
  const failed = ended.then(() => (stopping ? new Promise<never>(() => {}) : Promise.reject(new Error(`${name} ended on its own.\n${output}`))));
  failed.catch(() => {});
  const next = async <Answer>(): Promise<Answer> => {
    const [answer] = (await Promise.race([once(child, 'message'), failed])) as [Answer];
    return answer;
  };
  return {
    pid: child.pid ?? 0,
    next, failed,
    ask: async <Answer>(message: unknown) => {
      const answer = next<Answer>();
      child.send(message as object);
      return answer;
    },
    async stop() {
      stopping = true;
      const hard = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(hard);
    },
  };
}
