import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { systemCode } from '../command-line/problem.ts';

/** Writes a file that only its owner reads, whole or not at all. */
export function writePrivateFile(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, text, { mode: 0o600 });
  renameSync(unfinished, file);
}

/** What a JSON file holds; undefined when there is no such file. */
export function readJsonFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}
