import pg from 'pg';

/** A statement as it was sent, with its parameters. */
export interface SeenStatement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

type Query = (this: pg.Client, sql: unknown, ...rest: unknown[]) => unknown;

/** Has every statement seen that is sent from this process; to be called before anything connects. */
export function seeStatements(): { during(work: () => Promise<unknown>): Promise<readonly SeenStatement[]> } {
  const query = pg.Client.prototype.query as Query;
  let seen: SeenStatement[] = [];
  (pg.Client.prototype as { query: Query }).query = function noted(sql, ...rest) {
    if (typeof sql === 'string') seen.push({ sql, values: Array.isArray(rest[0]) ? rest[0] : [] });
    return query.call(this, sql, ...rest);
  };
  return {
    async during(work) {
      seen = [];
      await work();
      return seen;
    },
  };
}
