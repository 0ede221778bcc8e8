import pg from 'pg';
import type { explainStatements } from './explain-statements.ts';
import { faultsOf } from './read-plan.ts';
import type { PlanLimits } from './read-plan.ts';

/** Tells what is wrong with the plans of what a database is asked. */
export interface PlanReader {
  /** What is wrong with the plans of all that is asked while something is done, each once. */
  faultsOf(work: () => Promise<unknown>): Promise<readonly string[]>;
  /** The statements of the last such work, or of the one under way as far as it is. */
  seen(): readonly string[];
}

/** What it goes by. */
export interface PlanReaderOptions {
  /** The database's owner's url: the planner is told anew what is in its tables. */
  readonly ownerUrl: string;
  readonly statements: ReturnType<typeof explainStatements>;
  readonly limits: PlanLimits;
  /** What may cost more, by its text, and why. */
  readonly letThrough: readonly (readonly [statement: RegExp, why: string])[];
}

/** Reads plans of a database that is filled. */
export async function createPlanReader({ ownerUrl, statements, limits, letThrough }: PlanReaderOptions): Promise<PlanReader> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('ANALYZE');
  const { rows } = await owner.query<{ name: string; rows: number }>(`SELECT relname AS name, reltuples AS rows FROM pg_class WHERE relkind = 'r'`);
  await owner.end();
  const counts = new Map(rows.map((row) => [row.name, row.rows]));
  return {
    async faultsOf(work) {
      const explained = await statements.during(work);
      return [...new Set(explained
        .filter(({ sql }) => !letThrough.some(([statement]) => statement.test(sql)))
        .flatMap(({ sql, plan }) => faultsOf(plan, limits, (table) => counts.get(table) ?? 0).map((fault) => `${fault}: ${sql.trim().replace(/\s+/g, ' ').slice(0, 300)}`)))];
    },
    seen: () => statements.soFar().map(({ sql }) => sql),
  };
}
