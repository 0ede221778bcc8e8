import { join } from 'node:path';
import { Problem } from '../command-line/problem.ts';
import { readJsonFile } from '../data/private-file.ts';

/** What a backup says of one table; its rows are beside it in `<database>/<table>.copy.gz`. */
export interface TableBackup {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of the packed file, in hexadecimal. */
  readonly sha256: string;
}

/** What a backup says of one database. */
export interface DatabaseBackup {
  /** As the migrations that made it are called, in order. */
  readonly migrations: readonly string[];
  readonly tables: readonly TableBackup[];
  /** The next value of each, or null where none was taken yet. */
  readonly sequences: Readonly<Record<string, string | null>>;
}

/** What a backup holds. */
export interface Manifest {
  /** All databases as they were within a moment of this time; RFC 3339, by the database's clock. */
  readonly takenAt: string;
  readonly databases: Readonly<Record<string, DatabaseBackup>>;
}

export const manifestFile = (folder: string): string => join(folder, 'manifest.json');

/** Reads what a backup holds. Throws a `Problem` where there is none, or an unfinished one. */
export function readManifest(folder: string): Manifest {
  const manifest = readJsonFile(manifestFile(folder)) as Manifest | undefined;
  if (!manifest) throw new Problem(`There is no whole backup in ${folder}.`, 'A backup is whole once it has its manifest.json.');
  return manifest;
}
