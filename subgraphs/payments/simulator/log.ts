import { open, readFile, truncate } from 'node:fs/promises';
import type { Capture, Charge, Refund } from './charge.ts';
import type { Dispute } from './dispute.ts';

/**
 * A line of the log: a charge as it stands after a change, a capture, a refund, a dispute as it stands after a change, or that the webhook of
 * an earlier line was taken. The id of a change is the id of the webhook that tells of it.
 */
export type LogRecord =
  | { readonly id: string; readonly at: string; readonly charge: Charge }
  | { readonly id: string; readonly at: string; readonly capture: Capture }
  | { readonly id: string; readonly at: string; readonly refund: Refund }
  | { readonly id: string; readonly at: string; readonly dispute: Dispute }
  | { readonly at: string; readonly delivered: string };

/** What the provider knows: an append-only file of JSON lines. */
export interface ProviderLog {
  /** Resolves when the line is with the operating system: killing this process does not lose it. */
  append(record: LogRecord): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the log and answers what it holds. A last line that was cut short by a kill was never
 * answered to anybody, and is taken away. Throws on any other line that is none.
 */
export async function openLog(file: string): Promise<{ log: ProviderLog; records: readonly LogRecord[] }> {
  const records = parse(await readWholeLines(file));
  const handle = await open(file, 'a');
  let last: Promise<unknown> = Promise.resolve();
  return {
    records,
    log: {
      append: (record) => {
        const written = last.then(() => handle.appendFile(`${JSON.stringify(record)}\n`));
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

function parse(text: string): LogRecord[] {
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as LogRecord);
}
