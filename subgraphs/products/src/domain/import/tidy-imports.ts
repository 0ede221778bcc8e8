import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import { moveImport } from './move-import.ts';

/** Ends imports whose file did not come in time, and removes those that were over long ago with their problems. */
export type TidyImports = () => Promise<void>;

const DAY_MS = 24 * 3_600_000;
/** How long a file is awaited, and how long what became of it can be read. */
const AWAITED_MS = DAY_MS;
const KEPT_MS = 30 * DAY_MS;

/** Makes `TidyImports`. */
export function createTidyImports({ transact, now }: { transact: Transact<Stores>; now: () => Date }): TidyImports {
  return () => transact(async (stores) => {
    const at = now();
    for (const run of await stores.imports.lockAwaitedSince(new Date(at.getTime() - AWAITED_MS))) {
      await moveImport(run, { status: 'EXPIRED', progress: run.progress, at }, stores);
      await stores.imports.forgetFile(run.id);
    }
    await stores.imports.removeEndedBefore(new Date(at.getTime() - KEPT_MS));
  });
}
