import type { EntityManager } from 'typeorm';
import { fromUuid, toUuid } from '@storegraph/kernel/ids';
import { pageOf } from '@storegraph/kernel/page';
import type { ImportReads, KeptProblem } from '../../domain/import/ports.ts';
import type { ProblemCode } from '../../domain/import/problem.ts';
import { IMPORT_COLUMNS, toImportRun } from './import-rows.ts';
import type { ImportRow } from './import-rows.ts';

interface ProblemRow {
  import_id: string;
  number: string;
  line: number;
  column_name: string | null;
  code: ProblemCode;
  value: string | null;
}

const toProblem = ({ number, line, column_name, code, value }: ProblemRow): KeptProblem => ({ number: Number(number), line, column: column_name, code, value });

export function createImportReads(manager: EntityManager): ImportReads {
  return {
    byIds: async (ids) => (await manager.query<ImportRow[]>(`SELECT ${IMPORT_COLUMNS} FROM import_run r WHERE r.id = ANY($1)`, [ids.map(toUuid)])).map(toImportRun),

    async page(page) {
      const rows = await manager.query<ImportRow[]>(
        `SELECT ${IMPORT_COLUMNS} FROM import_run r WHERE ($1::uuid IS NULL OR r.id < $1) ORDER BY r.id DESC LIMIT $2`,
        [page.after === undefined ? null : toUuid(page.after), page.first + 1],
      );
      return pageOf(rows.map(toImportRun), page);
    },

    async count() {
      const [row] = await manager.query<{ count: number }[]>('SELECT count(*)::int AS count FROM import_run');
      return row?.count ?? 0;
    },

    async problems(ids, page) {
      const rows = await manager.query<ProblemRow[]>(
        `SELECT p.* FROM unnest($1::uuid[]) AS asked (id), LATERAL (
           SELECT import_id, number, line, column_name, code, value FROM import_problem
           WHERE import_id = asked.id AND number > $2 ORDER BY number LIMIT $3
         ) p ORDER BY p.import_id, p.number`,
        [ids.map(toUuid), page.after ?? 0, page.first + 1],
      );
      const byImport = Map.groupBy(rows, ({ import_id }) => fromUuid('imp', import_id));
      return new Map([...byImport].map(([id, own]) => [id, pageOf(own.map(toProblem), page)]));
    },

    async countProblems(ids) {
      const rows = await manager.query<{ import_id: string; count: number }[]>(
        'SELECT import_id, count(*)::int AS count FROM import_problem WHERE import_id = ANY($1) GROUP BY 1', [ids.map(toUuid)],
      );
      return rows.map(({ import_id, count }) => ({ importId: fromUuid('imp', import_id), count }));
    },
  };
}
