import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { run } from '@storegraph/stack/processes/run';
import { copyTree } from './copy-tree.ts';
import type { KnownBug } from './known-bug.ts';
import { KNOWN_BUGS } from './known-bugs.ts';
import { plant } from './plant.ts';

const HELP = `pnpm drill known-bugs: each mistake that other shops made is made here, in a copy of the repository: a test must go red, and be green without it.

  --only TEXT       those with this in their names
  --project unit    those that unit tests catch: some seconds each

Prints a line each, then one line of JSON. Ends with 1 when a bug is not caught.
`;

type Verdict = 'caught' | 'not caught' | 'its test is red without it';

/** Runs it from the command line; whether all were caught. */
export async function knownBugsCommand(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: { only: { type: 'string', default: '' }, project: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } } });
  if (values.help) return Boolean(process.stdout.write(HELP));
  const bugs = KNOWN_BUGS.filter(({ name, caughtBy }) => name.includes(values.only) && (values.project ?? caughtBy.project) === caughtBy.project);
  const tree = copyTree();
  const verdicts: Verdict[] = [];
  try {
    const red = await redWithout(tree.folder, bugs);
    for (const bug of bugs) {
      const verdict = red.has(bug.caughtBy.file) ? 'its test is red without it' : await judge(tree.folder, bug);
      verdicts.push(verdict);
      console.error(`${verdict === 'caught' ? '✔' : '✖'} ${verdict.padEnd(12)} ${bug.name} (${bug.met})`);
    }
  } finally {
    tree.remove();
  }
  const caught = verdicts.filter((verdict) => verdict === 'caught').length;
  console.log(JSON.stringify({ drill: 'known-bugs', bugs: bugs.length, caught }));
  return caught === bugs.length;
}

async function judge(folder: string, { edits, caughtBy }: KnownBug): Promise<Verdict> {
  const takeBack = plant(folder, edits);
  try {
    return (await isGreen(folder, caughtBy.project, [caughtBy.file], caughtBy.test)) ? 'not caught' : 'caught';
  } finally {
    takeBack();
  }
}

/** Files whose tests fail with no bug planted, as on a machine that is too busy: they would show nothing. */
async function redWithout(folder: string, bugs: readonly KnownBug[]): Promise<ReadonlySet<string>> {
  const red: string[] = [];
  for (const [project, same] of Map.groupBy(bugs, ({ caughtBy }) => caughtBy.project)) {
    const files = [...new Set(same.map(({ caughtBy }) => caughtBy.file))];
    if (await isGreen(folder, project, files)) continue;
    for (const file of files) if (!(await isGreen(folder, project, [file]))) red.push(file);
  }
  return new Set(red);
}

/** Of one test file; also on a machine that has other things to do. */
const TIMEOUT_MS = 300_000;

async function isGreen(folder: string, project: string, files: readonly string[], test?: string): Promise<boolean> {
  const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join('node_modules', 'jest', 'bin', 'jest.js'), '--selectProjects', project, '--runInBand', ...(test ? ['-t', escaped(test)] : []), '--', ...files];
  const { code, output } = await run(process.execPath, args, { cwd: folder, env: { ...process.env, CI: 'true' }, timeoutMs: TIMEOUT_MS * files.length });
  if (code !== 0 && !/^Tests: .*\bfailed\b|Test Suites: .*\bfailed\b/m.test(output)) throw new Error(`Jest did not run ${files.join(', ')}:\n${output.slice(-2_000)}`);
  return code === 0;
}

const escaped = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
