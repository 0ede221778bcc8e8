import pg from 'pg';
import type { PlanNode } from './read-plan.ts';

/** A statement, and the plan by which PostgreSQL did it. */
export interface Explained {
  readonly sql: string;
  readonly plan: PlanNode;
}

type Query = (this: pg.Client, sql: unknown, ...rest: unknown[]) => unknown;

const EXPLAINABLE = /^\s*(\/\*[^*]*\*\/\s*)?(SELECT|WITH|INSERT|UPDATE|DELETE|MERGE)\b/i;
/** Locks of a whole session are not undone. */
const NOT_TWICE = /pg_(try_)?advisory|pg_sleep/i;

/** Sees plans. */
export interface Explaining {
  /** Those of all that is asked while something is done. */
  during(work: () => Promise<unknown>): Promise<readonly Explained[]>;
  /** Those of the work under way, or of the last. */
  soFar(): readonly Explained[];
}

/**
 * Has every statement explained that is sent from this process while something is done: it is run just before it is sent,
 * on the same connection and as its role, and undone again; writing ones, too. To be called before anything connects.
 * With `withoutScans` tables are not read from end to end where it can be helped: in a small shop that is often
 * cheaper, as is joining two tables whole, and what is asked is whether an index could be used.
 */
export function explainStatements({ withoutScans }: { readonly withoutScans: boolean }): Explaining {
  const query = pg.Client.prototype.query as Query;
  const inTransaction = new WeakSet<pg.Client>();
  const last = new WeakMap<pg.Client, Promise<unknown>>();
  let seen: Explained[] = [];
  let isAsking = false;

  const explain = async (client: pg.Client, sql: string, values: unknown[]): Promise<void> => {
    const send = (statement: string, parameters: unknown[] = []) => query.call(client, statement, parameters) as Promise<pg.QueryResult<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>>;
    const isInside = inTransaction.has(client);
    await send(isInside ? 'SAVEPOINT explained' : 'BEGIN');
    try {
      if (withoutScans) await send('SET LOCAL enable_seqscan = off; SET LOCAL enable_mergejoin = off; SET LOCAL enable_hashjoin = off');
      const { rows: [row] } = await send(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, values);
      if (row) seen.push({ sql, plan: row['QUERY PLAN'][0].Plan });
    } catch {
      // What the database refuses is refused once more, to whoever asked.
    } finally {
      await send(isInside ? 'ROLLBACK TO SAVEPOINT explained' : 'ROLLBACK');
      if (isInside) await send('RELEASE SAVEPOINT explained');
    }
  };

  (pg.Client.prototype as { query: Query }).query = function explained(sql, ...rest) {
    if (typeof sql !== 'string') return query.call(this, sql, ...rest);
    if (/^\s*(BEGIN|START TRANSACTION)/i.test(sql)) inTransaction.add(this);
    if (/^\s*(COMMIT|ROLLBACK)(?! TO)/i.test(sql)) inTransaction.delete(this);
    const values = Array.isArray(rest[0]) ? (rest[0] as unknown[]) : [];
    const isAsked = isAsking && EXPLAINABLE.test(sql) && !NOT_TWICE.test(sql) && typeof rest.at(-1) !== 'function';
    const before = last.get(this);
    if (!isAsked && !before) return query.call(this, sql, ...rest);
    // One after the other, as the connection would do them.
    const answer = (async () => {
      await before?.catch(() => {});
      if (isAsked) await explain(this, sql, values);
      return query.call(this, sql, ...rest);
    })();
    last.set(this, answer);
    const forget = () => void (last.get(this) === answer && last.delete(this));
    answer.then(forget, forget);
    return answer;
  };

  return {
    async during(work) {
      seen = [];
      isAsking = true;
      try {
        await work();
      } finally {
        isAsking = false;
      }
      return seen;
    },
    soFar: () => seen,
  };
}
