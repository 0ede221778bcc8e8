import { requireUser } from '@storegraph/kernel/caller';
import type { Caller } from '@storegraph/kernel/caller';
import { parseIdempotencyKey } from '@storegraph/kernel/idempotency-key';
import type { Id } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import type { FileFormat } from '../import/import-run.ts';
import type { Stores } from '../ports.ts';
import { categoryNotFound } from './refusals.ts';
import type { ExportFilter } from './ports.ts';

/** What is to be exported, as a client asks for it. */
export interface CreateExportInput {
  readonly format: FileFormat;
  readonly filter?: { readonly [Key in keyof ExportFilter]?: ExportFilter[Key] | null } | null | undefined;
  readonly idempotencyKey: string;
}

/** Makes the address of a file. Answers the export's id. Refuses with CATEGORY_NOT_FOUND, INVALID_IDEMPOTENCY_KEY and IDEMPOTENCY_CONFLICT. */
export type CreateExport = (caller: Caller, input: CreateExportInput) => Promise<Id<'exp'>>;

/** How long it can be fetched. */
const LIFETIME_MS = 3_600_000;

/** Makes `CreateExport`. `newKey` makes a text that nobody guesses: who knows it may fetch the file. */
export function createCreateExport(deps: { transact: Transact<Stores>; newId: () => Id<'exp'>; newKey: () => string; now: () => Date }): CreateExport {
  return async (caller, { idempotencyKey, format, filter: asked }) => {
    const userId = requireUser(caller);
    const key = parseIdempotencyKey(idempotencyKey);
    const filter: ExportFilter = { category: asked?.category ?? undefined, brand: asked?.brand ?? undefined, isPublished: asked?.isPublished ?? undefined };
    return deps.transact(({ exports, idempotency }) =>
      idempotency.once({ actor: userId, operation: 'createExport', key, input: { format, filter } }, async () => {
        if (filter.category !== undefined && !(await exports.hasCategory(filter.category))) throw categoryNotFound();
        const [id, createdAt] = [deps.newId(), deps.now()];
        await exports.removeExpired(createdAt);
        await exports.add({ id, format, filter, createdBy: userId, createdAt, expiresAt: new Date(createdAt.getTime() + LIFETIME_MS), downloadKey: deps.newKey() });
        return id;
      }),
    );
  };
}
