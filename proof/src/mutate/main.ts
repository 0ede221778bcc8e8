// pnpm mutate: makes small mistakes in what must not be wrong, one at a time, in a copy, and counts those that no test notices.
import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyTree } from '../drills/known-bugs/copy-tree.ts';
import { mutantsOf, mutated } from './mutants.ts';
import { ROOMS } from './rooms.ts';

const HELP = `pnpm mutate: small mistakes in the code of money, payments, stock, the saga and access, one at a time: how many does no test notice?

  --only a,b     rooms: ${ROOMS.map(({ name }) => name).join(', ')} (default: all)
  --every N      only each Nth mutant (default 1)

A line for each survivor, then one line of JSON for each room.
`;

/** A mutant that loops for ever is noticed by that. */
const PATIENCE_MS = 120_000;

const { values } = parseArgs({ options: { only: { type: 'string', default: ROOMS.map(({ name }) => name).join() }, every: { type: 'string', default: '1' }, help: { type: 'boolean', short: 'h', default: false } } });
if (values.help) process.stdout.write(HELP);
else await mutate(values.only.split(','), Number(values.every));
process.exit();

async function mutate(names: readonly string[], every: number): Promise<void> {
  const { folder, remove } = copyTree();
  const tester = createTester(folder);
  try {
    for (const { name, files, tests } of ROOMS.filter((room) => names.includes(room.name))) {
      if (!(await tester.passes(tests))) throw new Error(`The tests of ${name} are red without a mutant.`);
      let [made, survived] = [0, 0];
      for (const file of files.map((each) => join(folder, each))) {
        const source = readFileSync(file, 'utf8');
        for (const mutant of mutantsOf(source).filter((_, index) => index % every === 0)) {
          writeFileSync(file, mutated(source, mutant));
          made += 1;
          if (!(await tester.passes(tests))) continue;
          survived += 1;
          console.error(`✖ ${file.slice(folder.length + 1)}:${mutant.line}  ${mutant.was.replace(/\s+/g, ' ').slice(0, 100)}  →  ${mutant.text.replace(/\s+/g, ' ').slice(0, 100)}`);
        }
        writeFileSync(file, source);
      }
      console.log(JSON.stringify({ mutate: name, mutants: made, noticed: made - survived, score: Math.round((1_000 * (made - survived)) / made) / 10 }));
    }
  } finally {
    tester.stop();
    remove();
  }
}

function createTester(folder: string): { passes(tests: readonly string[]): Promise<boolean>; stop(): void } {
  let child: ChildProcess | undefined;
  const start = (): ChildProcess => fork(join(import.meta.dirname, 'tester.ts'), [folder], { cwd: folder, execArgv: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const stop = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  return {
    stop,
    passes: (tests) => new Promise((resolve) => {
      const running = (child ??= start());
      const end = (verdict: boolean): void => {
        clearTimeout(late);
        running.removeAllListeners('message').removeAllListeners('exit');
        resolve(verdict);
      };
      const late = setTimeout(() => (stop(), end(false)), PATIENCE_MS);
      running.once('message', (verdict) => end(verdict === true)).once('exit', () => ((child = undefined), end(false)));
      running.send([...tests]);
    }),
  };
}
