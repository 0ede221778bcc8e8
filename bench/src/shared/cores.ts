import { execFileSync } from 'node:child_process';

/** Which core what is measured has to itself, and which one everything around it. */
export interface Cores {
  readonly measured: number;
  readonly others: number;
  /** Whether processes can be kept to them here. */
  readonly pinned: boolean;
  /** For people. */
  readonly description: string;
}

/** The first and the last core that this process may use. Without `taskset` nothing is pinned, and that is said. */
export function chooseCores(): Cores {
  const allowed = allowedCores();
  const [others = 0] = allowed;
  const measured = allowed.at(-1) ?? 0;
  if (allowed.length === 0) return { measured, others, pinned: false, description: 'not pinned: there is no taskset here' };
  if (measured === others) return { measured, others, pinned: false, description: 'not pinned: there is only one core' };
  return { measured, others, pinned: true, description: `what is measured alone on core ${measured}, loader and subgraphs on core ${others}` };
}

/** A command that runs on one core. */
export function onCore(cores: Cores, which: 'measured' | 'others', command: readonly string[]): readonly string[] {
  return cores.pinned ? ['taskset', '-c', String(cores[which]), ...command] : command;
}

function allowedCores(): readonly number[] {
  try {
    const told = execFileSync('taskset', ['-cp', String(process.pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return (told.split(':').at(-1) ?? '').trim().split(',').flatMap(rangeOf);
  } catch {
    return [];
  }
}

function rangeOf(text: string): readonly number[] {
  const [from = 0, to = from] = text.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
