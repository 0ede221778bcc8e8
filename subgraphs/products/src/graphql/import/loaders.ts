import type { Id } from '@storegraph/kernel/ids';
import type { Page, PageRequest } from '@storegraph/kernel/page';
import { createLoad, createLoadWith } from '@storegraph/subgraph/loader';
import type { ExportReads, ExportRun } from '../../domain/export/ports.ts';
import type { ImportRun } from '../../domain/import/import-run.ts';
import type { ImportReads, KeptProblem } from '../../domain/import/ports.ts';

const NONE: Page<KeptProblem> = { items: [], hasNextPage: false, hasPreviousPage: false };

/** Imports and what is wrong with their lines, and exports. */
export function createImportLoaders({ imports, exports }: { readonly imports: ImportReads; readonly exports: ExportReads }) {
  return {
    import: createLoad(imports.byIds, ({ id }: ImportRun) => id),
    export: createLoad(exports.byIds, ({ id }: ExportRun) => id),
    problemsOfImport: createLoadWith<Id<'imp'>, PageRequest<number>, Page<KeptProblem>>(imports.problems, NONE),
    problemCountOfImport: createLoad(imports.countProblems, ({ importId }) => importId),
  };
}
