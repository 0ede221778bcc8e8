import { readArgs } from '@storegraph/stack/command-line/read-args';
import { inSeconds } from '@storegraph/stack/command-line/steps';
import { startPostgres } from '@storegraph/stack/provision-for-tests';
import { copyTree } from './copy-tree.ts';
import { createCheckBug, type CheckResult } from './check-bug.ts';
import { KNOWN_BUGS } from './known-bugs.ts';

const HELP = `pnpm drill known-bugs: each mistake that other shops made is made here, in a copy of the repository: a test must go red, and be green without it.

  --only TEXT       those with this in their names, or in where they were met
  --project unit    those that unit tests catch: some seconds each

Prints a line each, then one line of JSON. Ends with 1 when a bug is not caught.
`;

/** Runs it from the command line; whether all were caught. */
export async function knownBugsCommand(args: readonly string[]): Promise<boolean> {
  const { values } = readArgs('pnpm drill known-bugs', { args: [...args], options: { only: { type: 'string', default: '' }, project: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } } });
  if (values.help) return Boolean(process.stdout.write(HELP));
  const bugs = KNOWN_BUGS.filter(({ name, met, caughtBy }) => `${name} ${met}`.includes(values.only) && (values.project ?? caughtBy.project) === caughtBy.project);
  // One server for all of them: to start one takes longer than most of the tests.
  const postgres = bugs.some(({ caughtBy }) => caughtBy.project !== 'unit') ? await startPostgres() : undefined;
  const tree = copyTree();
  const checkBug = createCheckBug({ folder: tree.folder, env: { ...process.env, ...(postgres && { DATABASE_URL: postgres.url }) } });
  const results: CheckResult[] = [];
  try {
    for (const [at, bug] of bugs.entries()) {
      const startedAt = performance.now();
      const result = await checkBug(bug);
      results.push(result);
      console.error(`${result === 'caught' ? '✔' : '✖'} ${String(at + 1).padStart(2)}/${bugs.length}  ${result.padEnd(14)} ${inSeconds(performance.now() - startedAt).padStart(6)}  ${bug.name} (${bug.met})`);
    }
  } finally {
    tree.remove();
    await postgres?.stop();
  }
  const count = (result: CheckResult): number => results.filter((each) => each === result).length;
  console.log(JSON.stringify({ drill: 'known-bugs', bugs: bugs.length, caught: count('caught'), missed: count('not caught'), redWithout: count('red without it') }));
  return bugs.length > 0 && count('caught') === bugs.length;
}
