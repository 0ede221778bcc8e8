// pnpm mutate: makes small mistakes in what must not be wrong, one at a time, and counts those that no unit test notices.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { calledFrom, runCommand } from '@storegraph/stack/command-line/run-command';
import { whichCompile } from './compiles.ts';
import { isEquivalent } from './equivalent.ts';
import { filesOf, mistakesIn, short, toldAs } from './mistakes.ts';
import type { Mistake } from './mistakes.ts';
import { helpOf, readOptions } from './options.ts';
import { startTestRuns } from './run-tests.ts';
import { ROOMS } from './rooms.ts';
import type { Room } from './rooms.ts';

/** So many of a hundred mistakes have to be noticed. */
const ENOUGH = 90;

await runCommand(async () => {
  const { rooms, every, again } = readOptions(process.argv.slice(2), ROOMS);
  const survived = again === undefined ? undefined : readFileSync(resolve(calledFrom(), again), 'utf8').split('\n');
  const isWanted = (mistake: Mistake, index: number): boolean => index % every === 0 && (survived?.some((line) => line.startsWith(toldAs(mistake))) ?? true);
  let least = 100;
  for (const room of rooms) least = Math.min(least, await scoreOf(room, filesOf(room.files).flatMap(mistakesIn).filter(isWanted)));
  return least < ENOUGH ? 1 : 0;
}, { help: helpOf(ROOMS) });

async function scoreOf({ name, tests }: Room, all: readonly Mistake[]): Promise<number> {
  const begunAt = performance.now();
  const different = all.filter(({ file, mutant }) => !isEquivalent(file, mutant));
  const compile = whichCompile(different);
  const mistakes = different.filter((_, index) => compile[index]);
  const runs = await startTestRuns(filesOf(tests));
  let noticed = 0;
  for (const mistake of mistakes) {
    if (!(await runs.pass(mistake))) noticed += 1;
    else console.error(`${toldAs(mistake)}   in  ${short(mistake.mutant.context)}`);
  }
  runs.stop();
  const score = mistakes.length === 0 ? 100 : Math.round((1_000 * noticed) / mistakes.length) / 10;
  const seconds = Math.round((performance.now() - begunAt) / 1_000);
  console.log(JSON.stringify({ mutate: name, mutants: mistakes.length, noticed, equivalent: all.length - different.length, impossible: different.length - mistakes.length, score, seconds }));
  return score;
}
