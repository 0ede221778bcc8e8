import { existsSync, readFileSync, renameSync } from 'node:fs';

/** The last lines of a log, for somebody who wants to know why. */
export function lastLines(file: string, count = 12): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}

/** What the start before wrote is kept beside it, ending in .1; the one before that is gone. */
export function keepLastLog(file: string): void {
  if (existsSync(file)) renameSync(file, `${file}.1`);
}
