import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** The absolute path of a file that is named from the top of the repository. */
export function inRepository(...path: readonly string[]): string {
  return resolve(root, ...path);
}
