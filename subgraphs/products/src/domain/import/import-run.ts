import type { Id } from '@storegraph/kernel/ids';

/** The forms of a file: comma-separated values with a header, or an object a line. */
export type FileFormat = 'CSV' | 'JSON_LINES';

/** Where an import stands. */
export type ImportStatus = 'AWAITING_UPLOAD' | 'QUEUED' | 'RUNNING' | 'FINISHED' | 'FAILED' | 'CANCELLED' | 'EXPIRED';

/** What an import can become, from each state. */
const STEPS: Readonly<Record<ImportStatus, readonly ImportStatus[]>> = {
  AWAITING_UPLOAD: ['QUEUED', 'CANCELLED', 'EXPIRED'],
  QUEUED: ['RUNNING', 'CANCELLED'],
  // FAILED: the header cannot be understood, so no line can.
  RUNNING: ['RUNNING', 'FINISHED', 'FAILED', 'CANCELLED'],
  FINISHED: [], FAILED: [], CANCELLED: [], EXPIRED: [],
};

/** Whether an import in this state is over. */
export const isOver = (status: ImportStatus): boolean => STEPS[status].length === 0;

/** A file of variants that is brought into the catalogue, and how far that is. */
export interface ImportRun {
  readonly id: Id<'imp'>;
  /** Rises with each change. */
  readonly version: number;
  readonly format: FileFormat;
  /** Whether it only says what is wrong with the file. */
  readonly isDryRun: boolean;
  readonly status: ImportStatus;
  readonly createdBy: Id<'user'>;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  /** Where the upload goes, for whoever knows it; until it is complete. */
  readonly uploadKey: string;
  readonly uploadedBytes: number;
  readonly progress: Progress;
}

/** How far an import is. Exactly the bytes before `readBytes` were dealt with, each line once. */
export interface Progress {
  readonly readBytes: number;
  /** Lines of the file that were passed, the header and blank ones included. */
  readonly readLines: number;
  /** The columns of CSV, once its header was read. */
  readonly columns: readonly string[] | null;
  /** Lines with something to say. */
  readonly lines: number;
  /** Those that changed something. */
  readonly applied: number;
  /** Those that said what was so already. */
  readonly unchanged: number;
  /** Those that were refused. */
  readonly failed: number;
}
