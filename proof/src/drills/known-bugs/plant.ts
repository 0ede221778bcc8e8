import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from './known-bug.ts';

/** Makes the edits in a tree. Returns how to take them back. Throws when a place is not found, or more than once. */
export function plant(folder: string, edits: readonly Edit[]): () => void {
  const before = new Map(edits.map(({ file }) => [file, readFileSync(join(folder, file), 'utf8')]));
  const takeBack = (): void => before.forEach((text, file) => writeFileSync(join(folder, file), text));
  for (const { file, from, to } of edits) {
    const [head, tail, ...more] = readFileSync(join(folder, file), 'utf8').split(from);
    if (head === undefined || tail === undefined || more.length > 0) {
      takeBack();
      throw new Error(`${file} has ${JSON.stringify(from)} ${more.length > 0 ? 'more than once' : 'nowhere'}.`);
    }
    writeFileSync(join(folder, file), head + to + tail);
  }
  return takeBack;
}
