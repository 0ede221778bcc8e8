import { readFileSync } from 'node:fs';

/** What a process and its children have used so far. */
export interface Usage {
  /** Time on a core, in seconds. NaN where the system does not tell. */
  readonly cpuS: number;
  readonly residentMb: number;
}

/** Linux counts in hundredths of a second. */
const TICKS_PER_S = 100;
const PAGE_MB = 4_096 / 1024 / 1024;

/** Reads what a process has used, as Linux tells it. */
export function usageOf(pid: number): Usage {
  try {
    const all = [pid, ...childrenOf(pid)].map(statOf);
    return { cpuS: all.reduce((sum, { ticks }) => sum + ticks, 0) / TICKS_PER_S, residentMb: all.reduce((sum, { pages }) => sum + pages, 0) * PAGE_MB };
  } catch {
    return { cpuS: Number.NaN, residentMb: Number.NaN };
  }
}

function statOf(pid: number): { ticks: number; pages: number } {
  // The second field is the command's name, which may hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return { ticks: Number(fields[11]) + Number(fields[12]), pages: Number(fields[21]) };
}

function childrenOf(pid: number): readonly number[] {
  const own = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  return own.flatMap((child) => [child, ...childrenOf(child)]);
}
