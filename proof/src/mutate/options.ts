import { Problem } from '@storegraph/stack/command-line/problem';
import { readArgs, wholeNumber } from '@storegraph/stack/command-line/read-args';
import type { Room } from './rooms.ts';

/** What is to be done. */
export interface Options {
  readonly rooms: readonly Room[];
  /** Only each Nth mistake. */
  readonly every: number;
  /** Told survivors: only those. */
  readonly again: string | undefined;
}

export const helpOf = (rooms: readonly Room[]): string => `pnpm mutate [options]: small mistakes in the code of money, stock, the saga and access, one at a time: how many does no unit test notice?

  --only a,b     rooms: ${rooms.map(({ name }) => name).join(', ')} (all)
  --every N      only each Nth mistake (1)
  --again FILE   only those that survived a run whose lines are in this file
  --help         this

A line for each survivor, then one line of JSON for each room. Mistakes that do not compile are not counted, and none that is in equivalent.txt.
Ends with 1 when more than one in ten of a room survives.
`;

/** Reads what follows `pnpm mutate`. Throws a `Problem` for what is none of it. */
export function readOptions(args: readonly string[], rooms: readonly Room[]): Options {
  const { only, every, again } = readArgs('pnpm mutate', { args: [...args], options: { only: { type: 'string' }, every: { type: 'string', default: '1' }, again: { type: 'string' } } }).values;
  const names = only?.split(',') ?? rooms.map(({ name }) => name);
  const unknown = names.find((each) => !rooms.some(({ name }) => name === each));
  if (unknown !== undefined) throw new Problem(`There is no room ${JSON.stringify(unknown)}.`, `There are: ${rooms.map(({ name }) => name).join(', ')}.`);
  return { rooms: rooms.filter(({ name }) => names.includes(name)), every: wholeNumber('every', every), again };
}
