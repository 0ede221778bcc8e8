// pnpm mutate: makes small mistakes in what must not be wrong, one at a time, in a copy, and counts those that no test notices.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { calledFrom } from '@storegraph/stack/command-line/run-command';
import { copyTree } from '../drills/known-bugs/copy-tree.ts';
import { createTypeCheck } from './compiles.ts';
import { isEquivalent } from './equivalent.ts';
import { mutantsOf, mutated } from './mutants.ts';
import type { Mutant } from './mutants.ts';
import { createTestRuns } from './run-tests.ts';
import { ROOMS } from './rooms.ts';
import type { Room } from './rooms.ts';

const HELP = `pnpm mutate: small mistakes in the code of money, payments, stock, the saga and access, one at a time: how many does no test notice?

  --only a,b     rooms: ${ROOMS.map(({ name }) => name).join(', ')} (default: all)
  --every N      only each Nth mutant (default 1)
  --again FILE   only those that survived a run whose lines are in this file

A line for each survivor, then one line of JSON for each room. Mistakes that do not compile are not counted, and none that is in equivalent.txt.
`;

const { values } = parseArgs({ options: { only: { type: 'string', default: ROOMS.map(({ name }) => name).join() }, every: { type: 'string', default: '1' }, again: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } } });
if (values.help) process.stdout.write(HELP);
else await mutate(ROOMS.filter(({ name }) => values.only.split(',').includes(name)), Number(values.every), values.again === undefined ? undefined : readFileSync(resolve(calledFrom(), values.again), 'utf8').split('\n'));
process.exit();

async function mutate(rooms: readonly Room[], every: number, again: readonly string[] | undefined): Promise<void> {
  const { folder, remove } = copyTree();
  const runs = createTestRuns(folder);
  try {
    const compiles = createTypeCheck(folder, rooms.flatMap(({ files }) => files.map((file) => join(folder, file))));
    for (const { name, files, quick, tests } of rooms) {
      if (!(await runs.pass([...quick, ...tests]))) throw new Error(`The tests of ${name} are red without a mutant.`);
      const counted = { mutants: 0, noticed: 0, equivalent: 0, impossible: 0 };
      for (const file of files) {
        const path = join(folder, file);
        const source = readFileSync(path, 'utf8');
        for (const mutant of mutantsOf(source).filter((mutant, index) => index % every === 0 && (again?.some((line) => line.startsWith(toldAs(file, mutant))) ?? true))) {
          const text = mutated(source, mutant);
          if (isEquivalent(file, mutant)) counted.equivalent += 1;
          else if (!compiles(path, text)) counted.impossible += 1;
          else {
            counted.mutants += 1;
            writeFileSync(path, text);
            const isNoticed = !(quick.length === 0 || await runs.pass(quick)) || !(await runs.pass(tests));
            if (isNoticed) counted.noticed += 1;
            else console.error(`${toldAs(file, mutant)}   in  ${short(mutant.context)}`);
          }
        }
        writeFileSync(path, source);
      }
      console.log(JSON.stringify({ mutate: name, ...counted, score: Math.round((1_000 * counted.noticed) / counted.mutants) / 10 }));
    }
  } finally {
    runs.stop();
    remove();
  }
}

function toldAs(file: string, { line, was, text }: Mutant): string {
  return `✖ ${file}:${line}  ${short(was)}  →  ${short(text)}`;
}

function short(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 100);
}
