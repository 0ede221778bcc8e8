import { newId } from '@storegraph/kernel/ids';
import type { Transact } from '@storegraph/kernel/transact';
import { createCreateExport } from '../export/create-export.ts';
import type { Stores } from '../ports.ts';
import { createApplyNextBatch } from './applying/apply-next-batch.ts';
import { createCancelImport } from './cancel-import.ts';
import { createCreateImport } from './create-import.ts';
import { createTidyImports } from './tidy-imports.ts';
import { createUploads } from './upload.ts';

/** What managers can do with imports and exports. */
export type ImportUseCases = Pick<ReturnType<typeof createImportUseCases>, 'createImport' | 'cancelImport' | 'createExport'>;

/** Makes them, and what brings files in and applies them. */
export function createImportUseCases(deps: { transact: Transact<Stores>; newKey: () => string; mark: (text: string) => string; now: () => Date }) {
  return {
    createImport: createCreateImport({ ...deps, newId: () => newId('imp') }),
    cancelImport: createCancelImport(deps),
    createExport: createCreateExport({ ...deps, newId: () => newId('exp') }),
    uploads: createUploads(deps),
    tidyImports: createTidyImports(deps),
    applyNextBatch: createApplyNextBatch({ ...deps, newProductId: () => newId('prod'), newVariantId: () => newId('var') }),
  };
}
