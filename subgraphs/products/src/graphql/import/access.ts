import { everyone, forTypes, only } from '@storegraph/subgraph/access';

const managers = only('CATALOGUE_MANAGER');

/** The import's part of the access table: all of it is for catalogue managers. */
export const importAccess = {
  Query: { import: managers, imports: managers },
  Subscription: { importProgressed: managers },
  types: {
    ...forTypes(['Export', 'Import', 'ImportProgress', 'ImportProblem', 'ImportProblemConnection', 'ImportProblemEdge', 'ImportConnection', 'ImportEdge'], managers),
    ...forTypes(['CreateImportPayload', 'CreateImportError', 'CancelImportPayload', 'CancelImportError', 'CreateExportPayload', 'CreateExportError'], everyone),
  },
} as const;
