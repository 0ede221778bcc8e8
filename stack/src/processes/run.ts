import { spawn } from 'node:child_process';

export interface Outcome {
  /** null when it could not be run, was killed or ran out of time. */
  readonly code: number | null;
  /** Both outputs, as they came. */
  readonly output: string;
}

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly timeoutMs?: number;
  readonly uid?: number;
  readonly gid?: number;
}

/** Runs a command to its end and hands back what it said; never throws. */
export function run(command: string, args: readonly string[], { timeoutMs = 60_000, ...options }: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs, killSignal: 'SIGKILL' });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', (error) => resolve({ code: null, output: output || error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}
