import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process, and when it began: the system gives a pid to another process once the first is gone. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly since: string;
}

/** The identity of a living process; undefined when there is none, or only its remains. */
export function identify(pid: number): ProcessIdentity | undefined {
  const since = process.platform === 'linux' ? beginningOnLinux(pid) : beginningByPs(pid);
  return since === undefined ? undefined : { pid, since };
}

/** Whether exactly this process still lives. */
export function isAlive(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.since === identity.since;
}

/** The command line of a living process, its words joined by spaces. */
export function commandLine(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return undefined;
  }
}

function beginningOnLinux(pid: number): string | undefined {
  try {
    // The command, in parentheses, may itself hold spaces and parentheses: count from its end.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, ticksAfterBoot] = [fields[0], fields[19]];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return state === 'Z' || state === 'X' ? undefined : `${boot}/${ticksAfterBoot}`;
  } catch {
    return undefined;
  }
}

function beginningByPs(pid: number): string | undefined {
  try {
    const [state, ...since] = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim().split(/\s+/);
    return state?.startsWith('Z') ? undefined : since.join(' ');
  } catch {
    return undefined;
  }
}
