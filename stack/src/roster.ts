import { noteRunning } from './data/running.ts';
import type { DataDirectory } from './data/directory.ts';
import type { Ports } from './ports/plan.ts';

/** Something with a process. */
export interface Member {
  readonly name: string;
  /** Undefined when its process is not ours, or is dead just now. */
  readonly pid: () => number | undefined;
}

/** Who is alive, kept on the disk too: whoever finds the remains of a shop that was killed knows what to stop. */
export interface Roster {
  readonly add: (member: Member) => void;
  /** Somebody's process is another one now. */
  readonly changed: () => void;
  readonly pids: () => Readonly<Record<string, number>>;
}

export function createRoster(directory: DataDirectory, url: string, ports: Ports): Roster {
  const members: Member[] = [];
  const pids = (): Record<string, number> => Object.fromEntries(members.flatMap(({ name, pid }) => (pid() === undefined ? [] : [[name, pid() as number]])));
  const changed = (): void => noteRunning(directory, url, ports, pids());
  return { pids, changed, add: (member) => (members.push(member), changed()) };
}
