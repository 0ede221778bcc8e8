import ts from 'typescript';
import { inRepository } from '@storegraph/stack/repository';
import type { Mistake } from './mistakes.ts';

/**
 * Whether the program still compiles with each of these mistakes: one that the type check notices needs no test. Every
 * mistaken text is a file of its own beside the right one, so that one program holds them all, and what they import
 * is looked at once.
 */
export function whichCompile(mistakes: readonly Pick<Mistake, 'file' | 'text'>[]): readonly boolean[] {
  const texts = new Map(mistakes.map(({ file, text }, index) => [inRepository(file).replace(/\.ts$/, `.mistake-${index}.ts`), text]));
  const files = [...texts.keys()];
  const { config } = ts.readConfigFile(inRepository('tsconfig.json'), (file) => ts.sys.readFile(file)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files, include: [] }, ts.sys, inRepository());
  const host = ts.createCompilerHost({ ...options, incremental: false });
  const readFile = (file: string): string | undefined => texts.get(file) ?? ts.sys.readFile(file);
  const program = ts.createProgram(files, { ...options, incremental: false }, { ...host, readFile, fileExists: (file) => texts.has(file) || ts.sys.fileExists(file), getSourceFile: sourceFrom(readFile) });
  return files.map((file) => {
    const source = program.getSourceFile(file);
    return program.getSyntacticDiagnostics(source).length + program.getSemanticDiagnostics(source).length === 0;
  });
}

const sourceFrom = (readFile: (file: string) => string | undefined): ts.CompilerHost['getSourceFile'] => (file, version) => {
  const text = readFile(file);
  return text === undefined ? undefined : ts.createSourceFile(file, text, version);
};
