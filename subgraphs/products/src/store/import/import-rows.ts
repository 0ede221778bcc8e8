import { fromUuid } from '@storegraph/kernel/ids';
import type { FileFormat, ImportRun, ImportStatus } from '../../domain/import/import-run.ts';

/** An import as its table keeps it; the driver hands out `bigint` as text. */
export interface ImportRow {
  id: string;
  version: number;
  format: FileFormat;
  is_dry_run: boolean;
  status: ImportStatus;
  created_by: string;
  created_at: Date;
  started_at: Date | null;
  ended_at: Date | null;
  upload_key: string;
  uploaded_bytes: string;
  read_bytes: string;
  read_lines: number;
  columns: string[] | null;
  lines: number;
  applied: number;
  unchanged: number;
  failed: number;
}

export const IMPORT_COLUMNS = `r.id, r.version, r.format, r.is_dry_run, r.status, r.created_by, r.created_at, r.started_at, r.ended_at, r.upload_key,
  r.uploaded_bytes, r.read_bytes, r.read_lines, r.columns, r.lines, r.applied, r.unchanged, r.failed`;

export const toImportRun = (row: ImportRow): ImportRun => ({
  id: fromUuid('imp', row.id),
  version: row.version,
  format: row.format,
  isDryRun: row.is_dry_run,
  status: row.status,
  createdBy: fromUuid('user', row.created_by),
  createdAt: row.created_at,
  startedAt: row.started_at,
  endedAt: row.ended_at,
  uploadKey: row.upload_key,
  uploadedBytes: Number(row.uploaded_bytes),
  progress: {
    readBytes: Number(row.read_bytes), readLines: row.read_lines, columns: row.columns,
    lines: row.lines, applied: row.applied, unchanged: row.unchanged, failed: row.failed,
  },
});
