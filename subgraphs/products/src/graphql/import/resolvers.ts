import { isId, parseId } from '@storegraph/kernel/ids';
import { parseFirst } from '@storegraph/kernel/page';
import { answer } from '@storegraph/subgraph/answer';
import { toConnection } from '@storegraph/subgraph/connection';
import { PROBLEMS } from '../../domain/import/problem.ts';
import type { CancelImportErrorCode, CreateExportErrorCode, CreateImportErrorCode, Resolvers } from '../__generated__/resolvers.ts';
import { change } from '../context.ts';
import { readImportId, readProblemNumber } from './cursors.ts';

/** Translation between the graph and imports, a line a field. */
export const importResolvers = {
  Query: {
    import: async (_, { id }, { load }) => load.import(parseId('imp', id, ['id'])),
    imports: async (_, { first, after }, { imports }) =>
      toConnection(await imports.page({ first: parseFirst(first), after: readImportId(after) }), ({ id }) => [id], imports.count),
  },
  Mutation: {
    createImport: (_, { input }, context) =>
      answer<object, CreateImportErrorCode>(async () => {
        const id = await change(context, ({ createImport }) => createImport(context.caller, input));
        return { import: await context.load.import(id) };
      }),
    cancelImport: (_, { input }, context) =>
      answer<object, CancelImportErrorCode>(async () => {
        const id = await change(context, ({ cancelImport }) => cancelImport(input));
        return { import: await context.load.import(id) };
      }),
    createExport: (_, { input }, context) =>
      answer<object, CreateExportErrorCode>(async () => {
        const id = await change(context, ({ createExport }) => createExport(context.caller, input));
        return { export: await context.load.export(id) };
      }),
  },
  Export: { downloadUrl: ({ downloadKey }) => `/downloads/products/exports/${downloadKey}` },
  Import: {
    __resolveReference: async ({ id }, { load }) => (isId('imp', id) ? load.import(id) : null),
    uploadUrl: ({ status, uploadKey }) => (status === 'AWAITING_UPLOAD' ? `/uploads/products/imports/${uploadKey}` : null),
    progress: ({ progress: { lines, applied, unchanged, failed, readBytes }, uploadedBytes }) => ({ lines, applied, unchanged, failed, bytesRead: readBytes, bytesUploaded: uploadedBytes }),
    problems: async ({ id }, { first, after }, { load }) => {
      const page = await load.problemsOfImport(id, { first: parseFirst(first), after: readProblemNumber(after) });
      return toConnection(page, ({ number }) => [number], async () => (await load.problemCountOfImport(id))?.count ?? 0);
    },
  },
  ImportProblem: { message: ({ code }) => PROBLEMS[code] },
} satisfies Resolvers;
