import type { DataDirectory } from './directory.ts';
import { readJsonFile, writePrivateFile } from './private-file.ts';

/** What an earlier start has already paid for. */
export interface Done {
  /** The size of the sample data the databases hold. */
  readonly seeded?: string;
  /** The schemas (their hash) that were seen to compose to the committed graph. */
  readonly composed?: string;
}

export function readDone(directory: DataDirectory): Done {
  return (readJsonFile(directory.done) as Done | undefined) ?? {};
}

export function noteDone(directory: DataDirectory, more: Done): void {
  writePrivateFile(directory.done, `${JSON.stringify({ ...readDone(directory), ...more }, null, 2)}\n`);
}
