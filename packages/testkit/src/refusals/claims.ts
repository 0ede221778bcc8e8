import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { Pair } from './reached.ts';

const TOP = resolve(import.meta.dirname, '../../../..');
const LIST = join(TOP, 'tests/house/refusals.txt');
const HEAD = '# Which test reaches which refusal: mutation, code, file. A run of the file with UPDATE_REFUSALS=1 writes its lines anew; every other run holds it to them.\n';

/** What each test file is said to reach: mutation and code, then the file from the top of the repository. */
export function claims(): ReadonlyMap<Pair, string> {
  if (!existsSync(LIST)) return new Map();
  const lines = readFileSync(LIST, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => {
    const [mutation = '', code = '', file = ''] = line.split(' ');
    return [`${mutation} ${code}`, file];
  }));
}

/** Leaves what a test file reached to the end of the run. */
export function keepReached(folder: string, testPath: string, pairs: readonly Pair[]): void {
  mkdirSync(folder, { recursive: true });
  const file = relative(TOP, testPath);
  writeFileSync(join(folder, `${file.replaceAll('/', '+')}.json`), JSON.stringify({ file, pairs }));
}

/** What the test files of a run reached, by file. */
export function reachedIn(folder: string): ReadonlyMap<string, readonly Pair[]> {
  if (!existsSync(folder)) return new Map();
  return new Map(readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, basename(name)), 'utf8')) as { file: string; pairs: Pair[] }).map(({ file, pairs }) => [file, pairs]));
}

/** The refusals that a file is said to reach and did not, of the files that ran. */
export function broken(said: ReadonlyMap<Pair, string>, ran: ReadonlyMap<string, readonly Pair[]>): readonly string[] {
  return [...said].filter(([pair, file]) => ran.has(file) && !ran.get(file)?.includes(pair)).map(([pair, file]) => `${file} is said to reach ${pair}, and does not`);
}

/** The list after a run: what a file that ran no longer reaches is another's, or nobody's; each refusal is said of one file. */
export function renewed(said: ReadonlyMap<Pair, string>, ran: ReadonlyMap<string, readonly Pair[]>): ReadonlyMap<Pair, string> {
  const kept = [...said].filter(([pair, file]) => !ran.has(file) || ran.get(file)?.includes(pair));
  const found = [...ran].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([file, pairs]) => pairs.map((pair) => [pair, file] as const)).reverse();
  return new Map([...found, ...kept]);
}

/** Writes the list. */
export function writeClaims(list: ReadonlyMap<Pair, string>): void {
  writeFileSync(LIST, `${HEAD}${[...list].map(([pair, file]) => `${pair} ${file}`).sort().join('\n')}\n`);
}
