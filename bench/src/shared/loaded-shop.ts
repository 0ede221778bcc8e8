import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { inRepository } from '@storegraph/stack/repository';

/** The sizes that are compared, the one that the others are held against first. */
export const SIZES = ['demo', 'load-m', 'load-l'] as const;
export type Size = (typeof SIZES)[number];

/** What a loaded shop depends on: a change of any makes it anew. */
const MADE_OF = ['subgraphs/*/src/store/migrations/*.ts', 'subgraphs/*/src/store/{load,seed}*.ts', 'packages/sample-shop/src/**/*.ts', 'packages/postgres/src/{bulk-load,copy-rows,insert-all}.ts'];

/** Where loaded shops are kept from one run to the next: `given`, or the user's cache. */
export const shopsFolder = (given: string | undefined): string => resolve(given ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'storegraph'));

/** The data directory of a shop of this size, for `startShop`, which loads it when it is new. Those of earlier schemas are removed. */
export function directoryOf(data: string, size: Size): string {
  const hash = createHash('sha256');
  for (const file of MADE_OF.flatMap((pattern) => globSync(pattern, { cwd: inRepository() })).sort()) {
    if (!file.endsWith('.test.ts')) hash.update(file).update(readFileSync(inRepository(file)));
  }
  const name = `${size}-${hash.digest('hex').slice(0, 16)}`;
  mkdirSync(data, { recursive: true });
  for (const old of readdirSync(data)) if (old.startsWith(`${size}-`) && old !== name) rmSync(join(data, old), { recursive: true, force: true });
  return join(data, name);
}
