import { run } from '../processes/run.ts';
import { repositoryRoot } from '../repository.ts';
import type { Check } from './check.ts';

/** After this a tool hangs. */
const patienceMs = 10 * 60_000;

/** A check that is one command: it passes when the command exits with 0. */
export function toolCheck(name: string, command: string, args: readonly string[]): Check {
  return {
    name,
    run: async () => {
      const { code, output } = await run(command, args, { cwd: repositoryRoot, timeoutMs: patienceMs });
      return code === 0 ? { passed: 1, failed: 0, detail: '', output } : { passed: 0, failed: 1, detail: '', output: `${output}\n${[command, ...args].join(' ')}: ${code === null ? 'killed, could not be run, or hung' : `exit code ${code}`}` };
    },
  };
}
