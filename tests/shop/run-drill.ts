import { execFile } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../proof/src/drills/main.ts');

/** Runs `pnpm drill` with these arguments. Resolves with the figures of its last line, and with what it said of what went wrong. */
export function runDrill(...args: readonly string[]): Promise<{ readonly figures: Readonly<Record<string, number>>; readonly wrong: readonly string[] }> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [MAIN, ...args], { env: { ...process.env, DATABASE_URL: undefined, NATS_URL: undefined, NODE_OPTIONS: undefined }, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      const line = stdout.trim().split('\n').at(-1) ?? '';
      if (!line.startsWith('{')) return reject(new Error(`The drill did not come to its end: ${stderr.slice(-3_000)}`, { cause: error }));
      resolve({ figures: JSON.parse(line) as Record<string, number>, wrong: stderr.split('\n').filter((said) => said.startsWith('✖')) });
    });
  });
}
