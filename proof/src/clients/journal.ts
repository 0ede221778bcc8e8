import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { JournalEntry } from '../ledger/books.ts';

/** What clients write down as they hear it; the ledger check reads it. */
export interface Journal {
  readonly file: string;
  write(entry: JournalEntry): void;
  /** All of it is in the file. */
  close(): Promise<void>;
}

/** A journal of JSON lines. */
export function openJournal(file: string): Journal {
  const lines = createWriteStream(file, { flags: 'a' });
  return {
    file,
    write: (entry) => void lines.write(`${JSON.stringify(entry)}\n`),
    async close() {
      lines.end();
      await finished(lines);
    },
  };
}
