import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ESLint } from 'eslint';

const repository = resolve(import.meta.dirname, '../..');
const eslint = new ESLint({
  cwd: repository,
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: {
        // The types of the files below alone: those of the whole repository take half a minute.
        project: './tests/house/lint-rules.tsconfig.json',
        // With CI set, the type check would read each file once from the disk and never see the texts below.
        disallowAutomaticSingleRunInference: true,
      },
    },
  },
});

/** The rules that some text breaks when it stands in a file. The file is there, so that it is known to the type check. */
async function broken(file: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(text, { filePath: resolve(repository, file) });
  return result?.messages.map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`) ?? [];
}

const KERNEL = 'packages/kernel/src/money.ts';
const ANYWHERE = 'stack/src/repository.ts';
const TEST = 'packages/kernel/src/money.test.ts';

describe('the lint', () => {
  it.each([
    ['a promise nobody waits for', ANYWHERE, 'async function a(): Promise<void> {}\na();', 'no-floating-promises'],
    ['a promise nobody waits for, in a test', TEST, 'async function a(): Promise<void> {}\na();', 'no-floating-promises'],
    ['any', ANYWHERE, 'export const a: any = 1;', 'no-explicit-any'],
    ['an enum', ANYWHERE, 'export enum A { B }', 'No enums'],
    ['a default export', ANYWHERE, 'export default 1;', 'No default exports'],
    ['a barrel', ANYWHERE, "export * from './ports/plan.ts';", 'No barrels'],
    ['a mocked module', TEST, "import { jest } from '@jest/globals';\njest.unstable_mockModule('a', () => ({}));", 'No module mocking'],
    ['a type imported as a value', ANYWHERE, "import { Server } from 'node:net';\nexport type A = Server;", 'consistent-type-imports'],
    ['an export that promises nothing', KERNEL, 'export const a = 1;', 'a is exported, so a /** comment */ says'],
    ['a state left out of a switch', ANYWHERE, "export function a(b: 'c' | 'd'): number {\n  switch (b) { case 'c': return 1; }\n  return 2;\n}", 'switch-exhaustiveness-check'],
    ['the time, read by a rule', KERNEL, '/** Now. */\nexport const a = () => new Date();', 'Time is handed in'],
    ['chance, in a rule', KERNEL, '/** Chance. */\nexport const a = () => Math.random();', 'Chance is handed in'],
    ['a print beside the log', KERNEL, '/** Says it. */\nexport const a = () => console.log(1);', 'no-console'],
    ['a comment that silences nothing', ANYWHERE, '// eslint-disable-next-line eqeqeq\nexport const a = 1;', 'Unused eslint-disable'],
  ])('refuses %s', async (_, file, text, message) => {
    expect(await broken(file, text)).toContainEqual(expect.stringContaining(message));
  });

  it.each([
    ['a promise that is waited for', ANYWHERE, 'async function a(): Promise<void> {}\nawait a();'],
    ['a documented export', KERNEL, '/** One. */\nexport const a = 1;'],
    ['an overloaded function with one comment', KERNEL, '/** Same. */\nexport function a(b: 1): 1;\nexport function a(b: 2): 2;\nexport function a(b: 1 | 2): 1 | 2 { return b; }'],
    ['a date made of a value', KERNEL, '/** Then. */\nexport const a = (text: string) => new Date(text);'],
  ])('passes %s', async (_, file, text) => {
    expect(await broken(file, text)).toEqual([]);
  });
});
