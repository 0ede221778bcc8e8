import { parseId } from '@storegraph/kernel/ids';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { isOver } from './import-run.ts';
import { moveImport } from './move-import.ts';
import { importIsOver, importNotFound } from './refusals.ts';

/** Calls an import off: what it did stays, nothing more is done. Answers its id. Refuses with INVALID_ID, IMPORT_NOT_FOUND, IMPORT_IS_OVER. */
export type CancelImport = (input: { readonly importId: string }) => Promise<Id<'imp'>>;

/** Makes `CancelImport`. */
export function createCancelImport(deps: { transact: Transact<Stores>; now: () => Date }): CancelImport {
  return async ({ importId }) => {
    const id = parseId('imp', importId, ['importId']);
    return deps.transact(async (stores) => {
      const run = await stores.imports.lock(id);
      if (!run) throw importNotFound();
      if (isOver(run.status)) throw importIsOver();
      await moveImport(run, { status: 'CANCELLED', progress: run.progress, at: deps.now() }, stores);
      await stores.imports.forgetFile(id);
      return id;
    });
  };
}
