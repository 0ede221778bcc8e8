import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import type { ImportRun } from './import-run.ts';
import { moveImport } from './move-import.ts';
import type { ImportStore } from './ports.ts';
import { uploadElsewhere, uploadNotAwaited, uploadTooLarge } from './upload-refused.ts';

/** The largest file. */
const MAX_UPLOAD_BYTES = 512 * 1024 * 1024;

/** How files come in, a piece at a time. Who knows an import's key may upload its file, once. */
export interface Uploads {
  /** How many bytes are kept; whoever was cut off goes on from there. Refuses with UPLOAD_NOT_AWAITED. */
  at(uploadKey: string): Promise<number>;
  /** Begins anew. Refuses with UPLOAD_NOT_AWAITED. */
  restart(uploadKey: string): Promise<void>;
  /** Keeps the next piece. Answers where the one after it begins. Refuses with UPLOAD_NOT_AWAITED, UPLOAD_ELSEWHERE and UPLOAD_TOO_LARGE. */
  append(uploadKey: string, at: number, piece: Uint8Array): Promise<number>;
  /** Has the file applied when its turn comes. Answers the import. Refuses with UPLOAD_NOT_AWAITED and UPLOAD_ELSEWHERE. */
  complete(uploadKey: string, bytes: number): Promise<Id<'imp'>>;
}

/** Makes them. */
export function createUploads({ transact, now }: { transact: Transact<Stores>; now: () => Date }): Uploads {
  const awaited = async (imports: ImportStore, uploadKey: string): Promise<ImportRun> => {
    const run = await imports.lockByUploadKey(uploadKey);
    if (run?.status !== 'AWAITING_UPLOAD') throw uploadNotAwaited();
    return run;
  };
  const awaitedAt = async (imports: ImportStore, uploadKey: string, at: number): Promise<ImportRun> => {
    const run = await awaited(imports, uploadKey);
    if (run.uploadedBytes !== at) throw uploadElsewhere(run.uploadedBytes);
    return run;
  };

  return {
    at: (uploadKey) => transact(async ({ imports }) => (await awaited(imports, uploadKey)).uploadedBytes),

    restart: (uploadKey) => transact(async ({ imports }) => imports.dropPieces((await awaited(imports, uploadKey)).id)),

    append: (uploadKey, at, piece) => transact(async ({ imports }) => {
      const { id } = await awaitedAt(imports, uploadKey, at);
      if (at + piece.length > MAX_UPLOAD_BYTES) throw uploadTooLarge();
      if (piece.length > 0) await imports.addPiece(id, at, piece);
      return at + piece.length;
    }),

    complete: (uploadKey, bytes) => transact(async (stores) => {
      const run = await awaitedAt(stores.imports, uploadKey, bytes);
      await moveImport(run, { status: 'QUEUED', progress: run.progress, at: now() }, stores);
      return run.id;
    }),
  };
}
