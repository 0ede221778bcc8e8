import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { inRepository } from '@storegraph/stack/repository';

/** A copy of the repository's files in which bugs may be planted; what was installed is shared with the original. */
export interface Tree {
  readonly folder: string;
  readonly remove: () => void;
}

export function copyTree(): Tree {
  const folder = mkdtempSync(join(tmpdir(), 'storegraph-tree-'));
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: inRepository(), encoding: 'utf8', maxBuffer: 1e8 }).split('\n').filter((file) => file !== '' && existsSync(inRepository(file)));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(inRepository(file), join(folder, file));
  }
  symlinkSync(inRepository('node_modules'), join(folder, 'node_modules'));
  for (const file of files.filter((name) => basename(name) === 'package.json' && name !== 'package.json')) linkDependencies(dirname(file), folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Links are relative: those between rooms stay within the copy, the others lead to what is shared. */
function linkDependencies(room: string, folder: string): void {
  const from = inRepository(room, 'node_modules');
  if (!existsSync(from)) return;
  const copy = (path: string): void => {
    for (const entry of readdirSync(join(from, path), { withFileTypes: true })) {
      const name = join(path, entry.name);
      if (entry.isSymbolicLink()) symlinkSync(readlinkSync(join(from, name)), join(folder, room, 'node_modules', name));
      else if (entry.isDirectory() && entry.name.startsWith('@')) {
        mkdirSync(join(folder, room, 'node_modules', name), { recursive: true });
        copy(name);
      }
    }
  };
  mkdirSync(join(folder, room, 'node_modules'), { recursive: true });
  copy('');
}
