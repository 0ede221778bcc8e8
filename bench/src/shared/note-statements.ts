import pg from 'pg';

type Query = (this: pg.Client, sql: unknown, ...rest: unknown[]) => unknown;

/** A statement as it is sent. */
export interface Sent {
  /** The connection. */
  readonly client: pg.Client;
  readonly sql: string;
  /** As they are handed over: whoever keeps them for long keeps a copy. */
  readonly values: readonly unknown[];
}

/** Has every statement noted that is sent from this process from now on, with its answer; to be called before any service takes hold of `pg`. */
export function noteStatements(note: (sent: Sent, answer: Promise<pg.QueryResult> | undefined) => void): void {
  const query = pg.Client.prototype.query as Query;
  (pg.Client.prototype as { query: Query }).query = function noted(sql, ...rest) {
    const answer = query.call(this, sql, ...rest);
    if (typeof sql === 'string') note({ client: this, sql, values: Array.isArray(rest[0]) ? rest[0] as unknown[] : [] }, answer instanceof Promise ? answer : undefined);
    return answer;
  };
}
