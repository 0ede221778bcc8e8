import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Log } from '@storegraph/service/log';
import type { Graphs } from './graphs.ts';

/** Files are looked at this often: it works on every file system, network ones and mounted ones included. */
const LOOK_EVERY_MS = 1_000;

/** Serves each file's supergraph when it changes; one that is not valid leaves the old one serving, and says why. `files` is by variant. */
export function followFiles(graphs: Graphs, files: Readonly<Record<string, string>>, log: Log): () => void {
  for (const [variant, file] of Object.entries(files)) {
    let last = Promise.resolve();
    watchFile(file, { interval: LOOK_EVERY_MS, persistent: false }, ({ mtimeMs }) => {
      // A file that is being replaced is away for a moment.
      if (mtimeMs === 0) return;
      last = last.then(async () => graphs.replace(variant, await readFile(file, 'utf8'))).catch((error: unknown) => {
        log.error({ err: error, variant }, 'the new supergraph is not valid: the old one goes on serving');
      });
    });
  }
  return () => Object.values(files).forEach((file) => unwatchFile(file));
}
