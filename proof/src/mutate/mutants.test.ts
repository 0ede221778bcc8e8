import { expect, it } from '@jest/globals';
import { EQUIVALENT, isEquivalent } from './equivalent.ts';
import { filesOf, mistakesIn } from './mistakes.ts';
import { mutantsOf, mutated } from './mutants.ts';
import { ROOMS } from './rooms.ts';

const all = (source: string) => mutantsOf(source).map((mutant) => mutated(source, mutant));

it.each([
  ['const a = b < c;', ['const a = b <= c;']],
  ['const a = 1n;', ['const a = (1n + 1n);']],
  ['if (a && b) c();', ['if (!(a && b)) c();', 'if (a || b) c();', 'if (a && b) ;']],
  ['const a = b.filter((c) => c);', ['const a = b.slice();']],
  ['const a = b.some(c);', ['const a = b.every(c);']],
  ["const a = b('C', 'D');", ["const a = b('no C', 'D');", "const a = b(...[], 'D');", "const a = b('C', 'no D');", "const a = b('C', ...[]);"]],
  ['const a = b === c ? d : e;', ['const a = b !== c ? d : e;']],
  ['const a = b && !c;', ['const a = b || !c;', 'const a = b && c;']],
  ['const a = b[c] ?? 0n;', ['const a = 0n;']],
  ['const a = b ?? c;', ['const a = c;']],
  ['a(b);\nawait c(d);', [';\nawait c(d);', 'a(b);\n;']],
  ["const a = { b: 'C' };", ["const a = { b: 'no C' };"]],
])('%s can be wrong as %j', (source, wrong) => {
  expect(all(source)).toEqual(wrong);
});

it.each(["type A = 1 | 'x';", "throw new Error('1');", "import a from 'b';", 'const a = `x` + b;', 'const a = b.toString();'])('%s has nothing to be wrong', (source) => {
  expect(all(source)).toEqual([]);
});

it('looks where there is something, with tests that are there', () => {
  for (const { files, tests } of ROOMS) {
    expect(files.filter((pattern) => filesOf([pattern]).flatMap(mistakesIn).length === 0)).toEqual([]);
    expect(tests.filter((pattern) => filesOf([pattern]).length === 0)).toEqual([]);
  }
});

it('what is held to be the same program is somewhere in these rooms', () => {
  const all = ROOMS.flatMap(({ files }) => filesOf(files).flatMap(mistakesIn));
  expect(EQUIVALENT.filter((entry) => !all.some(({ file, mutant }) => isEquivalent(file, mutant, [entry])))).toEqual([]);
});
