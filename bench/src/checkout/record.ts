import type pg from 'pg';
import { noteStatements } from '../shared/note-statements.ts';
import type { Statement, Work } from './captured.ts';

interface Sent extends Statement {
  readonly database: string;
  /** The connection. */
  readonly of: pg.Client;
  readonly at: number;
  /** How many rows it found or changed; undefined until it is answered. */
  rows?: number;
}

/** What services do by themselves, whoever orders. */
const REGULAR = /\/\* regular work \*\/|import_is_waiting|search_state|pg_try_advisory_lock|^\s*(LISTEN|SHOW|SET|SELECT version|SELECT 1$)/i;
/** What looks for work; it counts where there was some. */
const LOOKS = /FROM outbox WHERE published_at IS NULL|SKIP LOCKED/i;
const BEGINS = /^\s*(BEGIN|START TRANSACTION)/i;
const ENDS = /^\s*(COMMIT|ROLLBACK(?! TO))/i;
const WRITES = /^\s*(INSERT|UPDATE|DELETE|MERGE|WITH[\s\S]*\b(INSERT|UPDATE|DELETE)\b)/i;

/** What is sent to PostgreSQL from this process. */
export interface Recording {
  /** Forgets what was sent. */
  begin(): void;
  /** What was sent since, as works in the order in which they were begun. */
  end(): readonly Work[];
  /** When something was sent that is not regular, by `performance.now()`. */
  readonly lastAt: () => number;
}

/** Notes every statement of this process from now on, as `noteStatements` does. */
export function recordStatements(): Recording {
  let sent: Sent[] = [];
  let lastAt = 0;
  noteStatements(({ client, sql, values }, answer) => {
    if (REGULAR.test(sql)) return;
    const one: Sent = { of: client, database: client.database ?? '', at: performance.now(), sql, values: structuredClone(values) };
    sent.push(one);
    const looks = LOOKS.test(sql);
    if (!looks) lastAt = performance.now();
    answer?.then(({ rowCount }) => {
      one.rows = rowCount ?? 0;
      if (looks && one.rows > 0) lastAt = performance.now();
    }, () => {});
  });
  return {
    begin: () => void (sent = []),
    end: () => worksOf(sent),
    lastAt: () => lastAt,
  };
}

/** Statements alone, and transactions; those that only looked for work and found none are left out. */
function worksOf(all: readonly Sent[]): readonly Work[] {
  const works: { database: string; beganAt: number; statements: Sent[]; isTransaction: boolean; isCommit: boolean }[] = [];
  const open = new Map<pg.Client, (typeof works)[number]>();
  for (const one of all) {
    if (BEGINS.test(one.sql)) {
      const work = { database: one.database, beganAt: one.at, statements: [], isTransaction: true, isCommit: false };
      works.push(work);
      open.set(one.of, work);
    } else if (ENDS.test(one.sql)) {
      const work = open.get(one.of);
      open.delete(one.of);
      if (work) work.isCommit = /^\s*COMMIT/i.test(one.sql) && work.statements.some(({ sql }) => WRITES.test(sql));
    } else {
      const work = open.get(one.of);
      if (work) work.statements.push(one);
      else works.push({ database: one.database, beganAt: one.at, statements: [one], isTransaction: false, isCommit: WRITES.test(one.sql) });
    }
  }
  return works
    .filter(({ statements }) => statements.some(({ sql, rows = 0 }) => rows > 0 || !LOOKS.test(sql)))
    .map((work) => ({ ...work, statements: work.statements.map(({ sql, values }) => ({ sql, values })) }));
}
