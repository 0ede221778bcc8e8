import { join } from 'node:path';
import ts from 'typescript';

/** Whether the program still compiles with this text in a file of it: a mistake that the type check notices needs no test. */
export type Compiles = (file: string, text: string) => boolean;

/** Makes the check for a copy of the repository; each file is checked as if the others had no mistake. */
export function createTypeCheck(folder: string, files: readonly string[]): Compiles {
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files, include: [] }, ts.sys, folder);
  const changed = new Map<string, { readonly text: string; readonly version: number }>();
  let version = 0;
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options, getCurrentDirectory: () => folder, getDefaultLibFileName: ts.getDefaultLibFilePath, getScriptFileNames: () => [...files],
    getScriptVersion: (file) => String(changed.get(file)?.version ?? 0),
    getScriptSnapshot: (file) => {
      const text = changed.get(file)?.text ?? ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    fileExists: (file) => ts.sys.fileExists(file), readFile: (file) => ts.sys.readFile(file), directoryExists: (path) => ts.sys.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path), realpath: (path) => ts.sys.realpath?.(path) ?? path, useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
  };
  const service = ts.createLanguageService(host);
  const isWhole = (file: string): boolean => service.getSyntacticDiagnostics(file).length + service.getSemanticDiagnostics(file).length === 0;
  for (const file of files) if (!isWhole(file)) throw new Error(`${file} does not compile without a mutant`);
  return (file, text) => {
    changed.set(file, { text, version: (version += 1) });
    const verdict = isWhole(file);
    changed.delete(file);
    return verdict;
  };
}
