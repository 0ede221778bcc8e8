import { spawnSync } from 'node:child_process';

/** A command, ready to be run. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
}

let known: boolean | undefined;

/** Whether the machine can tie a process to the life of its parent (Linux with util-linux 2.33 or later). */
function canTie(): boolean {
  known ??= process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'TERM', '--', 'true'], { stdio: 'ignore' }).status === 0;
  return known;
}

/**
 * Has the system send `signal` to the command when this process dies, however it dies, so that a SIGKILL leaves no
 * server behind. Where the system cannot, the next start clears up.
 */
export function withParent({ command, args }: Command, signal: 'INT' | 'TERM'): Command {
  return canTie() ? { command: 'setpriv', args: ['--pdeathsig', signal, '--', command, ...args] } : { command, args };
}
