import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from '../data/process-identity.ts';
import { endPid } from '../processes/end-process.ts';

/** What PostgreSQL writes down about itself while it runs. */
export interface Postmaster {
  readonly pid: number;
  readonly status: string;
}

/** The server that wrote postmaster.pid, which it may not have survived. */
export function readPostmaster(directory: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), status: lines[7]?.trim() ?? '' };
  } catch {
    return undefined;
  }
}

/** Whether a server runs on the folder now. */
export function runsOn(directory: string): number | undefined {
  const postmaster = readPostmaster(directory);
  return postmaster && isServer(postmaster.pid, directory) ? postmaster.pid : undefined;
}

/**
 * Stops a server that outlived the shop that had started it, and removes the mark of one that did not: its pid may
 * belong to another program by now, and PostgreSQL would take that one for itself. True when one was stopped.
 */
export async function clearLeftover(directory: string): Promise<boolean> {
  const pid = runsOn(directory);
  if (pid !== undefined) await endPid(pid, ['SIGINT', 'SIGQUIT', 'SIGKILL']);
  if (runsOn(directory) === undefined) rmSync(join(directory, 'postmaster.pid'), { force: true });
  return pid !== undefined;
}

function isServer(pid: number, directory: string): boolean {
  const words = commandLine(pid);
  return words !== undefined && words.includes('postgres') && words.includes(directory);
}
