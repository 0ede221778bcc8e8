import { resolve } from 'node:path';

/** The top of the repository. */
export const repositoryRoot = resolve(import.meta.dirname, '../..');

/** The absolute path of a file that is named from the top of the repository. */
export function inRepository(...path: readonly string[]): string {
  return resolve(repositoryRoot, ...path);
}

/** What is fetched once and outlives `npm run reset`. */
export const cacheDirectory = inRepository('.data', 'cache');
