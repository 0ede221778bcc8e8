import { open, readFile, truncate } from 'node:fs/promises';

/** An append-only file of JSON lines. */
export interface JsonLines<Line> {
  /** Resolves when the line is with the operating system: killing this process does not lose it. */
  append(line: Line): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the file and answers what it holds. A last line that was cut short by a kill was never
 * answered to anybody, and is taken away. Throws on any other line that is none.
 */
export async function openJsonLines<Line>(file: string): Promise<{ readonly log: JsonLines<Line>; readonly records: readonly Line[] }> {
  const records = (await readWholeLines(file)).split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line);
  const handle = await open(file, 'a');
  let last: Promise<unknown> = Promise.resolve();
  return {
    records,
    log: {
      append: (line) => {
        const written = last.then(() => handle.appendFile(`${JSON.stringify(line)}\n`));
        last = written.catch(() => {});
        return written;
      },
      close: async () => {
        await last;
        await handle.close();
      },
    },
  };
}

async function readWholeLines(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  const end = bytes.lastIndexOf('\n') + 1;
  if (end < bytes.length) await truncate(file, end);
  return bytes.subarray(0, end).toString('utf8');
}
