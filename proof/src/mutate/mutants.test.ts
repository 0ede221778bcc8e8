import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { inRepository } from '@storegraph/stack/repository';
import { EQUIVALENT, isEquivalent } from './equivalent.ts';
import { mutantsOf, mutated } from './mutants.ts';
import { ROOMS } from './rooms.ts';

const all = (source: string) => mutantsOf(source).map((mutant) => mutated(source, mutant));

it.each([
  ['const a = b < c;', ['const a = b <= c;']],
  ['const a = 1n;', ['const a = (1n + 1n);']],
  ['if (a && b) c();', ['if (!(a && b)) c();', 'if (a || b) c();']],
  ['const a = b.filter((c) => c);', ['const a = b.slice();']],
  ['const a = b.some(c);', ['const a = b.every(c);']],
  ["const a = b('C', 'D');", ["const a = b('no C', 'D');", "const a = b(...[], 'D');", "const a = b('C', 'no D');", "const a = b('C', ...[]);"]],
  ['const a = b === c ? d : e;', ['const a = b !== c ? d : e;']],
  ["const a = { b: 'C' };", ["const a = { b: 'no C' };"]],
])('%s can be wrong as %j', (source, wrong) => {
  expect(all(source)).toEqual(wrong);
});

it.each(["type A = 1 | 'x';", "throw new Error('1');", "import a from 'b';", 'const a = `x` + b;', 'const a = b[c] ?? 0n;', 'const a = b.toString();'])('%s has nothing to be wrong', (source) => {
  expect(all(source)).toEqual([]);
});

it('looks where there is something', () => {
  for (const { files } of ROOMS) for (const file of files) expect(mutantsOf(readFileSync(inRepository(file), 'utf8')).length).toBeGreaterThan(0);
});

it('what is held to be the same program is somewhere in these rooms', () => {
  const all = ROOMS.flatMap(({ files }) => files.flatMap((file) => mutantsOf(readFileSync(inRepository(file), 'utf8')).map((mutant) => ({ file, mutant }))));
  expect(EQUIVALENT.filter((entry) => !all.some(({ file, mutant }) => isEquivalent(file, mutant, [entry])))).toEqual([]);
});
