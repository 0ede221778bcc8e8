import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseIdempotencyKey } from '@storegraph/kernel/idempotency-key';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { Stores } from '../ports.ts';
import type { FileFormat } from './import-run.ts';

/** A file to come, as a client announces it. */
export interface CreateImportInput {
  readonly format: FileFormat;
  readonly isDryRun?: boolean | null | undefined;
  readonly idempotencyKey: string;
}

/** Awaits the upload of a file. Answers the import's id. Refuses with INVALID_IDEMPOTENCY_KEY and IDEMPOTENCY_CONFLICT. */
export type CreateImport = (caller: Caller, input: CreateImportInput) => Promise<Id<'imp'>>;

/** Makes `CreateImport`. `newKey` makes a text that nobody guesses: who knows it may upload. */
export function createCreateImport(deps: { transact: Transact<Stores>; newId: () => Id<'imp'>; newKey: () => string; now: () => Date }): CreateImport {
  return async (caller, { idempotencyKey, format, isDryRun }) => {
    const userId = requireUser(caller);
    const key = parseIdempotencyKey(idempotencyKey);
    const wanted = { format, isDryRun: isDryRun ?? false };
    return deps.transact(({ imports, idempotency }) =>
      idempotency.once({ actor: userId, operation: 'createImport', key, input: wanted }, async () => {
        const id = deps.newId();
        await imports.add({ ...wanted, id, createdBy: userId, createdAt: deps.now(), uploadKey: deps.newKey() });
        return id;
      }),
    );
  };
}
