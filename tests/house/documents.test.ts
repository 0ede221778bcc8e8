import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const repository = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(repository, path), 'utf8');
/** What is installed, made or the shop's is not ours. */
const OTHERS = new Set(['node_modules', 'dist', 'coverage']);
const filesIn = (folder: string): readonly string[] => readdirSync(join(repository, folder), { withFileTypes: true })
  .filter(({ name }) => !OTHERS.has(name) && !(folder === '' && name.startsWith('.')))
  .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));
const files = filesIn('');
const documents = files.filter((file) => file.endsWith('.md'));
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

/** Every file and folder, and what its path ends with: documents name what is in their room by its last few words. */
const endings = new Set(files.flatMap((file) => {
  const words = file.split('/');
  return words.flatMap((_, from) => words.slice(from).map((__, to) => words.slice(from, from + to + 1).join('/')));
}));

/** What package managers do of themselves. */
const OWN_COMMANDS = new Set(['run', 'exec', 'install', 'add']);
/** What looks like the path of a file of ours: no pattern, no placeholder, no address. */
const PATH = /^(?:[\w.-]+\/)*[\w.-]+\.(?:ts|mjs|cjs|md|graphql|txt|sql|ya?ml|sh)$|^(?:packages|subgraphs|gateway|schema|stack|tests|proof|bench|docs|docker)\/[\w./-]*$/;

const linksOf = (document: string): readonly string[] => [...read(document).matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, to = '']) => to).filter((to) => !/^[a-z]+:/.test(to));
const pathsOf = (document: string): readonly string[] => [...read(document).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code).filter((code) => PATH.test(code));
const commandsOf = (document: string): readonly string[] => [...read(document).matchAll(/(?<![\w-])(?:pnpm|npm run) ([a-z][\w:-]*)/g)].map(([, name = '']) => name).filter((name) => !OWN_COMMANDS.has(name));

describe('what a document names is there: links, files, folders and commands', () => {
  it.each(documents)('%s', (document) => {
    const missing = [
      ...linksOf(document).filter((to) => !existsSync(join(repository, dirname(document), to))),
      ...pathsOf(document).filter((path) => !endings.has(normalize(path.startsWith('.') ? join(dirname(document), path) : path).replace(/\/$/, ''))),
      ...commandsOf(document).filter((name) => !(name in scripts)).map((name) => `pnpm ${name}`),
    ];
    expect(missing).toEqual([]);
  });
});
