import type { Currency } from '@storegraph/kernel/money';
import type { FileFormat } from '../import/import-run.ts';
import type { ExportReads } from './ports.ts';
import { createLineWriter } from './write-lines.ts';

/** A file on its way. */
export interface ExportedFile {
  readonly format: FileFormat;
  /** When the export was asked for. */
  readonly createdAt: Date;
  /** Piece by piece, each read when the one before it was taken. */
  readonly pieces: AsyncIterable<string>;
}

/** Opens the file of a key; undefined when there is none, or its time is over. */
export type OpenExport = (downloadKey: string) => Promise<ExportedFile | undefined>;

/** Variants in one statement, and one piece of the file. */
const MOST = 500;

/**
 * Makes `OpenExport`. A file is written while it is fetched, and no more than a piece of it is held; each piece is as
 * the catalogue is when it is read.
 */
export function createOpenExport({ exports, currencies, now }: { exports: ExportReads; currencies: readonly Currency[]; now: () => Date }): OpenExport {
  return async (downloadKey) => {
    const run = await exports.byDownloadKey(downloadKey);
    if (!run || run.expiresAt <= now()) return undefined;
    const { format, createdAt, filter } = run;
    const { header, line } = createLineWriter(format, currencies);
    async function* pieces(): AsyncGenerator<string> {
      if (header) yield header;
      let variants = await exports.variants(filter, undefined, MOST);
      while (variants.length > 0) {
        yield variants.map(({ variant }) => line(variant)).join('');
        variants = variants.length < MOST ? [] : await exports.variants(filter, variants.at(-1)?.place, MOST);
      }
    }
    return { format, createdAt, pieces: pieces() };
  };
}
